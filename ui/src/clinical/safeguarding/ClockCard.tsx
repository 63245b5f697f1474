// One clock: what must follow, by when, how much of it is used, who owes it and whose rule it is.
import { useFrame } from "../../components/frame";
import type { ClockView } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { clockText, eventKindText } from "../../text/safeguarding";
import "./safeguarding.css";

/** More squares than this are not counted by eye. */
const MOST_SQUARES = 20;

type Props = { clock: ClockView; /** The next of several: its edge is strong. */ first?: boolean };

export function ClockCard({ clock, first = false }: Props) {
  const { today } = useFrame();
  const { by, left, of, used, planned, plannedLate } = { ...clock, planned: clock.plannedOn };
  const over = left !== null && left < 0;
  const back = by !== null && by < clock.from;
  const event = eventKindText[clock.trigger];
  const rule = (back ? clockText.before : clockText.from)(clock.rule, event, shortDate(clock.from, today));
  return (
    <article className={`clock${first ? " clock--first" : ""}${over ? " clock--over" : ""}`}>
      <div className="clock__head">
        <h3 className="clock__what">
          {by === null ? clockText.byUnknown(clock.what) : clockText.by(clock.what, shortDate(by, today))}
        </h3>
        {left === null ? null : (
          <p className="clock__left">
            <b>{Math.abs(left)}</b> {clockText.left(clock.unit, left)}
          </p>
        )}
      </div>
      <p className="clock__rule">{by === null ? clockText.byUnknownWhy : rule}</p>
      {of === null || used === null || of > MOST_SQUARES || by === null ? null : (
        <>
          <div className="clock__squares" role="img" aria-label={clockText.squares(Math.min(used, of), of)}>
            {Array.from({ length: of }, (_, at) => (
              <i key={at} className={at < used ? "clock__used" : ""} />
            ))}
          </div>
          <div className="clock__ends" aria-hidden="true">
            <span>{shortDate(clock.from, today)}</span>
            <span>{clockText.used(Math.min(used, of))}</span>
            <span>{shortDate(by, today)}</span>
          </div>
        </>
      )}
      <p className="clock__for">
        {clockText.for(clock.owner)}.{" "}
        {planned === null ? (
          clockText.notPlanned
        ) : (
          <span className={plannedLate ? "over" : undefined}>
            {clockText.planned(shortDate(planned, today))}
            {plannedLate ? `, ${clockText.plannedLate}` : ""}
          </span>
        )}
      </p>
      <p className="clock__source">
        {clockText.rule(clock.source)}. {clock.national ? (clock.toBeChecked ? clockText.toBeChecked : "") : clockText.local}
      </p>
    </article>
  );
}
