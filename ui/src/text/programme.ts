// Words for the programme: what is due and why, appointments, questionnaires.
import type {
  AttemptView, AttemptWhy, CompletedBy, DueSort, DueState, NotEligibleWhy, PointView,
  RuleView, TriageOutcome,
} from "../ipc/bindings";
import { modeText, outcomeText, roleText, settingText } from "./codes";
import { dueDay } from "./due";
import { shortDate } from "./dates";

export const triageOutcomeText: Record<TriageOutcome, string> = {
  "no-need": "No need found",
  signposted: "Signposted",
  group: "Group offered",
  "review-offered": "Review offered",
  urgent: "Urgent: contact at once",
};

export const programmeText = {
  appointment: "Appointment",
  sent: (day: string) => `Sent ${day}`,
  back: (day: string) => `back ${day}`,
  notBack: "not back yet",
  followedUp: (day: string) => `followed up ${day}`,
};

export const dueStateText: Record<DueState, string> = {
  "not-yet": "Not yet",
  "due-soon": "Due soon",
  due: "Due",
  overdue: "Overdue",
  "catch-up": "Catch-up",
  missed: "Missed",
  done: "Done",
  "done-late": "Done late",
  "not-eligible": "Not eligible",
};

export const notEligibleText: Record<NotEligibleWhy, string> = {
  died: "The child has died.",
  "moved-away": "The child has moved away.",
  discharged: "The child has left the caseload.",
  "closed-before-moving-in": "It could no longer be done when the child came.",
  "born-before-it-opened": "The birth came first.",
  "no-such-need": "For children with a need that is not on this record.",
  "school-declined": "The school declined.",
  "unable-to-measure": "Cannot be measured, and is not counted.",
};

export const dueSortText: Record<DueSort, string> = { need: "Need", date: "Date", route: "Route" };

const completedByText: Record<CompletedBy, string> = {
  seen: "being seen",
  sent: "sending the resources",
  returned: "the questionnaire coming back",
  task: "ticking the task",
};

const attemptWhyText: Record<AttemptWhy, string> = {
  "not-seen": "Not seen",
  mode: "Took place in a way that does not count",
  "too-early": "Too early to count",
  "after-the-birth": "After the birth, so it does not count",
  "not-returned": "Sent, not back yet",
  "another-thing": "Sent; that does not complete it",
};

/** What was tried and did not complete it: `Was not brought Thu 3 Dec`, `Phone Fri 8 Jan, does not count`. */
export function attemptText(attempt: AttemptView, today: string): string {
  const day = shortDate(attempt.on, today);
  if (attempt.why === "not-seen" && attempt.outcome !== null && attempt.outcome !== "not-seen") {
    return `${outcomeText[attempt.outcome]} ${day}`;
  }
  if ((attempt.why === "mode" || attempt.why === "not-seen") && attempt.mode !== null && attempt.mode !== "in-person") {
    return `${modeText[attempt.mode]} ${day}, does not count`;
  }
  return `${attemptWhyText[attempt.why]}, ${day}`;
}

type Window = { state: DueState; opens: string; closes: string; last: string; daysOver: number };

function ago(days: number): string {
  if (days >= 28) return `${Math.floor(days / 7)} weeks ago`;
  return days === 1 ? "yesterday" : `${days} days ago`;
}

/** `window closed 9 days ago`, `until Thu 14 Jan`, `from Mon 25 Jan`. */
export function windowText({ state, opens, closes, last, daysOver }: Window, today: string): string {
  switch (state) {
    case "not-yet":
    case "due-soon":
      return `from ${dueDay(opens, today)}`;
    case "due":
      return `until ${dueDay(closes, today)}`;
    case "overdue":
      return `window closed ${ago(daysOver)}`;
    case "catch-up":
      return `catch up until ${dueDay(last, today)}`;
    case "missed":
      return `last day was ${shortDate(last, today)}`;
    case "done":
    case "done-late":
    case "not-eligible":
      return `${shortDate(opens, today)} to ${shortDate(closes, today)}`;
    default:
      return state satisfies never;
  }
}

