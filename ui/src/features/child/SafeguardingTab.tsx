// Safeguarding of one child, a section for each kind of record: open first, what has ended last.
import { GatheredConcerns } from "../../clinical/GatheredConcerns";
import type { ChildView } from "../../ipc/bindings";
import { BodyMapSection } from "./safeguarding/BodyMapSection";
import { CpIsSection } from "./safeguarding/CpIsSection";
import { EndedStatusSection } from "./safeguarding/EndedStatusSection";
import { EndedFlagSection } from "./safeguarding/EndedFlagSection";
import { FlagSection } from "./safeguarding/FlagSection";
import { ReportSection } from "./safeguarding/ReportSection";
import { SiblingSection } from "./safeguarding/SiblingSection";
import { StatusSection } from "./safeguarding/StatusSection";
import { WorkSections } from "./safeguarding/WorkSections";

export function SafeguardingTab({ view }: { view: ChildView }) {
  return (
    <div className="child__narrow">
      <GatheredConcerns childId={view.banner.childId} />
      <StatusSection view={view} />
      <FlagSection view={view} />
      <BodyMapSection view={view} />
      <CpIsSection view={view} />
      <SiblingSection view={view} />
      <ReportSection view={view} />
      <WorkSections childId={view.banner.childId} />
      <EndedStatusSection view={view} />
      <EndedFlagSection view={view} />
    </div>
  );
}
