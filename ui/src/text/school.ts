// Words of the school session: measurements, questionnaires, digital contacts, the pupil file.
import type { CatchUp, ClassTally, NcmpResult, NcmpYear, Sex, TriageOutcome, WholeShareView } from "../ipc/bindings";

export const ncmpYearText: Record<NcmpYear, string> = { reception: "Reception", "year-6": "Year 6" };

export const ncmpResultText: Record<NcmpResult, string> = {
  measured: "Measured",
  absent: "Absent",
  "refused-by-parent": "Refused, parent",
  "refused-by-child": "Refused, child",
  left: "Left the school",
  unable: "Unable to measure",
};

export const catchUpText: Record<CatchUp, string> = {
  absent: "Absent",
  "refused-by-child": "Child refused on the day",
  "not-measured": "Not measured yet",
};

/** The key that says it, in either box of a row. */
export const resultKeys: Record<string, NcmpResult> = {
  a: "absent",
  p: "refused-by-parent",
  x: "refused-by-child",
  l: "left",
  u: "unable",
};

export const triageText: Record<TriageOutcome, string> = {
  "no-need": "No need found",
  signposted: "Signposted",
  group: "Group offered",
  "review-offered": "Review offered",
  urgent: "Urgent",
};

export const sexShort: Record<Sex, string> = { female: "Girl", male: "Boy", indeterminate: "Other", "not-known": "?" };

export function tallyText(tally: ClassTally): string {
  const parts = [
    `${tally.measured} measured`,
    `${tally.absent} absent`,
    `${tally.refused} refused`,
    ...(tally.left > 0 ? [`${tally.left} left`] : []),
    ...(tally.unable > 0 ? [`${tally.unable} unable`] : []),
  ];
  return parts.join(", ");
}

export function wholeText(what: string, share: WholeShareView): string {
  return `${what} ending .0: ${share.whole} of ${share.of}${share.looksRounded ? ", looks rounded" : ""}`;
}

