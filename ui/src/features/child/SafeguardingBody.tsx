// What the timeline says of a status: begun, changed or ended, and the last thing that happened in it.
import { useFrame } from "../../components/frame";
import type { SafeguardingView, TimelineEntry } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { eventKindText, lengthText, outcomeText, statusName, timelineStatusText as words } from "../../text/safeguarding";

export function SafeguardingBody({ status, entry }: { status: SafeguardingView; entry: TimelineEntry }) {
  const { today } = useFrame();
  const title = status.endedOn !== null ? words.ended : entry.revision > 1 ? words.open : words.began;
  const last = [...status.events].reverse().find((event) => event.state === "held");
  return (
    <>
      <p>
        <strong>{title(statusName(status))}</strong>{" "}
        <span className="entry__soft">
          {status.endedOn === null
            ? status.reviewOn === null
              ? ""
              : words.reviewBy(shortDate(status.reviewOn, today))
            : `${status.outcome === null ? "" : outcomeText[status.outcome]}, ${words.after(lengthText(status.lengthDays))}`}
        </span>
      </p>
      {status.detail === "" || status.endedOn !== null ? null : <p className="entry__text">{status.detail}</p>}
      {status.endReason === null ? null : <p className="entry__text">{status.endReason}</p>}
      {last === undefined ? null : <p className="entry__soft">{words.last(eventKindText[last.kind], shortDate(last.on, today))}</p>}
    </>
  );
}
