// One status: what, since when, who decides, what happened, and what can be done with it.
import { useState } from "react";

import { EventLines } from "../../../clinical/safeguarding/EventLines";
import { TakeBack } from "../../../clinical/TakeBack";
import { Button } from "../../../components/Button";
import { useFrame } from "../../../components/frame";
import { useNavigate } from "../../../components/navigation";
import { Notice } from "../../../components/Notice";
import { useAnnounce } from "../../../components/status";
import { Tag } from "../../../components/Tag";
import type { EventView, SafeguardingView } from "../../../ipc/bindings";
import { childText } from "../../../text/child";
import { fullDate, shortDate } from "../../../text/dates";
import { statusLook } from "../../../text/flagTags";
import {
  earlyHelpFormText,
  endText,
  eventText,
  factorText,
  legalBasisText,
  lengthText,
  moveText,
  outcomeText,
  placementNow,
  repeatText,
  safeguardingKindText,
  safeguardingText,
  statusName,
  statusText as words,
} from "../../../text/safeguarding";
import { takeBackText } from "../../../text/takeBack";
import { DueDay } from "../DueList";
import { EndStatus } from "./EndStatus";
import { EventDialog } from "./EventDialog";
import { MoveChild } from "./MoveChild";

/** Private fostering is more than so many days (Children Act 1989, part 9). */
const PRIVATE_FOSTERING_DAYS = 27;

type Asking = "nothing" | "end" | "move" | "take-back" | { event: EventView | null };

export function StatusCard({ status }: { status: SafeguardingView }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asking>("nothing");
  const close = () => setAsking("nothing");
  const done = (said: string) => {
    announce(said);
    close();
  };
  const { childId, episodeId, endedOn } = status;
  const isOpen = endedOn === null && !status.enteredInError;
  const name = statusName(status);
  const look = statusLook[status.kind];
  return (
    <div className={`card${status.enteredInError ? " card--error" : ""}`}>
      <div className="card__head">
        <Tag tone={isOpen ? look.tone : "grey"} icon={look.icon} size="flag">
          {name}
        </Tag>
        {status.repeat === null || status.repeat === "first" ? null : <Tag tone="amber">{repeatText[status.repeat]}</Tag>}
        {status.enteredInError ? (
          <Tag tone="red" icon="x">
            {childText.timeline.enteredInError}
          </Tag>
        ) : null}
        <span className="card__meta">
          {endedOn === null
            ? `${words.since(fullDate(status.startedOn))}, ${words.length(lengthText(status.lengthDays))}`
            : words.lasted(fullDate(status.startedOn), fullDate(endedOn), lengthText(status.lengthDays))}
        </span>
      </div>
      {status.babyBornOn === null || !isOpen ? null : (
        <Notice kind="warn">
          <p>{words.born(shortDate(status.babyBornOn, today))}</p>
        </Notice>
      )}
      <PrivateFostering status={status} isOpen={isOpen} />
      {status.detail === "" ? null : <p className="card__text">{status.detail}</p>}
      <StatusFacts status={status} />
      {status.events.length === 0 ? (
        isOpen ? <p className="card__meta">{words.noEvents}</p> : null
      ) : (
        <EventLines
          events={status.events}
          act={
            isOpen
              ? (event) => (
                  <Button kind="link" onPress={() => setAsking({ event })}>
                    {words.change}
                    <span className="visually-hidden">: {shortDate(event.on, today)}</span>
                  </Button>
                )
              : undefined
          }
        />
      )}
      <div className="card__foot">
        {isOpen ? (
          <span>
            <span className="card__meta">{words.review}</span> {status.reviewOn === null ? <span className="over">{words.noReview}</span> : <DueDay on={status.reviewOn} />}
          </span>
        ) : status.outcome === null ? null : (
          <span>
            {outcomeText[status.outcome]}
            {status.endReason === null ? "" : `: ${status.endReason}`}
          </span>
        )}
        <span className="card__act">
          {isOpen ? (
            <>
              <Button icon="plus" onPress={() => setAsking({ event: null })}>
                {words.addEvent}
                <span className="visually-hidden">: {name}</span>
              </Button>
              <Button onPress={() => navigate({ screen: "safeguarding", childId, stepFrom: episodeId })}>{words.step}</Button>
              {status.kind === "looked-after" ? <Button onPress={() => setAsking("move")}>{words.move}</Button> : null}
              <Button kind="link" onPress={() => setAsking("end")}>
                {words.end}
              </Button>
              <Button kind="link" onPress={() => navigate({ screen: "safeguarding", childId, episodeId })}>
                {words.amend}
              </Button>
            </>
          ) : null}
          {status.enteredInError ? null : (
            <Button kind="link" onPress={() => setAsking("take-back")}>
              {words.takeBack}
              <span className="visually-hidden">: {name}</span>
            </Button>
          )}
        </span>
      </div>
      {asking === "end" ? <EndStatus status={status} onClose={close} onDone={() => done(endText.saved)} /> : null}
      {asking === "move" ? <MoveChild episodeId={episodeId} onClose={close} onDone={() => done(moveText.saved)} /> : null}
      {asking === "take-back" ? (
        <TakeBack recordId={episodeId} words={words.takeBackWords} onClose={close} onDone={() => done(takeBackText.done)} />
      ) : null}
      {typeof asking === "object" ? (
        <EventDialog status={status} event={asking.event} onClose={close} onDone={(removed) => done(removed ? eventText.removed : eventText.saved)} />
      ) : null}
    </div>
  );
}

function PrivateFostering({ status, isOpen }: { status: SafeguardingView; isOpen: boolean }) {
  if (status.kind !== "private-fostering" || !isOpen) return null;
  const told = status.events.some((event) => event.kind === "authority-told" && event.state === "held");
  const over = !told && status.lengthDays > PRIVATE_FOSTERING_DAYS;
  return (
    <Notice kind={over ? "warn" : "plain"}>
      <p>{over ? safeguardingText.privateFosteringOver : safeguardingText.privateFostering}</p>
    </Notice>
  );
}

function StatusFacts({ status }: { status: SafeguardingView }) {
  const { today } = useFrame();
  const facts: [string, string][] = [
    [words.lead, [status.leadPractitioner, status.leadAgency, status.thresholdLevel].filter((part) => part !== "").join(", ")],
    [safeguardingText.earlyHelpForm, status.earlyHelpForm === null ? "" : earlyHelpFormText[status.earlyHelpForm]],
    [words.socialWorker, [status.socialWorker, status.socialWorkerPhone].filter((part) => part !== "").join(", ")],
    [words.authority, status.authority],
    [words.legalBasis, status.legalBasis === null ? "" : legalBasisText[status.legalBasis]],
    [words.placement, status.placements.length === 0 ? "" : `${placementNow(status, today)} (${words.placements(status.placements.length)})`],
    [words.factors, status.factors.map((factor) => factorText[factor]).join(", ")],
  ];
  const shown = facts.filter(([, value]) => value !== "");
  return (
    <>
      {status.follows === null ? null : <p className="card__meta">{words.follows(safeguardingKindText[status.follows])}</p>}
      {shown.length === 0 ? null : (
        <dl className="status-facts">
          {shown.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
