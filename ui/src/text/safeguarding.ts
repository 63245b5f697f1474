// Words of safeguarding statuses: what a child is subject to, what happened, what must follow, and the register.
import type {
  ClockView,
  EarlyHelpForm,
  EventKind,
  EventPart,
  EventState,
  FlagType,
  LegalBasis,
  NextDate,
  Owner,
  ParentalFactor,
  PlacementKind,
  Repeat,
  ReportableGroup,
  SafeguardingKind,
  SafeguardingOutcome,
  SafeguardingView,
} from "../ipc/bindings";
import { abuseCategoryShort } from "./codes";
import { shortDate } from "./dates";

export const safeguardingKindText: Record<SafeguardingKind, string> = {
  "antenatal-safeguarding": "Antenatal safeguarding",
  "pre-birth-assessment": "Pre-birth assessment",
  "early-help": "Early Help",
  "child-in-need": "Child in need",
  "section-47-enquiry": "Section 47 enquiry",
  "child-protection-plan": "Child protection plan",
  "looked-after": "Looked-after child",
  "private-fostering": "Private fostering",
  "care-leaver": "Care leaver",
};

/** For a narrow column. */
export const safeguardingKindShort: Record<SafeguardingKind, string> = {
  ...safeguardingKindText,
  "antenatal-safeguarding": "Antenatal",
  "pre-birth-assessment": "Pre-birth",
  "section-47-enquiry": "Section 47",
  "child-protection-plan": "CP plan",
  "looked-after": "Looked after",
};

export const eventKindText: Record<EventKind, string> = {
  "referral-made": "Referral made",
  "strategy-discussion": "Strategy discussion",
  "assessment-finished": "Assessment finished",
  "initial-conference": "Initial child protection conference",
  "core-group": "Core group",
  "review-conference": "Review child protection conference",
  "planning-meeting": "Planning meeting",
  "pre-birth-assessment-requested": "Pre-birth assessment asked for",
  "pre-birth-assessment-finished": "Pre-birth assessment finished",
  "became-looked-after": "Became looked after",
  "initial-health-assessment": "Initial health assessment",
  "review-health-assessment": "Review health assessment",
  "looked-after-review": "Looked-after review",
  "team-around-the-family": "Team around the family",
  "caseload-meeting": "Caseload meeting",
  "multi-agency-support-panel": "Multi-agency support panel",
  marac: "MARAC",
  "report-sent": "Your report sent",
  "private-fostering-began": "Private fostering began",
  "authority-told": "Local authority told",
  "fgm-known": "FGM became known",
  "police-told": "Police told",
  "reported-missing": "Reported missing",
  found: "Found",
  "return-interview-offered": "Return interview offered",
  "return-interview-done": "Return interview done",
  "return-interview-declined": "Return interview declined",
  "supervision-held": "Supervision",
  other: "Something else",
};

/** What each status usually sees, the likeliest first; everything else stays within reach below it. */
export const usualEvents: Record<SafeguardingKind, readonly EventKind[]> = {
  "antenatal-safeguarding": ["planning-meeting", "pre-birth-assessment-requested", "strategy-discussion", "referral-made"],
  "pre-birth-assessment": ["pre-birth-assessment-finished", "planning-meeting", "strategy-discussion", "initial-conference", "report-sent"],
  "early-help": ["team-around-the-family", "caseload-meeting", "multi-agency-support-panel", "assessment-finished"],
  "child-in-need": ["planning-meeting", "assessment-finished", "strategy-discussion", "referral-made"],
  "section-47-enquiry": ["strategy-discussion", "initial-conference", "report-sent", "assessment-finished", "referral-made"],
  "child-protection-plan": ["core-group", "review-conference", "report-sent", "initial-conference", "strategy-discussion"],
  "looked-after": ["initial-health-assessment", "review-health-assessment", "looked-after-review", "became-looked-after"],
  "private-fostering": ["authority-told", "planning-meeting", "assessment-finished"],
  "care-leaver": ["planning-meeting", "review-health-assessment"],
};

export const eventStateText: Record<EventState, string> = { planned: "Planned", held: "Held", "not-held": "Not held" };

export const partText: Record<EventPart, string> = {
  attended: "You attended",
  "report-sent": "Report sent",
  neither: "Neither",
  "not-asked": "Not asked",
};

