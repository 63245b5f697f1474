// Safeguarding of one child, a section for each kind of record: open first, what has ended last.
import type { ChildView } from "../../ipc/bindings";
import { EndedFlagSection } from "./safeguarding/EndedFlagSection";
import { FlagSection } from "./safeguarding/FlagSection";
import { ReportSection } from "./safeguarding/ReportSection";
import { SiblingSection } from "./safeguarding/SiblingSection";

export function SafeguardingTab({ view }: { view: ChildView }) {
  return (
    <div className="child__narrow">
      <FlagSection view={view} />
      <SiblingSection view={view} />
      <ReportSection view={view} />
      <EndedFlagSection view={view} />
    </div>
  );
}
