// The chosen line: why it is due and by whose rule, what is known of the child, and what can be done.
import { DueStateMark } from "../../clinical/DueStateMark";
import { FlagTags } from "../../clinical/FlagTags";
import { AgeText } from "../../clinical/AgeText";
import { Button } from "../../components/Button";
import { Facts } from "../../components/Facts";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Tag } from "../../components/Tag";
import type { ProgrammeLine, RuleView } from "../../ipc/bindings";
import { caseloadText } from "../../text/caseload";
import { shortDate } from "../../text/dates";
import { dueDay } from "../../text/due";
import { levelName } from "../../text/levelName";
import { attemptText, completesText, dueListText, rolesText, ruleText, settingsText, windowText } from "../../text/programme";
import { transferText } from "../../text/transfer";

type Props = {
  line: ProgrammeLine | null;
  rule: RuleView | undefined;
  onRecord: () => void;
  onBook: () => void;
  onOpen: () => void;
};

export function DuePreview({ line, rule, onRecord, onBook, onOpen }: Props) {
  const { today, levelNames } = useFrame();
  const navigate = useNavigate();
  if (line === null || rule === undefined) {
    return (
      <aside className="preview" aria-label={dueListText.preview}>
        <p className="mut">{dueListText.previewNone}</p>
      </aside>
    );
  }
  const { facts } = dueListText;
  const known: readonly (readonly [string, string | null])[] = [
    [facts.window, `${shortDate(line.opens, today)} to ${shortDate(line.closes, today)}`],
    [facts.last, line.last === line.closes ? null : shortDate(line.last, today)],
    [facts.booked, line.booked === null ? dueListText.notBookedYet : dueListText.bookedFor(dueDay(line.booked.on, today), line.booked.at.slice(0, 5))],
    [facts.tried, line.attempt === null ? null : attemptText(line.attempt, today)],
    [facts.level, levelName(levelNames, line.level)],
    [facts.decile, line.imdDecile === null ? null : String(line.imdDecile)],
    [facts.seen, caseloadText.seen(line.daysSinceSeen)],
    [facts.weighed, caseloadText.seen(line.daysSinceWeighed)],
    [facts.postcode, line.postcode],
    [facts.role, rule.roles.length === 0 ? null : rolesText(rule)],
    [facts.where, rule.settings.length === 0 ? null : settingsText(rule)],
  ];
  return (
    <aside className="preview" aria-label={dueListText.preview}>
      <div>
        <h2 className="preview__name">{line.child}</h2>
        <p className="mut">
          <AgeText age={line.age} />
        </p>
      </div>
      <FlagTags flags={line.flags} />
      <div className="preview__next">
        <b>{rule.label}</b> {rule.mandated && <Tag tone="blue">{dueListText.mandatedMark}</Tag>}
        <div>
          <DueStateMark state={line.state} />, {windowText(line, today)}
        </div>
        <p>
          {ruleText(rule)} {completesText(rule)}
        </p>
        <p className="due-list__second">
          {facts.source}: {rule.source}
        </p>
      </div>
      <Facts kind="side" facts={known} />
      <div className="preview__actions">
        <Button kind="go" icon="pencil" shortcut="R" onPress={onRecord}>
          {dueListText.record}
        </Button>
        <Button icon="diary" shortcut="B" onPress={onBook}>
          {dueListText.book}
        </Button>
        {line.contactType === "transfer-11" ? (
          <Button icon="right" onPress={() => navigate({ screen: "start-transfer", childIds: [line.childId] })}>
            {transferText.startShort}
          </Button>
        ) : null}
        <Button onPress={onOpen}>{dueListText.open}</Button>
      </div>
    </aside>
  );
}
