// What the trust has not confirmed yet.
import { SyncStateMark } from "../../clinical/SyncStateMark";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { SyncState } from "../../ipc/bindings";
import { todayText } from "../../text/today";

type Props = { ready: number; inFile: number; refused: number };

export function ToSend({ ready, inFile, refused }: Props) {
  const navigate = useNavigate();
  const all = ready + inFile + refused;
  const lines: readonly { state: SyncState; words: string; count: number }[] = [
    { state: "ready", words: todayText.ready, count: ready },
    { state: "in-file", words: todayText.inFile, count: inFile },
    { state: "refused", words: todayText.refused, count: refused },
  ];
  return (
    <Section title={todayText.send} count={all}>
      {all === 0 ? (
        <EmptyState title={todayText.allReceived} />
      ) : (
        <ul className="to-send">
          {lines
            .filter((line) => line.count > 0)
            .map((line) => (
              <li key={line.state}>
                <SyncStateMark state={line.state}>{line.words}</SyncStateMark>
                <b className={line.state === "refused" ? "tn over" : "tn"}>{line.count}</b>
              </li>
            ))}
        </ul>
      )}
      <div className="to-send__action">
        <Button kind="alt" icon="sync" onPress={() => navigate({ screen: "sync" })}>
          {todayText.export}
        </Button>
      </div>
    </Section>
  );
}
