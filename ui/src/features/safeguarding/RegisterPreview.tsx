// The child chosen in the register: the clocks that run, what happened and what is planned, what a colleague must know.
import { AgeText } from "../../clinical/AgeText";
import { FlagTags } from "../../clinical/FlagTags";
import { ClockCard } from "../../clinical/safeguarding/ClockCard";
import { EventLines } from "../../clinical/safeguarding/EventLines";
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import type { FlagView, SafeguardingRow, SafeguardingView } from "../../ipc/bindings";
import { fullDate, shortDate } from "../../text/dates";
import { flagName } from "../../text/flagName";
import { lengthText, outcomeText, repeatText, safeguardingRegisterText as words, statusName, statusText } from "../../text/safeguarding";

export function RegisterPreview({ row, today }: { row: SafeguardingRow; today: string }) {
  const navigate = useNavigate();
  const { childId } = row;
  return (
    <section className="register__preview" aria-label={words.preview}>
      <div className="register__head">
        <div>
          <h2>{row.child}</h2>
          <p className="register__soft">
            <AgeText age={row.age} />
            {row.nhsNumber === null ? "" : `. ${row.nhsNumber.replace(/^(\d{3})(\d{3})(\d{4})$/, "$1 $2 $3")}`}
          </p>
        </div>
        <Button shortcut="Enter" onPress={() => navigate({ screen: "child", childId, tab: "safeguarding" })}>
          {words.openRecord}
        </Button>
      </div>
      <p className="register__tags">
        <FlagTags flags={row.tags} />
      </p>
      <div className="clocks">
        {row.clocks.map((clock, at) => (
          <ClockCard key={`${clock.recordId} ${clock.code} ${clock.from}`} clock={clock} first={at === 0} />
        ))}
      </div>
      {row.statuses.map((status) => (
        <StatusStory key={status.episodeId} status={status} today={today} />
      ))}
      {row.flags.map((flag) => (
        <FlagStory key={flag.flagId} flag={flag} today={today} />
      ))}
    </section>
  );
}

function StatusStory({ status, today }: { status: SafeguardingView; today: string }) {
  const navigate = useNavigate();
  const { childId, episodeId } = status;
  const length = lengthText(status.lengthDays);
  return (
    <div className="register__story">
      <h3>{statusName(status)}</h3>
      <p className="register__soft">
        {status.endedOn === null
          ? `${statusText.since(fullDate(status.startedOn))}, ${statusText.length(length)}`
          : `${statusText.lasted(fullDate(status.startedOn), fullDate(status.endedOn), length)}${status.outcome === null ? "" : `. ${outcomeText[status.outcome]}`}`}
        {status.repeat === null || status.repeat === "first" ? "" : `. ${repeatText[status.repeat]}`}
        {status.socialWorker === "" ? "" : `. ${statusText.socialWorker}: ${status.socialWorker}`}
      </p>
      {status.babyBornOn === null ? null : (
        <Notice kind="warn">
          <p>{statusText.born(shortDate(status.babyBornOn, today))}</p>
          <Button onPress={() => navigate({ screen: "safeguarding", childId, stepFrom: episodeId })}>{statusText.step}</Button>
        </Notice>
      )}
      {status.detail === "" ? null : <p className="register__detail">{status.detail}</p>}
      {status.endReason === null ? null : <p className="register__detail">{status.endReason}</p>}
      <EventLines events={status.events} />
    </div>
  );
}

function FlagStory({ flag, today }: { flag: FlagView; today: string }) {
  const navigate = useNavigate();
  return (
    <div className="register__story">
      <h3>{flagName(flag)}</h3>
      <p className="register__soft">
        {statusText.since(fullDate(flag.since))}
        {flag.reviewOn === null ? "" : `. ${statusText.review} ${shortDate(flag.reviewOn, today)}`}
      </p>
      {flag.detail === "" ? null : <p className="register__detail">{flag.detail}</p>}
      {flag.endedOn === null ? (
        <Button kind="link" onPress={() => navigate({ screen: "flag", childId: flag.childId, flagId: flag.flagId })}>
          {words.reviewFlag}
          <span className="visually-hidden">: {flagName(flag)}</span>
        </Button>
      ) : null}
    </div>
  );
}
