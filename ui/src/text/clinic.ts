// Words of the clinic session and the group session.
import type { AskedMeasurement, AttendanceView, Came, GroupOutcome, MeasurementKind } from "../ipc/bindings";
import { inUnits, measurementKindText } from "./measurement";

export const cameText: Record<Came, string> = { seen: "Seen", "was-not-brought": "Was not brought" };

export const groupOutcomeText: Record<GroupOutcome, string> = {
  attended: "Came",
  "was-not-brought": "Was not brought",
  "cancelled-by-family": "Cancelled by family",
  declined: "Declined",
};

/** `12 came, 1 cancelled, 2 not brought`. */
export function attendanceText({ attended, cancelled, notBrought }: AttendanceView): string {
  return `${attended} came, ${cancelled} cancelled, ${notBrought} not brought`;
}

function days(count: number): string {
  return count === 1 ? "1 day ago" : `${count} days ago`;
}

/** `4.61 kg, 18 days ago`. */
export function lastText({ kind, last }: AskedMeasurement): string {
  return last === null ? clinicText.never : `${inUnits(kind, last.value)}, ${days(last.daysAgo)}`;
}

/** `Weight of DOYLE, Ava-Mae, kilograms`: what a screen reader hears at a cell. */
export function cellName(kind: MeasurementKind, child: string): string {
  return `${measurementKindText[kind]} of ${child}, ${kind === "weight" ? "kilograms" : "centimetres"}`;
}

export const clinicText = {
  title: "Clinic session",
  sub: "Weight, length and head for each child who comes. Every row is a contact of its own.",
  place: "Place",
  day: "Day",
  dayWrong: { what: "That does not read as a day", mend: "Type it like today or 17/12/2026" },
  placeMissing: { what: "The place is not chosen", mend: "Choose where the clinic is" },
  begin: "Begin",
  noPlaces: "No place is on the register.",
  noPlacesMore: "Add the clinic under Places first.",
  elsewhere: "Another place or day",
  columns: {
    child: "Child", last: "Last weight", weight: "Weight kg", size: "Length or height cm", head: "Head cm", came: "Came",
    note: "Note", state: "State",
  },
  empty: "Nobody is booked here on this day.",
  emptyMore: "Add the children as they come.",
  walkIn: "Add a child who came without an appointment",
  walkInHint: "Name, NHS number, date of birth or postcode",
  never: "never before",
  booked: (at: string, what: string): string => `${at} ${what.toLowerCase()}`,
  reviewLeft: "The review is still to be written up",
  writeReview: "Write it up",
  open: (child: string): string => `Open ${child}`,
  openShort: "Open",
  unborn: "Not born yet: record the contact from the diary",
  cameOf: (child: string): string => `Whether ${child} came`,
  noteOf: (child: string): string => `Note on ${child}`,
  decisionOf: (child: string): string => `${child}: not brought for the second time in a row. What you decided`,
  saved: (child: string): string => `${child} saved`,
  savedMark: "Saved",
  save: "Save",
  saveOf: (child: string): string => `Save ${child}`,
  remove: "Take away",
  removeOf: (child: string): string => `Take ${child} off the list`,
  right: "It is right",
  keys: "Enter saves a row and goes to the next. Leaving a row saves it too.",
  attendance: "Attendance",
  thisDay: "This day",
  quarter: "The thirteen weeks up to this day",
  finish: "Finish",
  unsaved: (count: number): string => (count === 1 ? "1 row is typed and not saved" : `${count} rows are typed and not saved`),
} as const;

export const groupText = {
  title: "Group session",
  columns: { group: "The group", members: "Who was invited" },
  name: "What it was",
  nameHint: "For example Weaning group, Baby massage",
  place: "Place",
  noPlace: "No place named",
  day: "Day",
  at: "Time",
  minutes: "Minutes",
  note: "What the group did",
  noteHint: "Stands in the record of every child who came, so name nobody",
  add: "Add a child",
  addHint: "Name, NHS number, date of birth or postcode",
  addBooked: (count: number): string => (count === 1 ? "Add the 1 child booked for this" : `Add the ${count} children booked for this`),
  none: "Nobody is on the list yet.",
  came: (child: string): string => `${child} came`,
  why: (child: string): string => `Why ${child} did not come`,
  line: (child: string): string => `About ${child} alone`,
  remove: (child: string): string => `Take ${child} off the list`,
  removeShort: "Take away",
  listed: (came: number, all: number): string => `${came} of ${all} came`,
  save: "Save the group",
  saved: "Group saved on this laptop",
  done: (attended: number): string => (attended === 1 ? "1 contact was written" : `${attended} contacts were written`),
  here: "Everybody at this place that day",
  another: "Another group",
  toDiary: "Go to the diary",
  keepDraft: "Keep as draft",
  back: "Go back",
} as const;

export const mendText = {
  open: "Mend",
  openOf: (child: string): string => `Mend ${child}`,
  title: (child: string): string => `Put right what was saved for ${child}`,
  note: "Note",
  reason: "Why",
  reasonHint: "What was saved before stays readable",
  save: "Save the amendment",
  back: "Go back",
} as const;

export const switchText = {
  toMissed: "Was not brought",
  toMissedOf: (child: string): string => `${child} was not brought after all`,
  toSeen: "Was seen",
  toSeenOf: (child: string): string => `${child} was seen after all`,
  ask: "The figures are taken back.",
  askOf: (child: string): string => `${child} was not brought: the figures are taken back`,
  yes: "Yes",
  yesOf: (child: string): string => `Yes, ${child} was not brought`,
  no: "Leave it",
  noOf: (child: string): string => `Leave ${child} as seen`,
  nowMissed: (child: string): string => `${child} was not brought`,
  nowOpen: (child: string): string => `${child} was seen: the row is open again`,
} as const;
