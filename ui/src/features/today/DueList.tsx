// Tasks and reviews: overdue first, then the next seven days.
import { FlagTags } from "../../clinical/FlagTags";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { useNavigate, type Route } from "../../components/navigation";
import { RowList } from "../../components/RowList";
import { Section } from "../../components/Section";
import type { DueLine } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { dueDay, dueWhat, overText } from "../../text/due";
import { todayText } from "../../text/today";

type Props = { overdue: readonly DueLine[]; due: readonly DueLine[] };

/** Where a line is dealt with. */
export function dueRoute(line: DueLine): Route {
  switch (line.kind) {
    case "task":
      return { screen: "child", childId: line.childId, tab: "tasks" };
    case "flag-review":
    case "flag-without-review":
    case "safeguarding-review":
    case "safeguarding-without-review":
    case "baby-born":
    case "birth-awaited":
      return { screen: "child", childId: line.childId, tab: "safeguarding" };
    case "referral-chase":
      return { screen: "referral", childId: line.childId, referralId: line.recordId };
    case "escalation-reply":
      return { screen: "escalation", childId: line.childId, escalationId: line.recordId };
    case "episode-review":
    case "health-plan":
      return { screen: "child", childId: line.childId, tab: "episodes" };
    default:
      return line.kind satisfies never;
  }
}

export function DueList({ overdue, due }: Props) {
  return (
    <Section title={todayText.tasks} count={overdue.length + due.length}>
      {overdue.length > 0 && (
        <>
          <h3 className="today__group over">
            <Icon name="warn" />
            {todayText.tasksOverdue} <span className="today__count">{overdue.length}</span>
          </h3>
          <DueRows lines={overdue} label={todayText.tasksOverdue} />
        </>
      )}
      {due.length > 0 && (
        <>
          <h3 className="today__group soon">
            <Icon name="clock" />
            {todayText.nextSevenDays} <span className="today__count">{due.length}</span>
          </h3>
          <DueRows lines={due} label={todayText.nextSevenDays} />
        </>
      )}
      {overdue.length + due.length === 0 && <EmptyState title={todayText.noneDue} />}
    </Section>
  );
}

function DueRows({ lines, label }: { lines: readonly DueLine[]; label: string }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  return (
    <RowList
      label={label}
      rows={lines.map((line) => ({
        id: `${line.kind} ${line.recordId}`,
        text: `${line.child}, ${dueWhat(line)}`,
        onOpen: () => navigate(dueRoute(line)),
        content: (
          <div className="due">
            <div className="due__who">
              <b>{line.child}</b> {dueWhat(line)}
            </div>
            <div className={`due__when${line.daysOver > 0 ? " over" : line.dueOn === today ? " soon" : ""}`}>
              {line.daysOver > 0 ? overText(line.daysOver) : line.dueOn !== null && dueDay(line.dueOn, today)}
            </div>
            {(line.flags.length > 0 || line.daysOver > 0) && (
              <>
                <div className="due__flags">
                  <FlagTags flags={line.flags} narrow max={2} />
                </div>
                <div className="due__when mut">
                  {line.daysOver > 0 && line.dueOn !== null && todayText.wasDue(shortDate(line.dueOn, today))}
                </div>
              </>
            )}
          </div>
        ),
      }))}
    />
  );
}