const months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? "" : "s"}`;
}

function yearText(year: number): string {
  if (year === -1) return "nursery";
  return year === 0 ? "Reception" : `Year ${year}`;
}

/** A day of a child's life as a rule names it: `10 days`, `8 weeks`, `2 years 6 months`, `28+0 weeks of pregnancy`. */
export function pointText(point: PointView): string {
  switch (point.unit) {
    case "pregnancy":
      return `${point.weeks}+${point.days} weeks of pregnancy`;
    case "days":
      return point.count > 14 && point.count % 7 === 0 ? counted(point.count / 7, "week") : counted(point.count, "day");
    case "months": {
      const years = Math.floor(point.count / 12);
      const rest = point.count % 12;
      if (years === 0 || point.count === 12) return counted(point.count, "month");
      return rest === 0 ? counted(years, "year") : `${counted(years, "year")} ${counted(rest, "month")}`;
    }
    case "school": {
      const month = months[point.month - 1] ?? "";
      return `${point.day === null ? "the end of" : point.day} ${month} in ${yearText(point.yearGroup)}`;
    }
    default:
      return point satisfies never;
  }
}

/** Why it is due when it is, in one line. */
export function ruleText(rule: RuleView): string {
  const later = pointText(rule.last) === pointText(rule.closes) ? "" : `; it can be caught up until ${pointText(rule.last)}`;
  return `From ${pointText(rule.opens)} to ${pointText(rule.closes)}${later}.`;
}

/** What completes it: `Done by being seen (in person)`. */
export function completesText(rule: RuleView): string {
  const ways = rule.completedBy.map((way) =>
    way === "seen" && rule.modes.length > 0
      ? `${completedByText.seen} (${rule.modes.map((mode) => modeText[mode].toLowerCase()).join(", ")})`
      : completedByText[way],
  );
  return `Done by ${ways.join(" or ")}.`;
}

export function rolesText(rule: RuleView): string {
  return rule.roles.map((role) => roleText[role]).join(", ");
}

export function settingsText(rule: RuleView): string {
  return rule.settings.map((setting) => settingText[setting].toLowerCase()).join(", ");
}

export const dueListText = {
  title: "Due",
  list: "Who is due",
  filters: "Filters",
  state: "State",
  contact: "Contact",
  area: "Area",
  district: "Postcode area",
  mandated: "Mandated only",
  notBooked: "Not booked",
  clearFilters: "Clear filters",
  sort: "Order within each week",
  sub: (overdue: number, due: number, children: number) =>
    `${overdue} overdue and ${due} due, ${children} ${children === 1 ? "child" : "children"}.`,
  count: (lines: number) => `${lines} ${lines === 1 ? "contact" : "contacts"}`,
  none: "Nobody is due.",
  noneTodo: "Nothing of the programme is due in the next four weeks, and nothing is late.",
  noneFits: "Nothing fits.",
  noneFitsTodo: "Take a filter away to see the rest.",
  columns: {
    child: "Child",
    contact: "Contact",
    window: "Window",
    level: "Level and flags",
    decile: "IMD",
    seen: "Seen",
    weighed: "Weighed",
    booked: "Booked",
  },
  decile: "IMD decile",
  seen: "days since seen",
  weighed: "days since weighed",
  days: (days: number | null) => (days === null ? "not yet" : `${days} d`),
  notBookedYet: "not booked",
  bookedFor: (day: string, time: string) => `${day} ${time}`,
  overdue: "Overdue",
  thisWeek: "This week",
  nextWeek: "Next week",
  weekOf: (day: string) => `Week of ${day}`,
  catchUp: "Catch-up",
  print: "Print",
  printed: (day: string) => `Who is due, ${day}`,
  preview: "The chosen contact",
  previewNone: "Choose a line to see the rule behind it here.",
  record: "Record",
  book: "Book",
  open: "Open",
  facts: {
    window: "Window",
    last: "Can be done until",
    level: "Level",
    decile: "IMD decile",
    seen: "Last seen",
    weighed: "Last weighed",
    postcode: "Postcode",
    booked: "Appointment",
    tried: "Last tried",
    role: "Who delivers it",
    where: "Where",
    source: "Source",
  },
  mandatedMark: "Mandated",
  keys: { move: "move", open: "open", record: "record it", book: "book it", filter: "filter" },
} as const;

export const childProgrammeText = {
  title: "Programme",
  table: "Contacts of the programme",
  next: "Next of the programme",
  nothingNext: "Nothing of the programme is still to come.",
  nothingOwed: "Nothing of the programme is known for this child yet.",
  whose: (area: string, schedule: string) => (area === schedule ? `The programme of ${area}.` : `The programme of ${area}: ${schedule}.`),
  corrected: (age: string) => `Corrected age ${age}. Windows go by the date of birth.`,
  columns: { contact: "Contact", state: "State", window: "Window", done: "What happened", role: "Who", rule: "Rule" },
  window: (opens: string, closes: string) => `${opens} to ${closes}`,
  until: (last: string) => `can be done until ${last}`,
  doneOn: (day: string) => `Done ${day}`,
  deliveredBy: (name: string, role: string) => `${name}, ${role}`,
  another: "delivered by another role",
  due: (roles: string) => `due: ${roles}`,
  anyRole: "any role",
  missed: "Nothing is written about why.",
  booked: (day: string, time: string) => `Booked ${day} ${time}`,
  record: "Record",
  recordOf: (label: string) => `Record ${label}`,
  bookOf: (label: string) => `Book ${label}`,
  book: "Book",
  seeAll: "Programme",
  rule: "Show the rule",
} as const;
