// Words of structured reviews. The questions and their answers come with the form; what is said about them stands here.
import type { AnswerKind, FindingLine, HighImpactArea, KnownAdult, KnownFacts } from "../ipc/bindings";
import { infantFeedingText, relationshipRoleText } from "./codes";
import { fullDate, shortDate } from "./dates";
import { inUnits } from "./measurement";

export const reviewText = {
  column: "The review",
  chooseType: "Choose what it was, and the questions of that review appear here.",
  notHeld: "The contact did not take place, so there is nothing to answer.",
  notHeldWaits: "What you answered and measured stays here and is not saved with it.",
  strangers: (count: number): string =>
    count === 1
      ? "1 answer belongs to another kind of contact and is not saved with this one."
      : `${count} answers belong to another kind of contact and are not saved with this one.`,
  answered: (answered: number, all: number): string => `${answered} of ${all} answered`,
  partly: "Save at any time; what is not answered stays open.",
  notAsked: "Not asked",
  noChange: (day: string): string => `No change since ${day}`,
  noChangeLabel: (what: string, day: string): string => `${what}: no change since ${day}`,
  taken: (count: number): string => (count === 1 ? "1 answer taken over; look at it" : `${count} answers taken over; look at each`),
  unchanged: (day: string): string => `unchanged since ${day}`,
  last: (answer: string, day: string): string => `${day}: ${answer}`,
  lastSpoken: "Last time",
  restricted: "Never shown in the home",
  clear: (label: string): string => `Clear ${label}`,
  note: (label: string): string => `More about ${label.toLowerCase()}`,
  addNote: (label: string): string => `Add a note to ${label}`,
  known: "Known",
  keys: "First letter chooses, Delete clears",
} as const;

export const highImpactAreaText: Record<HighImpactArea, string> = {
  parenthood: "Transition to parenthood",
  "mental-health": "Maternal and family mental health",
  breastfeeding: "Breastfeeding",
  "healthy-weight": "Healthy weight, healthy nutrition",
  "minor-illness-accidents": "Minor illness, accidents",
  "ready-to-learn": "Ready to learn",
  resilience: "Resilience and wellbeing",
  "risk-taking": "Reducing risk taking",
  "healthy-lifestyles": "Healthy lifestyles",
  vulnerability: "Reducing vulnerabilities",
  "additional-needs": "Additional and complex needs",
  "self-care": "Self-care and health literacy",
  "oral-health": "Oral health",
};

/** Which part of the programme an area is of, in the programme's order. */
export const highImpactAreaGroups: readonly { name: string; areas: readonly HighImpactArea[] }[] = [
  { name: "Birth to 5", areas: ["parenthood", "mental-health", "breastfeeding", "healthy-weight", "minor-illness-accidents", "ready-to-learn"] },
  { name: "5 to 19", areas: ["resilience", "risk-taking", "healthy-lifestyles", "vulnerability", "additional-needs", "self-care"] },
  { name: "All ages", areas: ["oral-health"] },
];

const spoken: Record<AnswerKind, (line: FindingLine) => string> = {
  options: ({ text }) => text,
  words: ({ text }) => text,
  number: ({ text }) => text,
  day: ({ day }) => (day === null ? "" : fullDate(day)),
  "not-asked": () => reviewText.notAsked,
};

/** An answer by itself, with its note. */
export function answerText(line: FindingLine): string {
  const answer = spoken[line.answer](line);
  return line.note === "" ? answer : `${answer} (${line.note})`;
}

/** An answer as the record shows it: `Outside only, unchanged since 30 Nov`. */
export function findingText(line: FindingLine, today: string): string {
  const since = line.unchangedSince;
  return since === null ? answerText(line) : `${answerText(line)}, ${reviewText.unchanged(shortDate(since, today))}`;
}

const adult = ({ name, role, livesWithChild }: KnownAdult): string => {
  const where = livesWithChild === "no" ? ", lives elsewhere" : livesWithChild === "not-asked" ? ", where not asked" : "";
  return `${name} (${relationshipRoleText[role].toLowerCase()}${where})`;
};

/** What the record knows, in short lines. */
export function knownLines(known: KnownFacts, today: string): string[] {
  const { gestation, preterm, birthWeight, lowBirthWeight, feeding, gpPractice, school, adults } = known;
  return [
    gestation === null ? "" : `Born at ${gestation}${preterm ? ", preterm" : ""}`,
    birthWeight === null ? "" : `Birth weight ${inUnits("weight", birthWeight)}${lowBirthWeight ? ", low" : ""}`,
    feeding === null ? "" : `Fed ${infantFeedingText[feeding.feeding].toLowerCase()} on ${shortDate(feeding.on, today)}`,
    adults.length === 0 ? "" : adults.map(adult).join(", "),
    gpPractice === null ? "" : `GP ${gpPractice}`,
    school ?? "",
  ].filter((line) => line !== "");
}
