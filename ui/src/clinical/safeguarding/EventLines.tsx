// What happened and what is planned in a status: newest on top, as a line down the side.
import type { ReactNode } from "react";

import { Icon, type IconName } from "../../components/Icon";
import { useFrame } from "../../components/frame";
import { Tag } from "../../components/Tag";
import type { EventKind, EventView } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { eventKindText, partText, statusText } from "../../text/safeguarding";
import "./safeguarding.css";

type Props = { events: readonly EventView[]; act?: (event: EventView) => ReactNode };

export function EventLines({ events, act }: Props) {
  const lines = [...events].reverse();
  return (
    <ol className="events">
      {lines.map((event) => (
        <EventLine key={event.index} event={event} act={act} />
      ))}
    </ol>
  );
}

type LineProps = { event: EventView; act?: Props["act"]; /** Of which status, where several are told together. */ of?: string | undefined };

export function EventLine({ event, act, of }: LineProps) {
  const { today } = useFrame();
  return (
    <li className={`events__line${event.state === "held" ? "" : " events__line--not"}`}>
      <span className="events__day">{shortDate(event.on, today)}</span>
      <EventMark icon={marks[event.kind] ?? "shield"} />
      <span className="events__said">
        <b>{eventKindText[event.kind]}</b>{" "}
        {event.state === "planned" && !event.unanswered ? <span className="mut">{statusText.notYetHeld}</span> : null}
        {event.state === "not-held" ? <span className="mut">{statusText.notHeld}</span> : null}
        {event.unanswered ? <span className="over">{statusText.dayPassed}</span> : null}
        {event.startsClock ? (
          <Tag tone="blue" icon="clock">
            {statusText.startsClock}
          </Tag>
        ) : null}
        {act?.(event)}
        {of === undefined ? null : <span className="events__note">{of}</span>}
        {event.part === "not-asked" ? null : <span className="events__note">{partText[event.part]}.</span>}
        {event.note === "" ? null : <span className="events__note">{event.note}</span>}
      </span>
    </li>
  );
}

export function EventMark({ icon }: { icon: IconName }) {
  return (
    <span className="events__mark">
      <Icon name={icon} />
    </span>
  );
}

/** What is no meeting, call or paper has the shield. */
const marks: Partial<Record<EventKind, IconName>> = {
  "report-sent": "note",
  "assessment-finished": "note",
  "pre-birth-assessment-finished": "note",
  "strategy-discussion": "phone",
  "police-told": "phone",
  "authority-told": "phone",
  "initial-conference": "users",
  "review-conference": "users",
  "core-group": "users",
  "planning-meeting": "users",
  "team-around-the-family": "users",
  "caseload-meeting": "users",
  "multi-agency-support-panel": "users",
  "looked-after-review": "users",
  marac: "users",
  "supervision-held": "users",
};
