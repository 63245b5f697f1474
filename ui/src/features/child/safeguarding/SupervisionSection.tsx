// Supervision about a child: when the next is due, and what was said. Here and in its own list only.
import { Button } from "../../../components/Button";
import { useFrame } from "../../../components/frame";
import { useNavigate } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import { Tag } from "../../../components/Tag";
import type { ChildWork } from "../../../ipc/bindings";
import { childText } from "../../../text/child";
import { fullDate, shortDate } from "../../../text/dates";
import { supervisionFormText, supervisionText as words } from "../../../text/supervision";

export function SupervisionSection({ childId, work }: { childId: string; work: ChildWork }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const due = work.supervisionDue;
  return (
    <Section
      title={words.section}
      count={work.supervisions.length}
      action={
        <Button kind="quiet" icon="plus" onPress={() => navigate({ screen: "supervision", childIds: [childId] })}>
          {words.record}
        </Button>
      }
    >
      {due === null || due.nextBy === null ? null : (
        <p className={due.overdue ? "over" : "child__none"}>
          {due.overdue ? words.overdueSince(shortDate(due.nextBy, today)) : words.nextBy(shortDate(due.nextBy, today))}
        </p>
      )}
      {work.supervisions.length === 0 ? <p className="child__none">{words.none}</p> : null}
      {work.supervisions.map((one) => (
        <div className="card" key={one.supervisionId}>
          <div className="card__head">
            <span className="card__title">
              {one.supervisor}, {supervisionFormText[one.form].toLowerCase()}
            </span>
            <Tag tone="grey" icon="eye-off">
              {childText.timeline.restricted}
            </Tag>
            <span className="card__meta">{fullDate(one.on)}</span>
          </div>
          <p className="card__text">{one.discussed}</p>
          {one.actions === "" ? null : (
            <p className="card__text">
              {words.actions}: {one.actions}
            </p>
          )}
          <div className="card__foot">
            {one.nextOn === null ? null : <span>{words.nextBy(shortDate(one.nextOn, today))}</span>}
            <span className="card__act">
              <Button kind="link" onPress={() => navigate({ screen: "supervision", childIds: [childId], supervisionId: one.supervisionId })}>
                {words.open}
                <span className="visually-hidden">: {fullDate(one.on)}</span>
              </Button>
            </span>
          </div>
        </div>
      ))}
    </Section>
  );
}
