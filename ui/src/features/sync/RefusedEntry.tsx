// One entry the trust would not take, why, and what can be done about it.
import { sourceRoute } from "../../clinical/sourceRoute";
import { SyncStateMark } from "../../clinical/SyncStateMark";
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { useNavigate, type Route } from "../../components/navigation";
import type { SyncEntry } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { entryText } from "../../text/entry";
import { syncText } from "../../text/sync";

type Props = { entry: SyncEntry; onSendAgain: (recordId: string, revision: number) => void };

/** Where the entry can be mended. */
function mendRoute(entry: SyncEntry): Route | null {
  const { childId, recordId } = entry;
  if (childId === null) {
    if (entry.kind === "allegation") return { screen: "allegations" };
    return entry.kind === "practitioner" ? { screen: "settings" } : null;
  }
  switch (entry.kind) {
    case "contact":
      return { screen: "contact", childId, contactId: recordId };
    case "episode":
      return { screen: "episode", childId, episodeId: recordId };
    case "supervision":
      return { screen: "supervision", childIds: [childId], supervisionId: recordId };
    case "child":
    case "person":
    case "relationship":
      return { screen: "amend-child", childId };
    case "flag":
    case "safeguarding-episode":
    case "referral":
    case "sharing":
    case "escalation":
    case "body-map":
    case "chronology":
    case "case-report":
    case "allegation":
    case "health-plan":
    case "local-service":
    case "task":
    case "measurement":
    case "appointment":
    case "questionnaire":
    case "assessment":
    case "place":
    case "practitioner":
    case "health-plan":
    case "local-service":
    case "transfer":
    case "letter":
      // Mended where it is read.
      return sourceRoute(childId, entry.kind, recordId);
    default:
      return entry.kind satisfies never;
  }
}

export function RefusedEntry({ entry, onSendAgain }: Props) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const mend = mendRoute(entry);
  return (
    <article className="refused" aria-label={`${syncText.refusedBy}: ${entry.child ?? ""} ${entryText(entry)}`}>
      <div className="grow">
        <SyncStateMark state="refused">{syncText.refusedBy}</SyncStateMark>
        <p>
          {entry.child !== null && <b>{entry.child}, </b>}
          {entryText(entry)}
          {entry.happenedOn !== null && `, ${shortDate(entry.happenedOn, today)}`}, {syncText.versionOf(entry.revision)}
        </p>
        <p>
          {entry.refusedBecause !== null && `"${entry.refusedBecause}" `}
          <span className="mut">{syncText.safe}</span>
        </p>
      </div>
      <div className="refused__actions">
        {mend !== null && (
          <Button kind="alt" onPress={() => navigate(mend)}>
            {syncText.mend}
          </Button>
        )}
        <Button onPress={() => onSendAgain(entry.recordId, entry.revision)}>{syncText.sendAgain}</Button>
      </div>
    </article>
  );
}
