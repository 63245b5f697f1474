// Words of assessments. Names of tools, forms and scales, and where a band comes from; never a word of a question.
import type { AgeUsed, AssessmentEntry, Evidence, Form, OwnAgeView, RelationshipRole, Scale, ScoredView, Tool } from "../ipc/bindings";
import { relationshipRoleText } from "./codes";

export const toolText: Record<Tool, string> = {
  "asq-3": "ASQ-3",
  "asq-se-2": "ASQ:SE-2",
  whooley: "Whooley",
  "gad-2": "GAD-2",
  "gad-7": "GAD-7",
  "phq-2": "PHQ-2",
  "phq-9": "PHQ-9",
  epds: "EPDS",
  sdq: "SDQ",
  dash: "DASH",
  "gcp-2": "Graded Care Profile 2",
  goal: "Goals",
};

export const scaleText: Record<Scale, string> = {
  total: "Total",
  communication: "Communication",
  "gross-motor": "Gross motor",
  "fine-motor": "Fine motor",
  "problem-solving": "Problem solving",
  "personal-social": "Personal-social",
  emotional: "Emotional",
  conduct: "Conduct",
  hyperactivity: "Hyperactivity",
  peer: "Peer problems",
  prosocial: "Prosocial",
  impact: "Impact",
  "physical-care": "Physical care",
  safety: "Safety",
  "emotional-care": "Emotional care",
  "developmental-care": "Developmental care",
  "goal-1": "Goal 1",
  "goal-2": "Goal 2",
  "goal-3": "Goal 3",
};

const formNames: Partial<Record<Form, string>> = {
  "parent-2-4": "Parent, 2 to 4 years",
  "parent-4-17": "Parent, 4 to 17 years",
  "teacher-4-17": "Teacher, 4 to 17 years",
  "self-11-17": "Self, 11 to 17 years",
  antenatal: "In pregnancy",
  postnatal: "After the birth",
};

/** Forms that go by age are called by their months. */
export function formText(form: Form): string {
  return formNames[form] ?? `${form} months`;
}

export const evidenceText: Record<Evidence, string> = {
  verified: "published",
  "to-be-checked": "to be checked locally",
  local: "local",
};

export const ageUsedText: Record<AgeUsed, string> = {
  adjusted: "Adjusted age: born three weeks early or more, and under 24 months.",
  "not-early": "Age from birth: not born three weeks early.",
  "old-enough": "Age from birth: born early, and 24 months or more.",
  "gestation-not-known": "Age from birth: how early the child was born is not on record.",
  none: "",
};

/** `45`, `37.5`, `25.17`. */
export function points(hundredths: number): string {
  return String(hundredths / 100);
}

export const assessmentText = {
  title: "Assessments",
  addAnother: "Add another tool",
  add: (tool: string) => `Add ${tool}`,
  leaveOut: "Leave out",
  leaveOutOf: (tool: string) => `Leave out ${tool}`,
  licence: "Item numbers only. Read each question from your own licensed form.",
  scoresOnly: "Points only, from your own licensed form.",
  gcp: "Grades only, 1 best to 5 worst, by a trained user from the licensed tool.",
  notWith: "Do not ask with a partner or a verbal child present.",
  form: "Form",
  forAge: "For this age",
  otherForms: "Other forms",
  chooseOfTwo: "Two forms are for this age: choose the one that was filled in.",
  noForm: "No form is for this age. Choose the one that was filled in.",
  byAge: "By the child's age on that day.",
  about: "About",
  child: "The child",
  person: (role: RelationshipRole, name: string) => `${relationshipRoleText[role]}: ${name}`,
  /** Why the child is not offered. */
  ownAge: ({ years, source, evidence }: OwnAgeView) =>
    `About the child from ${years} years. ${source}${evidence === "verified" ? "" : `, ${evidenceText[evidence]}`}.`,
  nobody: "No adult is on record. Add one under Family, then say whom it is about.",
  items: "Items",
  itemsHint: (most: number) => `Type 0 to ${most}; each key moves on. Backspace takes an answer away, arrows move.`,
  yesNoHint: "Type y or n; each key moves on. Backspace takes an answer away, arrows move.",
  yesNoDontHint: "Type y, n, or d for don't know; each key moves on. Backspace takes an answer away, arrows move.",
  printed: "Type the points printed beside the answer, also where they run the other way.",
  item: (number: number) => `Item ${number}`,
  itemSpoken: (number: number, answer: string) => `Item ${number}, ${answer}`,
  urgentItem: "cannot wait when above 0",
  answer: { yes: "yes", no: "no", dontKnow: "don't know", none: "not answered" },
  letter: { yes: "y", no: "n", dontKnow: "d" },
  answered: (answered: number, of: number) => `${answered} of ${of} answered`,
  range: (least: number, most: number) => `${points(least)} to ${points(most)}`,
  cutOff: (hundredths: number) => `Cut-off ${points(hundredths)}`,
  noCutOff: "No cut-off: your service has not entered its own",
  sdqTotal: "Leave empty: it is added up",
  live: "What it comes to",
  total: (points: string, most: string) => `${points} of ${most}`,
  noTotal: "No total yet",
  noBand: "No band",
  worst: "Worst grade",
  source: "Source",
  from: (source: string) => `By ${source}`,
  notDiagnosis: "A band is not a diagnosis.",
  actions: "What the source asks for",
  checkLocally: "Some of these bands are to be checked locally before they are relied on.",
  urgentTitle: "This cannot wait",
  actionTaken: "What you did today",
  actionHint: "With whom, what was agreed, who was told. It is saved with the score; without it nothing is saved.",
  note: "Note",
  noteOf: (tool: string) => `Note on ${tool}`,
} as const;

/** `EPDS, after the birth, about Kayleigh Doyle`. */
export function assessmentName({ tool, form, about }: Pick<AssessmentEntry, "tool" | "form" | "about">): string {
  const whom = about === null ? "" : `, about ${about.name}`;
  return `${toolText[tool]}${form === null ? "" : `, ${formText(form).toLowerCase()}`}${whom}`;
}

/** The total and each scale with its band, in one line. */
export function scoredText({ total, band, scales }: ScoredView): string {
  const said = [
    total === null ? "" : points(total),
    band === null ? "" : band.words,
    ...scales.map((one) => `${scaleText[one.scale].toLowerCase()} ${points(one.hundredths)}${one.band === null ? "" : ` (${one.band.words.toLowerCase()})`}`),
  ];
  return said.filter((part) => part !== "").join(", ");
}
