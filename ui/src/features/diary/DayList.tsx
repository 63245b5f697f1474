// A day as a list: arrows move, Enter records, the buttons of a line are reached with the right arrow.
import { GridList, GridListItem } from "react-aria-components";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useNavigate } from "../../components/navigation";
import type { AppointmentLine } from "../../ipc/bindings";
import { diaryText, whatAndWhere } from "../../text/diary";
import { byRoute, hourMinute, withGaps } from "./dayOrder";
import { DiaryLine } from "./DiaryLine";
import type { Order } from "./DiaryScreen";

type Asks = { onCancel: (line: AppointmentLine) => void; onMissed: (line: AppointmentLine) => void };
type Props = Asks & { lines: readonly AppointmentLine[]; order: Order };

export function DayList({ lines, order, ...asks }: Props) {
  if (lines.length === 0) {
    return (
      <EmptyState title={diaryText.empty}>
        <p>{diaryText.emptyMore}</p>
      </EmptyState>
    );
  }
  if (order === "time") return <Lines label={diaryText.appointments} lines={lines} gaps {...asks} />;
  return (
    <>
      {byRoute(lines).map((group) => (
        <section key={group.area ?? ""} className="diary__area">
          <h2>{group.area ?? diaryText.noPostcode}</h2>
          <Lines label={group.area ?? diaryText.noPostcode} lines={group.lines} gaps={false} {...asks} />
        </section>
      ))}
    </>
  );
}

type LinesProps = Asks & { label: string; lines: readonly AppointmentLine[]; gaps: boolean };

function Lines({ label, lines, gaps, ...asks }: LinesProps) {
  const navigate = useNavigate();
  const free = new Map<string, number>();
  if (gaps) {
    withGaps(lines).forEach((item, position, items) => {
      const next = items[position + 1];
      if (item.kind === "gap" && next?.kind === "line") free.set(next.line.appointmentId, item.minutes);
    });
  }
  const enter = (line: AppointmentLine) => {
    const { childId, appointmentId } = line;
    navigate(line.status === "booked" ? { screen: "contact", childId, appointmentId } : { screen: "child", childId });
  };
  return (
    <GridList
      className="rows"
      aria-label={label}
      disallowTypeAhead
      onAction={(key) => {
        const line = lines.find((one) => one.appointmentId === key);
        if (line !== undefined) enter(line);
      }}
    >
      {lines.map((line) => (
        <GridListItem
          key={line.appointmentId}
          id={line.appointmentId}
          textValue={`${hourMinute(line.at)} ${line.child}, ${whatAndWhere(line)}`}
          className="rows__row diary__row"
        >
          {free.has(line.appointmentId) ? <p className="diary__gap">{diaryText.gap(free.get(line.appointmentId) ?? 0)}</p> : null}
          <div className="diary__line">
            <DiaryLine line={line} />
            <div className="diary__actions">
              {line.status === "booked" ? <Actions line={line} {...asks} /> : null}
              <Button kind="link" onPress={() => navigate({ screen: "child", childId: line.childId })}>
                {diaryText.open}
              </Button>
            </div>
          </div>
        </GridListItem>
      ))}
    </GridList>
  );
}

function Actions({ line, onCancel, onMissed }: Asks & { line: AppointmentLine }) {
  const navigate = useNavigate();
  const { childId, appointmentId, contactType } = line;
  return (
    <>
      <Button kind="link" onPress={() => navigate({ screen: "contact", childId, appointmentId })}>
        {diaryText.record}
      </Button>
      <Button kind="link" onPress={() => navigate({ screen: "book", childId, contactType, appointmentId })}>
        {diaryText.move}
      </Button>
      <Button kind="link" onPress={() => onMissed(line)}>
        {diaryText.missed}
      </Button>
      <Button kind="link" onPress={() => onCancel(line)}>
        {diaryText.cancel}
      </Button>
    </>
  );
}
