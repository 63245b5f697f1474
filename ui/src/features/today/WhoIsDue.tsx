// The programme by need: what is overdue, then what closes this week; the rest is one press away.
import { DueStateMark } from "../../clinical/DueStateMark";
import { FlagTags } from "../../clinical/FlagTags";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Kbd } from "../../components/Kbd";
import { useNavigate } from "../../components/navigation";
import { RowList } from "../../components/RowList";
import { Section } from "../../components/Section";
import type { ProgrammeLine, TodayView } from "../../ipc/bindings";
import { contactTypeText } from "../../text/codes";
import { shortDate } from "../../text/dates";
import { dueDay, overText } from "../../text/due";
import { attemptText, dueListText } from "../../text/programme";
import { todayText } from "../../text/today";

export function WhoIsDue({ view }: { view: TodayView }) {
  const navigate = useNavigate();
  const { role } = useFrame();
  const { overdueContacts, contactsThisWeek, thisWeek, programme, frame } = view;
  return (
    <Section
      title={todayText.due}
      count={todayText.ofChildren(programme.children, frame.children)}
      action={
        <>
          <Button kind="link" onPress={() => navigate({ screen: "due" })}>
            {todayText.seeAll}
          </Button>{" "}
          <Kbd>G U</Kbd>
          {role === "school-nurse" || role === "school-health-assistant" ? (
            <Button kind="link" onPress={() => navigate({ screen: "school", part: "catch-up" })}>
              {todayText.catchUp}
            </Button>
          ) : null}
        </>
      }
    >
      <h3 className={programme.overdue === 0 ? "today__group" : "today__group over"}>
        <Icon name={programme.overdue === 0 ? "received" : "warn"} />
        {todayText.overdue} <span className="today__count">{programme.overdue}</span>
      </h3>
      {overdueContacts.length === 0 ? (
        <EmptyState title={todayText.noneOverdue} />
      ) : (
        <Lines lines={overdueContacts} label={todayText.overdue} />
      )}
      {programme.overdue > overdueContacts.length && (
        <Button kind="link" onPress={() => navigate({ screen: "due", states: ["overdue"] })}>
          {todayText.allOverdue(programme.overdue)}
        </Button>
      )}
      <h3 className="today__group soon">
        <Icon name="clock" />
        {todayText.thisWeek} <span className="today__count">{thisWeek}</span>
      </h3>
      {contactsThisWeek.length === 0 ? (
        <EmptyState title={todayText.noneThisWeek} />
      ) : (
        <Lines lines={contactsThisWeek} label={todayText.thisWeek} />
      )}
      {thisWeek > contactsThisWeek.length && (
        <Button kind="link" onPress={() => navigate({ screen: "due", states: ["due"] })}>
          {todayText.moreThisWeek(thisWeek - contactsThisWeek.length)}
        </Button>
      )}
      {programme.catchUp > 0 && (
        <p className="today__more">
          <DueStateMark state="catch-up" />{" "}
          <Button kind="link" onPress={() => navigate({ screen: "due", states: ["catch-up"] })}>
            {todayText.toCatchUp(programme.catchUp)}
          </Button>
        </p>
      )}
    </Section>
  );
}

function Lines({ lines, label }: { lines: readonly ProgrammeLine[]; label: string }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  return (
    <RowList
      label={label}
      rows={lines.map((line) => {
        const what = contactTypeText[line.contactType];
        return {
          id: `${line.childId} ${line.contactType}`,
          text: `${line.child}, ${what}`,
          // A transfer at 11 is done by a transfer, and nowhere else.
          onOpen: () =>
            navigate(
              line.contactType === "transfer-11"
                ? { screen: "start-transfer", childIds: [line.childId] }
                : { screen: "child", childId: line.childId, tab: "programme" },
            ),
          content: (
            <div className="due">
              <div className="due__who">
                <b>{line.child}</b> {what}
              </div>
              <When line={line} />
              <div className="due__flags">
                {line.flags.length > 0 ? (
                  <FlagTags flags={line.flags} narrow max={2} />
                ) : (
                  line.attempt !== null && <span className="line__sub">{attemptText(line.attempt, today)}</span>
                )}
              </div>
              <div className="due__when mut">
                {line.daysOver > 0 ? todayText.closed(shortDate(line.closes, today)) : todayText.closes(shortDate(line.closes, today))}
              </div>
            </div>
          ),
        };
      })}
    />
  );
}

function When({ line }: { line: ProgrammeLine }) {
  const { today } = useFrame();
  if (line.booked !== null) {
    return <div className="due__when soon">{dueListText.bookedFor(dueDay(line.booked.on, today), line.booked.at.slice(0, 5))}</div>;
  }
  return (
    <div className={line.daysOver > 0 ? "due__when over" : "due__when"}>
      {line.daysOver > 0 ? overText(line.daysOver) : dueListText.notBookedYet}
    </div>
  );
}