export const schoolText = {
  title: "School session",
  sub: "A class measured in a morning, questionnaires, Digital Health Contacts and the pupil file.",
  parts: "What to do",
  measure: "Measure a class",
  questionnaires: "Questionnaires",
  digital: "Digital Health Contact",
  invitations: "Invitations",
  invitationsSub: (year: number): string =>
    `Where the school stands in ${year}/${String(year + 1).slice(2)}. What a school declined is not owed to its pupils.`,
  file: "Pupil file",
  school: "School",
  year: "Year",
  day: "Day",
  dayWrong: { what: "That does not read as a day", mend: "Type it like today or 14/01/2027" },
  schoolMissing: { what: "The school is not chosen", mend: "Choose a school" },
  begin: "Open the class",
  noSchools: "No school is on the register.",
  noSchoolsMore: "Add it under Places first.",
  elsewhere: "Another class",
  catchUpPart: "Catch-up list",
  catchUpSub: "Who is still to be measured this school year, in the schools on the register.",
  everySchool: "Every school",
  everyYear: "Both years",
  className: "Class",
  wholeYear: "The whole year",
  noClass: "No class on the record",
  printList: "Print the list",
  printed: (year: number): string => `Measurements to catch up, ${year}/${String(year + 1).slice(2)}`,
  paperFoot: "Confidential. Shred it when the list is done.",
  catchUpCount: (count: number): string => (count === 1 ? "1 child to catch up with" : `${count} children to catch up with`),
  catchUpNone: "Nobody is left to catch up with in the classes that were begun.",
  catchUpColumns: { child: "Child", school: "School", year: "Year", reason: "Why", tried: "Tried on", open: "Open" },
  never: "not tried",
  measureClass: (school: string): string => `Measure at ${school}`,
  measureShort: "Measure",
  openChild: (child: string): string => `Open ${child}`,
  openShort: "Open",
  notBegun: "Classes not begun",
  declinedClasses: "Schools that declined",
  classPupils: (count: number): string => (count === 1 ? "1 pupil" : `${count} pupils`),
  withdrawn: (count: number): string =>
    count === 1
      ? "1 child is not on the list because a parent refused."
      : `${count} children are not on the list because a parent refused.`,
  undo: "Undo last row",
  undone: (child: string): string => `${child} is undone and can be measured again.`,
  finish: "Finish class",
  finishTitle: (name: string): string => `Finish ${name}`,
  finishFacts: {
    measured: "Measured", absent: "Absent", refused: "Refused", left: "Moved away", unable: "Unable to be measured",
    toDo: "Left without an entry", heights: "Heights ending in .0", weights: "Weights ending in .0",
  },
  shareOf: (whole: number, of: number): string => (of === 0 ? "none measured" : `${whole} of ${of}, ${Math.round((whole * 100) / of)} %`),
  leftOut: "Still without an entry",
  typedOnly: (count: number): string =>
    count === 1
      ? "1 row is typed and not saved. Finish it or clear it first."
      : `${count} rows are typed and not saved. Finish them or clear them first.`,
  allDone: "Every pupil has an entry.",
  toCatchUp: "Open the catch-up list",
  nextClass: (name: string): string => `Next class: ${name}`,
  backToClass: "Back to the class",
  programme: (day: string): string => `School measurements (NCMP), ${day}`,
  flagsHidden: "Flags hidden in class view",
  done: (done: number, all: number): string => `${done} of ${all} done`,
  toDo: (count: number): string => `${count} to do`,
  heights: "Heights",
  weights: "Weights",
  rounded: "More than one in five figures is whole; about one in ten is expected. Read the scale to one decimal place.",
  catchUp: (count: number): string => (count === 1 ? "1 absent pupil to catch up" : `${count} absent pupils to catch up`),
  declined: "This school declined the measurements this school year.",
  empty: "No pupil of this year is on the caseload.",
  emptyMore: "The class list comes from the school and the year group, or date of birth, on each child's record.",
  columns: { number: "#", pupil: "Pupil", sex: "Sex", age: "Age", height: "Height", weight: "Weight", bmi: "BMI", state: "State" },
  height: (child: string): string => `Height of ${child}, centimetres`,
  weight: (child: string): string => `Weight of ${child}, kilograms`,
  cm: "cm",
  kg: "kg",
  none: "none",
  pending: "To do",
  typing: "Typing",
  check: "Check",
  earlier: (what: string, day: string): string => `${what} ${day}`,
  amend: "Amend",
  amendOf: (child: string): string => `Amend ${child}`,
  reasonOf: (child: string): string => `Why ${child} is amended`,
  reasonHint: "Why",
  stop: "Leave it",
  bmiSays: (what: string): string => `Body mass index: ${what}`,
  confirm: "It is right",
  saved: (child: string): string => `${child} saved.`,
  keys: "Enter next box · A absent · P parent refused · X child refused · L left · U unable · Ctrl Z undoes the last row · Ctrl Enter finishes the class",
  review: "Write a review with each measurement",
  reviewHint: "For pupils whose school review is open. It becomes a contact of its own.",
  reviewWords: "What the review covered",
  reviewMissing: "Write what the review covered, or clear the tick.",
  // Questionnaires
  send: "Send to a class",
  which: "Questionnaire",
  sendChild: "Send to one child",
  sendChildWho: "Child it was sent to today",
  sendChildHint: "Name, NHS number, date of birth or postcode",
  sentOn: "Sent on",
  sendNow: "Mark as sent",
  sent: (sent: number, already: number): string =>
    `${sent} sent${already === 0 ? "" : `, ${already} had one already`}.`,
  chase: "Sent and not back",
  toRead: "Back and not read",
  followUp: "To follow up",
  nothing: "Nobody waits here.",
  waits: (days: number): string => (days === 1 ? "1 day" : `${days} days`),
  returned: "It is back",
  returnedOf: (child: string): string => `The questionnaire of ${child} is back`,
  read: "Read it",
  readOf: (child: string): string => `Read the questionnaire of ${child}`,
  outcomeOf: (child: string): string => `What reading ${child}'s led to`,
  noteOf: (child: string): string => `Note on ${child}`,
  followedUp: "Followed up",
  followedUpOf: (child: string): string => `${child} was followed up`,
  // Digital Health Contact
  digitalWhich: "Contact",
  standing: "Where the school stands",
  notInvited: "Not invited yet",
  result: (child: string): string => `Result of ${child}`,
  saveResult: (child: string): string => `Save the result of ${child}`,
  save: "Save",
  doneOn: (day: string): string => `Done ${day}`,
  // Pupil file
  fileSub: "The list the national measurement system takes: one line for each measured pupil.",
  clear: "This file is not encrypted. It holds names, NHS numbers, birth dates and measurements that anybody with the file can read.",
  clearMore: "Save it only where your organisation allows, upload it, then delete it. Saving it is noted in the record book.",
  schoolYear: "School year",
  ready: (count: number): string => (count === 1 ? "1 measured pupil" : `${count} measured pupils`),
  missing: "Missing before the file can be made",
  saveFile: "Save the pupil file",
  fileSaved: (name: string): string => `Saved as ${name}.`,
  checkFile: "Check the file",
} as const;