export const outcomeText: Record<SafeguardingOutcome, string> = {
  "no-further-action": "No further action",
  "needs-met": "Needs met",
  "stepped-up": "Stepped up",
  "stepped-down": "Stepped down",
  "returned-home": "Returned home",
  adopted: "Adopted",
  "special-guardianship": "Special guardianship",
  "independent-living": "Independent living",
  "turned-eighteen": "Turned 18",
  "consent-withdrawn": "Consent withdrawn",
  "baby-born": "Baby born",
  "moved-away": "Moved away",
  died: "Died",
  other: "Something else",
};

export const legalBasisText: Record<LegalBasis, string> = {
  "section-20": "Section 20, with the parents' agreement",
  "interim-care-order": "Interim care order",
  "care-order": "Care order",
  "placed-with-parents": "Care order, placed with parents",
  "placement-order": "Placement order",
  "emergency-protection": "Emergency protection order",
  "police-protection": "Police protection",
  remand: "Remand",
  "not-known": "Not known",
};

export const placementText: Record<PlacementKind, string> = {
  "foster-carer": "Foster carer",
  "family-or-friends": "Family or friends",
  "with-parents": "With parents",
  "childrens-home": "Children's home",
  adoptive: "Adoptive placement",
  "semi-independent": "Semi-independent",
  secure: "Secure",
  other: "Somewhere else",
};

export const factorText: Record<ParentalFactor, string> = {
  "domestic-abuse": "Domestic abuse",
  "mental-health": "Mental health",
  "substance-misuse": "Substance misuse",
  "learning-disability": "Learning disability",
};

export const earlyHelpFormText: Record<EarlyHelpForm, string> = {
  response: "Response, under 6 weeks",
  "single-agency": "Single agency",
  "multi-agency": "Several agencies",
};

export const reportableGroupText: Record<ReportableGroup, string> = {
  antenatal: "Antenatal safeguarding",
  "section-17": "Section 17, child in need",
  "section-47": "Section 47, child protection",
  "looked-after": "Looked after",
};

export const repeatText: Record<Repeat, string> = {
  first: "First plan",
  ever: "Had a plan before",
  "within-12-months": "Repeat within 12 months",
};

export const ownerText: Record<Owner, string> = { practitioner: "you", health: "health", authority: "the local authority" };

/** The status a flag of the first stores stood for: read, and offered to be recorded as what it is. */
const statusOfFlag: Partial<Record<FlagType, SafeguardingKind>> = {
  "child-protection-plan": "child-protection-plan",
  "section-47-enquiry": "section-47-enquiry",
  "child-in-need": "child-in-need",
  "looked-after": "looked-after",
  "unborn-safeguarding": "antenatal-safeguarding",
  "private-fostering": "private-fostering",
};

export function statusOf(type: FlagType): SafeguardingKind | "" {
  return statusOfFlag[type] ?? "";
}

export function isStatusOfOld(type: FlagType): boolean {
  return statusOfFlag[type] !== undefined;
}

/** `Child protection plan: neglect`. */
export function statusName({ kind, categories }: Pick<SafeguardingView, "kind" | "categories">): string {
  const found = categories.map((category) => abuseCategoryShort[category]).join(", ");
  return `${safeguardingKindText[kind]}${found === "" ? "" : `: ${found}`}`;
}

