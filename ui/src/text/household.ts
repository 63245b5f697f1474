// Words of a household that changes: who moves, who joins, what was before, and what to look at.
import type { HomeConcern, SummaryHeading } from "../ipc/bindings";

export type HouseholdEvent = "separated" | "reunited" | "joined" | "left" | "moved";

export const householdEventText: Record<HouseholdEvent, string> = {
  separated: "Parents separated",
  reunited: "Together again",
  joined: "Somebody moved in",
  left: "Somebody moved out",
  moved: "Moved home",
};

export const householdText = {
  title: "A change at home",
  open: "Record a change at home",
  sub: "What was before is kept with its dates.",
  columns: { what: "What happened", where: "Who moves, and where to", who: "Who lives with whom now" },
  event: "What happened",
  on: "First day of the change",
  why: "In a few words, as the family says it",
  moving: "Children who move",
  nobody: "Nobody needs to be ticked when only an adult moves.",
  to: "Where to",
  toHome: (child: string): string => `${child}'s home`,
  toAddress: "Another address",
  address: "Address",
  line: (number: number): string => `Address line ${number}`,
  postcode: "Postcode",
  livesWith: (child: string): string => `Who lives with ${child} from that day`,
  responsible: (child: string): string => `Who has parental responsibility for ${child}`,
  noAdults: "No adult is on record.",
  joins: "Who moved in",
  role: "To the children",
  family: "Surname",
  given: "First name",
  born: "Date of birth",
  phone: "Phone",
  withWhom: "Lives with",
  save: "Save the change",
  saved: "The change at home is saved",
  back: "Go back",
  keepDraft: "Keep as draft",
  checkTitle: "Look at this first",
  checkWhy: "It is on record, and you judge what it means. Nothing is saved yet.",
  saveAnyway: "Save the change",
  goBack: "Go back to the form",
  concern: (one: HomeConcern, what: string): string =>
    one.kind === "adult" ? `${one.adult} is on ${one.child}'s record, which has: ${what}` : `${what} on ${one.child}'s record was written for the home before`,
  concernsHere: "Look at this",
  before: "Before",
  beforeLine: (children: readonly string[], adults: readonly string[]): string =>
    `${children.join(", ")} with ${adults.length === 0 ? "no adult on record" : adults.join(", ")}`,
  until: (since: string | null, until: string): string => (since === null ? `until ${until}` : `${since} until ${until}`),
  undo: "Undo this change",
  undoOf: (why: string, on: string): string => `Last change: ${why}, from ${on}.`,
  undoTitle: "Undo the last change at home",
  undoWhat: "What stood before stands again. What was written stays readable in the record.",
  undone: "The change at home is undone",
  twin: "Add a twin",
  tieSince: (day: string): string => `since ${day}`,
  tieUntil: (day: string): string => `until ${day}`,
} as const;

export const twinText = {
  title: "Register a twin",
  sub: (name: string): string => `Filled in from ${name}'s record. Check the day of birth and the gestation, and give the name and the NHS number.`,
  order: "Born first, second",
  orderHint: "1 for the first born",
  weight: "Birth weight",
} as const;

export const summaryText = {
  title: "This family in a minute",
  open: "This family in a minute",
  of: (names: string): string => `${names}. Built from the record as it stands now.`,
  back: "Back to the family",
  heldBack: (count: number): string =>
    count === 1 ? "1 restricted line is left out." : `${count} restricted lines are left out.`,
  included: "Restricted lines are shown. Do not pass them on to the family.",
  nothing: "Nothing on record.",
  print: "Print",
  restricted: "Restricted",
  headings: headings(),
} as const;

function headings(): Record<SummaryHeading, string> {
  return {
    children: "The children",
    adults: "The adults",
    homes: "Who lives where",
    safeguarding: "Flags and safeguarding",
    care: "Care under way",
    "last-contacts": "Last contacts",
    next: "What comes next",
    growth: "Growth",
    others: "Who else is involved",
    "not-known": "Not known",
  };
}
