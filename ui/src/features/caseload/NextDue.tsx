// What is next for a child, and how late it is: shape and words, then what it is.
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { caseloadText } from "../../text/caseload";
import { daysBetween } from "../../text/dates";
import { dueDay, nextDueText, overText } from "../../text/due";

type Props = { day: string | null; what: string | null };

export function NextDue({ day, what }: Props) {
  const { today } = useFrame();
  if (day === null && what === null) {
    return <span className="caseload-table__second">{caseloadText.nothingDue}</span>;
  }
  const over = day === null ? 0 : daysBetween(day, today);
  return (
    <>
      {day !== null && over > 0 && (
        <div className="next-due over">
          <Icon name="warn" />
          {overText(over)}
        </div>
      )}
      {day !== null && over === 0 && (
        <div className="next-due soon">
          <Icon name="clock" />
          {dueDay(day, today)}
        </div>
      )}
      {day !== null && over < 0 && <div className="next-due">{dueDay(day, today)}</div>}
      {what !== null && <div className="caseload-table__second ell">{nextDueText(what)}</div>}
    </>
  );
}
