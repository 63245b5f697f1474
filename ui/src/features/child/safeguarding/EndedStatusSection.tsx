// Statuses that have ended or were a mistake: kept, with how long they lasted and how they ended.
import { Section } from "../../../components/Section";
import type { ChildView } from "../../../ipc/bindings";
import { statusText } from "../../../text/safeguarding";
import { StatusCard } from "./StatusCard";

export function EndedStatusSection({ view }: { view: ChildView }) {
  const past = view.statuses.filter((status) => status.endedOn !== null || status.enteredInError);
  if (past.length === 0) return null;
  return (
    <Section title={statusText.endedTitle} count={past.length}>
      {past.map((status) => (
        <StatusCard key={status.episodeId} status={status} />
      ))}
    </Section>
  );
}
