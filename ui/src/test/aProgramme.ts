// A made-up programme, for tests to change a part of.
import type { ChildContact, ChildProgramme, DueListView, ProgrammeLine, RuleView } from "../ipc/bindings";

export function aRule(change: Partial<RuleView> = {}): RuleView {
  return {
    contactType: "new-birth", label: "New birth visit", mandated: true, opens: { unit: "days", count: 10 },
    closes: { unit: "days", count: 14 }, last: { unit: "days", count: 30 }, completedBy: ["seen"], modes: ["in-person"],
    roles: ["health-visitor"], settings: ["home"], source: "Local pathway, page 4", ...change,
  };
}

export function aLine(change: Partial<ProgrammeLine> = {}): ProgrammeLine {
  return {
    childId: "oliwia", child: "NOWAK, Oliwia", age: { unit: "days", count: 17 }, contactType: "new-birth", rule: 0, state: "overdue",
    opens: "2026-12-28", closes: "2027-01-01", last: "2027-01-17", week: "2026-12-28", daysOver: 3, level: "universal", flags: [],
    imdDecile: 2, postcode: "LE3 9QH", area: "leicester-city", daysSinceSeen: null, daysSinceWeighed: null, booked: null,
    attempt: null, ...change,
  };
}

export function aDueList(change: Partial<DueListView> = {}): DueListView {
  return {
    lines: [aLine()], rules: [aRule()], counts: { overdue: 1, due: 0, dueSoon: 0, catchUp: 0, children: 1 },
    contactTypes: ["new-birth"], areas: ["leicester-city"], districts: ["LE3"], ...change,
  };
}

export function aProgrammeContact(change: Partial<ChildContact> = {}): ChildContact {
  return {
    rule: aRule(), state: "overdue", opens: "2026-12-28", closes: "2027-01-01", last: "2027-01-17", daysOver: 3, doneOn: null,
    notEligible: null, attempt: null, booked: null, contactId: null, deliveredBy: null, deliveredRole: null, anotherRole: false,
    ...change,
  };
}

export function aProgramme(change: Partial<ChildProgramme> = {}): ChildProgramme {
  return {
    area: "leicester-city", schedule: "Healthy Together, Leicester", scheduleSource: "Local pathway", contacts: [aProgrammeContact()],
    correctedAge: null, next: "new-birth", ...change,
  };
}