/** `12 weeks`, `1 year 2 months`. */
export function lengthText(days: number): string {
  const many = (count: number, word: string) => `${String(count)} ${word}${count === 1 ? "" : "s"}`;
  if (days < 14) return many(days, "day");
  if (days < 182) return many(Math.floor(days / 7), "week");
  const months = Math.floor(days / 30.44);
  if (months < 12) return many(months, "month");
  const rest = months % 12;
  return rest === 0 ? many(months / 12, "year") : `${many(Math.floor(months / 12), "year")} ${many(rest, "month")}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `6 left`, `2 working days over`, `today`. */
export function leftText(left: number | null, unit: ClockView["unit"]): string {
  if (left === null) return "day not known";
  const word = unit === "working-days" ? "working day" : "day";
  const count = `${String(Math.abs(left))} ${word}${Math.abs(left) === 1 ? "" : "s"}`;
  if (left === 0) return "today";
  return left < 0 ? `${count} over` : count;
}

/** What a child's next date is: `Review`, `Core group`, `Initial child protection conference`. */
export function nextWhat(next: NextDate): string {
  if (next.event !== null) return eventKindText[next.event];
  return next.kind === "review" ? "Review" : capital(next.what);
}

export const clockText = {
  title: "What must follow",
  none: "No clock is running.",
  by: (what: string, day: string): string => `${capital(what)} by ${day}`,
  byUnknown: (what: string): string => `${capital(what)}: the day cannot be counted`,
  byUnknownWhy: "The bank holidays of that year are not known to this version.",
  from: (rule: string, event: string, day: string): string => `${rule} from ${event.charAt(0).toLowerCase()}${event.slice(1)}, ${day}`,
  before: (rule: string, event: string, day: string): string => `${rule} ${event.charAt(0).toLowerCase()}${event.slice(1)}, ${day}`,
  left: (unit: ClockView["unit"], left: number): string => {
    const word = unit === "working-days" ? "working day" : "day";
    return `${word}${Math.abs(left) === 1 ? "" : "s"} ${left < 0 ? "over" : "left"}`;
  },
  used: (used: number): string => `${String(used)} used`,
  squares: (used: number, of: number): string => `${String(used)} of ${String(of)} used`,
  for: (owner: Owner): string => `For ${ownerText[owner]}`,
  planned: (day: string): string => `Planned for ${day}`,
  plannedLate: "after its last day",
  notPlanned: "Nothing planned",
  rule: (source: string): string => `Rule: ${source}`,
  local: "A local rule: your service can set its own.",
  toBeChecked: "National, to be checked against its source.",
  help: "How to set your own",
} as const;

export const safeguardingText = {
  begin: "Begin a status",
  amend: "Amend a status",
  step: "Step up or down",
  columns: { what: "What the child is subject to", who: "Who decides and who leads", look: "What is known" },
  stepColumn: "Why it steps",
  kind: "Status",
  kindMissing: { what: "The status is not chosen", mend: "Choose what the child is subject to" },
  kindTo: "Steps to",
  startedOn: "Since",
  categories: "Category of abuse",
  categoriesHint: "As written in the plan",
  earlyHelpForm: "How Early Help is given",
  thresholdLevel: "Level in the local threshold document",
  leadPractitioner: "Lead practitioner",
  leadAgency: "Lead practitioner's agency",
  legalBasis: "Legal basis",
  placements: "Placements",
  placement: (number: number): string => `Placement ${String(number)}`,
  placementKind: "Where",
  placementFrom: "From",
  placementUntil: "Until",
  placementUntilHint: "Empty while the child lives there",
  placementDetail: "Carer and area",
  addPlacement: "Add a placement",
  removePlacement: (number: number): string => `Take placement ${String(number)} away`,
  factors: "Factors found at assessment",
  authority: "Local authority",
  socialWorker: "Social worker",
  socialWorkerPhone: "Social worker's phone",
  reviewOn: "You look again on",
  reviewHint: "Without a date it stays on Today until you give one",
  detail: "What a colleague must know",
  detailHint: "What was decided, by whom, and what you do in the plan",
  reason: "What changed",
  reasonHint: "The earlier version stays readable",
  reasonMissing: { what: "What changed is missing", mend: "Write a few words" },
  privateFostering: "Private fostering is care by somebody who is no close relative for more than 27 days. The local authority must be told.",
  privateFosteringOver: "More than 27 days and nobody has written that the local authority was told. Ring them, then note it here.",
  antenatal: "It stays with the child: when the baby is born, end it or step to what follows.",
  outcome: "Which way",
  outcomeMissing: { what: "Which way is not chosen", mend: "Choose up, down or baby born" },
  on: "On",
  stepReason: "Why",
  agreedBy: "Who agreed",
  agreedByHint: "The conference, the panel, the family",
  save: "Save the status",
  saveAmended: "Save what changed",
  saveStep: "Step",
  saved: "Status saved on this laptop",
  amended: "Amended; the earlier version stays readable",
  stepped: "Stepped: one ended, the other began",
  back: "Go back",
  keepDraft: "Keep as draft",
  fromFlag: "This flag of an earlier version ends when the status is saved.",
} as const;

export const statusText = {
  title: "Statuses",
  begin: "Begin a status",
  none: "No safeguarding status is open.",
  endedTitle: "Statuses that have ended",
  since: (day: string): string => `since ${day}`,
  lasted: (from: string, to: string, length: string): string => `${from} to ${to}, ${length}`,
  length: (length: string): string => `for ${length}`,
  follows: (name: string): string => `Stepped from: ${name}`,
  socialWorker: "Social worker",
  authority: "Authority",
  lead: "Lead",
  legalBasis: "Legal basis",
  placement: "Placement",
  placements: (count: number): string => (count === 1 ? "1 placement" : `${String(count)} placements`),
  factors: "Factors",
  review: "You look again",
  noReview: "No review date",
  amend: "Amend",
  step: "Step up or down",
  end: "End",
  move: "Child moved",
  takeBack: "Entered in error",
  addEvent: "Add an event",
  change: "Change",
  reportSent: "Report sent",
  events: "What happened and what is planned",
  noEvents: "Nothing is noted yet.",
  notYetHeld: "not yet held",
  notHeld: "not held",
  dayPassed: "the day has passed: was it held?",
  startsClock: "starts the clock",
  born: (day: string): string => `The baby was born ${day}. End it, or step to what follows.`,
  recordAsStatus: "Record as a status",
  recordAsStatusWhy: "An earlier version kept this as a flag. As a status it has dates, events and clocks.",
  ended: (outcome: string): string => outcome,
  takeBackWords: {
    title: "Take back this status?",
    body: "Use this only when it was never true, or belongs to another child. It stays readable, struck through, and the trust is told with the next file. If it was true and is over, end it instead.",
    keep: "Keep the status",
  },
} as const;

export const timelineStatusText = {
  began: (name: string): string => `Status began: ${name}.`,
  open: (name: string): string => `Status: ${name}.`,
  ended: (name: string): string => `Status ended: ${name}.`,
  reviewBy: (day: string): string => `Review by ${day}.`,
  after: (length: string): string => `after ${length}.`,
  last: (event: string, day: string): string => `Last: ${event.charAt(0).toLowerCase()}${event.slice(1)}, ${day}.`,
} as const;

export const eventText = {
  add: "Add an event",
  change: "Change an event",
  kind: "What",
  usual: "Usual here",
  others: "Everything else",
  on: "On",
  state: "Has it happened",
  part: "Your service's part",
  note: "Who was there, what was decided",
  noteHint: "A line is enough",
  save: "Save the event",
  saved: "Event saved on this laptop",
  cancel: "Cancel",
  remove: "It was a mistake",
  removeReason: "Why it was a mistake",
  removed: "Taken away; the earlier version stays readable",
  kindMissing: { what: "What is not chosen", mend: "Choose what it is" },
} as const;

export const endText = {
  title: (name: string): string => `End: ${name}`,
  body: "It leaves the banner and the register and stays readable. If another status follows, step instead, so that the two are linked.",
  on: "Last day",
  outcome: "How it ended",
  outcomeMissing: { what: "How it ended is not chosen", mend: "Choose one" },
  reason: "Why, and who decided",
  confirm: "End the status",
  cancel: "Keep it open",
  saved: "The status has ended",
} as const;

export const moveText = {
  title: "The child moved",
  body: "The placement before ends on the day the new one begins.",
  kind: "Where to",
  kindMissing: { what: "Where to is not chosen", mend: "Choose one" },
  from: "First day there",
  detail: "Carer and area",
  confirm: "Save the move",
  cancel: "Cancel",
  saved: "The move is saved",
} as const;

export const safeguardingRegisterText = {
  title: "Safeguarding",
  sub: (children: number, families: number): string =>
    `${String(children)} ${children === 1 ? "child" : "children"} in ${String(families)} ${families === 1 ? "family" : "families"}.`,
  overdue: (count: number): string => (count === 0 ? "" : count === 1 ? "1 review is overdue." : `${String(count)} reviews are overdue.`),
  soon: (count: number): string =>
    count === 0 ? "" : count === 1 ? "1 date falls in the next two weeks." : `${String(count)} dates fall in the next two weeks.`,
  filters: "Show",
  open: "Open",
  noReview: "No review date",
  reviewOverdue: "Review overdue",
  closed: "Closed",
  raise: "Raise a concern",
  aboutWhom: "About which child",
  notNow: "Not now",
  print: "Print",
  columns: { child: "Child", why: "Why, and since when", next: "Next date", seen: "Seen" },
  since: (day: string): string => `since ${day}`,
  seen: (days: number | null): string => (days === null ? "never" : `${String(days)} d`),
  seenWords: (days: number | null): string => (days === null ? "never seen" : `seen ${String(days)} days ago`),
  noNext: "No date",
  noNextMend: "Say when you look again",
  born: "Baby born: end it or step",
  empty: "Nothing is open on this caseload.",
  emptySub: "Open a child's record and press C to raise a concern, or begin a status on its Safeguarding tab.",
  emptyFilter: "None. Everything open is in order here.",
  emptyClosed: "Nothing was closed in the last 3 months.",
  closedTitle: "Closed in the last 3 months",
  preview: "The child chosen",
  reviewFlag: "Review or end the flag",
  openRecord: "Open record",
  foot: "Working days leave out weekends and England's bank holidays.",
  supervision: (last: string | null, next: string | null): string =>
    last === null ? "" : `Supervision for this list: last ${last}${next === null ? "." : `, next by ${next}.`}`,
  /** Who; then how many more. */
  supervisionOverdue: (names: readonly string[], more: number): string =>
    `Overdue for supervision: ${names.join("; ")}${more === 0 ? "" : `; and ${String(more)} more`}.`,
  supervisionNone: "Nobody is overdue for supervision.",
  supervisionBy: (child: string, day: string): string => `${child}, since ${day}`,
  supervisionOpen: "Supervision",
  startReport: (report: string): string => `Start the ${report.charAt(0).toLowerCase()}${report.slice(1)}`,
  goOnReport: (report: string): string => `Go on with the ${report.charAt(0).toLowerCase()}${report.slice(1)}`,
  chronology: "Chronology",
  printStatus: "Print",
  counts: "Counts for a period",
  countsShow: "Count a period",
  countsHide: "Hide the counts",
  from: "From",
  to: "To",
  count: "Count",
  group: "Reportable group",
  started: "Began",
  ended: "Ended",
  openAtEnd: "Open on the last day",
  children: "Children",
  families: "Families",
  countsTotal: (children: number, families: number): string =>
    `On the last day ${String(children)} ${children === 1 ? "child" : "children"} in ${String(families)} ${families === 1 ? "family" : "families"}, each counted once.`,
  plans: (first: number, soon: number, ever: number): string =>
    `Plans that began: ${String(first)} first, ${String(soon)} repeat within 12 months, ${String(ever)} repeat after longer.`,
  countsSource: "Groups as the safeguarding indicators count them: antenatal, section 17, section 47 and looked after. Early Help, private fostering and care leavers are outside them.",
  keys: { move: "move", open: "open the record", raise: "raise a concern" },
} as const;

/** The day of a placement that is now: `Foster carer, Oadby, since 12 Jul 2026`. */
export function placementNow(status: SafeguardingView, today: string): string {
  const now = status.placements.find((placement) => placement.until === null) ?? status.placements.at(-1);
  if (now === undefined) return "";
  const where = [placementText[now.kind], now.detail].filter((part) => part !== "").join(", ");
  return `${where}, since ${shortDate(now.from, today)}`;
}

export const storyText = {
  title: "What happened, what was seen, what is planned",
  lastSeen: "Last seen",
  lastAlone: "Last seen alone",
  lastVoice: "Child's voice last written",
  never: "never",
  notWritten: "not written down",
  alone: "seen alone",
  voice: "Voice",
  restricted: "Restricted",
  more: (count: number): string => (count === 1 ? "1 more contact in the timeline" : `${String(count)} more contacts in the timeline`),
} as const;

export const cpIsText = {
  title: "CP-IS",
  none: "CP-IS: no check is written down.",
  checked: (day: string, days: number, by: string, result: string): string =>
    `CP-IS checked ${day}, ${days === 0 ? "today" : days === 1 ? "1 day ago" : `${String(days)} days ago`}${by === "" ? "" : ` by ${by}`}: ${result}.`,
  record: "Write down a check",
} as const;

export const paperText = {
  register: (day: string): string => `Safeguarding register, ${day}`,
  born: (day: string): string => `Born ${day}`,
  heldBack: "A restricted entry is not printed.",
  heldBackContacts: (count: number): string => (count === 1 ? "1 restricted contact is not printed." : `${String(count)} restricted contacts are not printed.`),
  printed: (day: string, by: string): string => `Printed ${day} by ${by}.`,
  foot: "Official: sensitive. Shred it after use.",
} as const;
