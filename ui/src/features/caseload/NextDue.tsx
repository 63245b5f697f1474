// What is next for a child, and how late it is: shape and words, then what it is.
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import type { CaseloadRow } from "../../ipc/bindings";
import { caseloadText } from "../../text/caseload";
import { contactTypeText } from "../../text/codes";
import { daysBetween } from "../../text/dates";
import { dueDay, nextDueText, overText } from "../../text/due";

type Props = { row: Pick<CaseloadRow, "nextDue" | "nextDueWhat" | "nextContact" | "nextContactOpens"> };

export function NextDue({ row }: Props) {
  const { today } = useFrame();
  const opens = row.nextContactOpens;
  // A window that has not opened yet is told by its first day: before it nothing can be done.
  const early = row.nextContact !== null && opens !== null && daysBetween(today, opens) > 0;
  const day = row.nextDue;
  const what = row.nextContact === null ? row.nextDueWhat : contactTypeText[row.nextContact];
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
      {day !== null && over < 0 && <div className="next-due">{early ? caseloadText.from(dueDay(opens, today)) : dueDay(day, today)}</div>}
      {what !== null && <div className="caseload-table__second ell">{nextDueText(what)}</div>}
    </>
  );
}
