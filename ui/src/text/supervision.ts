// Words of the supervision log: private, never on a timeline.
import type { SupervisionForm } from "../ipc/bindings";

export const supervisionFormText: Record<SupervisionForm, string> = {
  "one-to-one": "One to one",
  group: "Group",
  "ad-hoc": "In between, when asked for",
};

export const supervisionText = {
  title: "Supervision",
  record: "Record supervision",
  amend: "Amend supervision",
  private: "Between you and your supervisor. It is on no timeline, in no report and never shown in the home.",
  columns: { when: "When and with whom", children: "What was said of each child" },
  on: "Held on",
  supervisor: "Supervisor",
  form: "How",
  nextOn: "Next one on",
  nextHint: (interval: string, local: boolean): string => `Left empty: ${interval} after this one${local ? ", a local rule" : ""}`,
  add: "Add a child",
  addHint: "Type a name",
  remove: (child: string): string => `Take ${child} off`,
  removeShort: "Take off",
  discussed: "Talked about",
  actions: "To do",
  childrenMissing: { what: "No child is chosen", mend: "Add the children you talked about" },
  amendReason: "Why you amend it",
  amendReasonHint: "The first version stays readable",
  save: (children: number): string => (children < 2 ? "Save supervision" : `Save supervision of ${children} children`),
  saveAmend: "Save the amendment",
  back: "Go back",
  keepDraft: "Keep as draft",
  error: "Entered in error",
  saved: (children: number): string => (children === 1 ? "Supervision saved on this laptop" : `Supervision of ${children} children saved on this laptop`),
  amended: "Amendment saved on this laptop",
  section: "Supervision",
  none: "No supervision about this child is written.",
  nextBy: (day: string): string => `next by ${day}`,
  overdueSince: (day: string): string => `was due ${day}`,
  open: "Open",
} as const;

export const supervisionListText = {
  title: "Supervision",
  line: (last: string | null, next: string | null): string =>
    `Supervision for this list: ${last === null ? "none yet" : `last ${last}`}${next === null ? "." : `, next by ${next}.`}`,
  rule: (interval: string, local: boolean): string =>
    `Every ${interval}${local ? ", a local rule" : ""}: children on a plan, looked after, or in need.`,
  overdue: (count: number): string => (count === 0 ? "" : count === 1 ? "1 child is overdue." : `${count} children are overdue.`),
  columns: { pick: "Choose", child: "Child", status: "Status, and since when", last: "Last", next: "Next by" },
  since: (day: string): string => `since ${day}`,
  never: "none yet",
  empty: "No child on this caseload is on a plan, looked after or in need.",
  recordChosen: (count: number): string => (count === 0 ? "Record supervision" : `Record for ${count} chosen`),
  choose: (child: string): string => `Choose ${child}`,
  sample: "Cases for the supervisor",
  sampleHint: "All that are overdue, and others by a rule nobody can steer. The same number and beginning give the same cases.",
  cases: "How many cases",
  seed: "Begin the choice from",
  seedHint: "A day or a word, said on the paper",
  print: "Print",
  show: "Choose the cases",
  paperTitle: (day: string): string => `Cases for supervision, ${day}`,
  chosenBy: (overdue: number, others: number, every: number, first: number, seed: string): string =>
    `${overdue} overdue. ${every === 0 ? "None of the others was chosen." : `Of the other ${others}, in order of registration, every ${ordinal(every)} beginning with the ${ordinal(first)}.`} The choice began from “${seed}”.`,
  signed: "Supervisor, date",
} as const;

export function ordinal(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return `${number}th`;
  const ends: Partial<Record<number, string>> = { 1: "st", 2: "nd", 3: "rd" };
  return `${number}${ends[number % 10] ?? "th"}`;
}
