// Flags that have ended or were a mistake: kept, and read after everything open.
import { Section } from "../../../components/Section";
import type { ChildView } from "../../../ipc/bindings";
import { childText } from "../../../text/child";
import { FlagCard } from "./FlagCard";

export function EndedFlagSection({ view }: { view: ChildView }) {
  const past = view.flags.filter((flag) => flag.endedOn !== null || flag.enteredInError);
  return (
    <Section title={childText.flags.ended}>
      {past.length === 0 ? <p className="child__none">{childText.flags.noneEnded}</p> : null}
      {past.map((flag) => (
        <FlagCard key={flag.flagId} flag={flag} />
      ))}
    </Section>
  );
}
