// Words of the letters to parents after the school measurements, and of the programme's figures.
import type { LetterCall, LetterCode, LetterField, LetterStanding, NoLetterWhy, PopulationBmi, WeightOffer } from "../ipc/bindings";

export const letterNameText: Record<LetterCode, string> = {
  "ncmp-healthy-weight": "Healthy weight",
  "ncmp-underweight": "Underweight",
  "ncmp-overweight": "Overweight",
  "ncmp-very-overweight": "Very overweight",
};

export const letterStandingText: Record<LetterStanding, string> = {
  ready: "Ready",
  "call-first": "Call first",
  made: "Made",
  none: "No letter",
};

export const noLetterText: Record<NoLetterWhy, string> = {
  "not-measured": "Not measured yet",
  absent: "Absent",
  "refused-by-parent": "Parent withdrew the child",
  "refused-by-child": "Child refused on the day",
  left: "Left the school",
  unable: "Unable to be measured",
  "no-address": "No postal address on the record",
  "no-band": "No band: the sex is not male or female on the record",
  restricted: "The contact is restricted",
};

export const letterCallText: Record<LetterCall, string> = {
  spoken: "Spoken to",
  "no-answer": "Rang, no answer",
  "letter-alone": "Letter without a call",
};

export const weightOfferText: Record<WeightOffer, string> = {
  accepted: "Accepted",
  thinking: "Thinking about it",
  declined: "Declined",
  "not-offered": "Not offered",
};

export const letterFieldText: Record<LetterField, string> = {
  child: "first name of the child",
  school: "school",
  measured: "day of the measurement",
  height: "height",
  weight: "weight",
  band: "clinical band",
  phone: "telephone number",
  nurse: "your name",
  team: "your team",
};

export const populationText: Record<PopulationBmi, string> = {
  "population-underweight": "Underweight",
  "population-healthy-weight": "Healthy weight",
  "population-overweight": "Overweight",
  "population-obese": "Living with obesity",
  "population-severely-obese": "Living with severe obesity",
};

export const lettersText = {
  part: "Letters",
  sub: (scheme: string): string => `Parents are told the ${scheme}, by the day of birth.`,
  count: (toDo: number, made: number): string => `${toDo} to write, ${made} made`,
  dueBy: (day: string): string => `Letters due by ${day}, six weeks after the measurement.`,
  none: "Nobody of this year is at this school on the caseload.",
  columns: { pick: "Write", child: "Child", band: "Result", standing: "Letter", due: "Due by", follow: "What follows" },
  pick: (child: string): string => `Write to the parents of ${child}`,
  pickAll: "Choose all that are ready",
  pickNone: "Choose none",
  late: "late",
  madeOn: (day: string): string => `Made ${day}`,
  called: (what: string): string => `Call: ${what.toLowerCase()}`,
  offer: (what: string): string => `Support: ${what.toLowerCase()}`,
  referred: (day: string): string => `Referred ${day}`,
  follow: "Call and support",
  followOf: (child: string): string => `Call and support: ${child}`,
  callLabel: "Parents called before the letter",
  callHint: "For underweight and very overweight a call comes first. A letter without one is your decision and is written down.",
  offerLabel: "Weight management support",
  offerHint: "Accepted leaves the task “Refer to weight management” until the day is given; then it is on the list of referrals, with a day to ask for an answer.",
  referredLabel: "Referred on",
  referredHint: "Only when the referral has gone: today or 14/01/2027",
  choose: "Not said",
  save: "Save",
  saved: (child: string): string => `${child} saved.`,
  missing: (what: string): string => `The letters name what this laptop does not know: ${what}. Give it in Settings, Letters.`,
  noAddress: "The letters have no sender's address. Give it in Settings, Letters.",
  toSettings: "Open Settings",
  clear: "The letters are a PDF, and a PDF is not encrypted.",
  clearMore: "Save it only where your organisation allows, print it, then delete it. Each letter is noted in the record book.",
  make: (count: number): string => (count === 1 ? "Save 1 letter as PDF" : `Save ${count} letters as PDF`),
  made: (name: string): string => `Saved as ${name}. The letters count as made from today.`,
  figures: "Year's figures",
  figuresSub: (scheme: string): string =>
    `Counts for statistics in ${scheme}. They are of no child in particular and are never told to a family: parents are told the clinical band.`,
  figuresHidden: "Not shown: 1 to 7, and what would give them away.",
  hidden: "not shown",
  band: "Population band",
  children: "Children",
  measured: "All with a band",
  // Settings
  words: "Letters",
  wordsSub: "Letters to parents after the school measurements. The first line is the heading; fields stand in braces.",
  wordsFields: "Fields",
  phone: "Telephone number in letters",
  address: "Address at the top of letters",
  addressHint: "Line by line, at most six",
  saveHead: "Save number and address",
  headSaved: "Number and address saved.",
  edit: "Change",
  editOf: (name: string): string => `Change the letter: ${name}`,
  own: "Your service's words",
  shipped: "As shipped",
  text: (name: string): string => `Words of the letter: ${name}`,
  saveWords: "Save the letter",
  wordsSaved: "Letter saved on this laptop.",
  reset: "Back to the shipped words",
  cancel: "Cancel",
} as const;
