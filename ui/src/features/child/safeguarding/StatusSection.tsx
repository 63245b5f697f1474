// The statuses that are open for a child, each with its events, and the clocks that run.
import { ClockCard } from "../../../clinical/safeguarding/ClockCard";
import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/EmptyState";
import { useNavigate } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import type { ChildView } from "../../../ipc/bindings";
import { clockText, statusText } from "../../../text/safeguarding";
import { StatusCard } from "./StatusCard";

export function StatusSection({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const { childId } = view.banner;
  const open = view.statuses.filter((status) => status.endedOn === null && !status.enteredInError);
  return (
    <>
      {view.clocks.length === 0 ? null : (
        <Section title={clockText.title} count={view.clocks.length}>
          <div className="clocks">
            {view.clocks.map((clock, at) => (
              <ClockCard key={`${clock.recordId} ${clock.code} ${clock.from}`} clock={clock} first={at === 0} />
            ))}
          </div>
        </Section>
      )}
      <Section
        title={statusText.title}
        count={open.length}
        action={
          <Button kind="alt" icon="plus" onPress={() => navigate({ screen: "safeguarding", childId })}>
            {statusText.begin}
          </Button>
        }
      >
        {open.length === 0 ? <EmptyState title={statusText.none} /> : null}
        {open.map((status) => (
          <StatusCard key={status.episodeId} status={status} />
        ))}
      </Section>
    </>
  );
}
