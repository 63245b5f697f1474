// The child chosen in the register: the clocks that run, what happened and what is planned, what a colleague must know.
import { useCallback, useState } from "react";

import { AgeText } from "../../clinical/AgeText";
import { FlagTags } from "../../clinical/FlagTags";
import { ClockCard } from "../../clinical/safeguarding/ClockCard";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import type { Failure, FlagView, SafeguardingRow, SafeguardingView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { reportKindText } from "../../text/caseReport";
import { fullDate, shortDate } from "../../text/dates";
import { flagName } from "../../text/flagName";
import { lengthText, outcomeText, repeatText, safeguardingRegisterText as words, statusName, statusText } from "../../text/safeguarding";
import { PreviewStory } from "./PreviewStory";
import { StatusPaper } from "./StatusPaper";

export function RegisterPreview({ row, today }: { row: SafeguardingRow; today: string }) {
  const navigate = useNavigate();
  const { childId } = row;
  const preview = useQuery("safeguarding_preview", { childId });
  const [printing, setPrinting] = useState<SafeguardingView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const printed = useCallback(() => setPrinting(null), []);
  const read = preview.state === "loaded" ? preview.data : null;
  const template = row.clocks.find((clock) => clock.report !== null)?.report ?? null;
  const draftId = read?.reportDraft ?? null;
  // Noted first: what cannot be noted is not printed.
  const print = async (status: SafeguardingView) => {
    const noted = await attempt("note_safeguarding_print", { episodeId: status.episodeId });
    setFailure(noted.ok ? null : noted.failure);
    if (noted.ok) setPrinting(status);
  };
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
      {template === null ? null : (
        <div className="register__acts">
          <Button
            kind="go"
            icon="file"
            onPress={() => navigate(draftId === null ? { screen: "case-report", childId, template } : { screen: "case-report", childId, draftId })}
          >
            {(draftId === null ? words.startReport : words.goOnReport)(reportKindText[template])}
          </Button>
          <Button icon="list" onPress={() => navigate({ screen: "chronology", childId })}>
            {words.chronology}
          </Button>
        </div>
      )}
      {failure === null ? null : <Failed failure={failure} />}
      {row.statuses.map((status) => (
        <StatusStory key={status.episodeId} status={status} today={today} onPrint={read === null ? null : () => void print(status)} />
      ))}
      {row.flags.map((flag) => (
        <FlagStory key={flag.flagId} flag={flag} today={today} />
      ))}
      <PreviewStory row={row} preview={preview} />
      {printing === null || read === null ? null : <StatusPaper row={row} status={printing} contacts={read.contacts} onPrinted={printed} />}
    </section>
  );
}

type StatusProps = { status: SafeguardingView; today: string; /** `null` until what is printed with it is read. */ onPrint: (() => void) | null };

function StatusStory({ status, today, onPrint }: StatusProps) {
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
      {onPrint === null ? null : (
        <Button kind="link" icon="print" onPress={onPrint}>
          {words.printStatus}
          <span className="visually-hidden">: {statusName(status)}</span>
        </Button>
      )}
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
