// What the due list is asked for, and the weeks its lines fall into.
import type { DueQuery, ProgrammeLine } from "../../ipc/bindings";
import { daysBetween, shortDate } from "../../text/dates";
import { dueListText } from "../../text/programme";

export const everything: DueQuery = {
  states: [],
  contactTypes: [],
  areas: [],
  districts: [],
  mandatedOnly: false,
  notBookedOnly: false,
  sort: "need",
};

export function isNarrowed(query: DueQuery): boolean {
  return (
    [query.states, query.contactTypes, query.areas, query.districts].some((list) => list.length > 0) ||
    query.mandatedOnly ||
    query.notBookedOnly
  );
}

/** A child can be owed several contacts; the two together name a line. */
export function lineKey(line: ProgrammeLine): string {
  return `${line.childId} ${line.contactType}`;
}

export type Group = { id: string; title: string; late: boolean; lines: ProgrammeLine[] };

/** The lines come in order: overdue, week by week, catch-up. */
export function grouped(lines: readonly ProgrammeLine[], today: string): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const late = line.state === "overdue" || line.state === "catch-up";
    const id = late ? line.state : line.week;
    const last = groups.at(-1);
    if (last?.id === id) {
      last.lines.push(line);
    } else {
      groups.push({ id, title: titleOf(line, today), late: line.state === "overdue", lines: [line] });
    }
  }
  return groups;
}

function titleOf(line: ProgrammeLine, today: string): string {
  if (line.state === "overdue") return dueListText.overdue;
  if (line.state === "catch-up") return dueListText.catchUp;
  const days = daysBetween(today, line.week);
  if (days <= 0) return dueListText.thisWeek;
  return days <= 7 ? dueListText.nextWeek : dueListText.weekOf(shortDate(line.week, today));
}
