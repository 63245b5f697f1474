// Words of figures while they are typed.
import type { FigureChange, FigureJudged, FindingView, MeasurementKind, ProblemView } from "../ipc/bindings";
import { inUnits, measurementKindText } from "./measurement";
import { ageText } from "./people";

export const measureText = {
  weight: "Weight",
  size: "Length or height",
  head: "Head",
  birthWeight: "Birth weight, not known yet",
  birthWeightHint: "Saved as a measurement of the day of birth. Growth is held against it",
  unitsHint: "Kilograms and centimetres. 10 lb 13, 1 st 2 lb, 22 in or 1.12 m are converted",
  checked: "I looked again, and it is right",
  prompt: "A prompt, not a diagnosis.",
  use: (words: string): string => `Use ${words}`,
  meant: (words: string, typed: string, readIn: string | null): string =>
    readIn === null ? `Did you mean ${words}?` : `Did you mean ${words}? ${typed} reads as ${readIn}.`,
  bmi: (tenths: number, band: string | null): string =>
    `Body mass index ${(tenths / 10).toFixed(1)}${band === null ? "" : ` is ${band}`}.`,
} as const;

/** `Up 1.02 kg in 35 days.` */
function changeText(kind: MeasurementKind, { by, days }: FigureChange): string {
  const time = days === 1 ? "1 day" : `${days} days`;
  if (by === 0) return `The same as ${time} before.`;
  return `${by > 0 ? "Up" : "Down"} ${inUnits(kind, Math.abs(by))} in ${time}.`;
}

function lostText(percent: number): string {
  return percent > 0 ? `${percent.toFixed(1)} % of birth weight lost.` : "At birth weight or above it.";
}

/** `4.92 kg is between the 25th and the 50th at 7 weeks. Up 1.02 kg in 35 days.` `null` until it reads. */
export function figureText({ kind, said, from, age, correctedAge, band, noReference, change, lostPercent }: FigureJudged): string | null {
  if (said === null) return null;
  const value = from === null ? said : `${said}, from ${from},`;
  const at = age === null ? "" : ` at ${ageText(age)}${correctedAge === null ? "" : `, ${ageText(correctedAge)} corrected`}`;
  const where = band === null ? `${value} has no centile${noReference === null ? "" : `: ${noReference}`}` : `${value} is ${band}${at}`;
  return [
    `${where}.`,
    ...(change === null ? [] : [changeText(kind, change)]),
    ...(lostPercent === null ? [] : [lostText(lostPercent)]),
  ].join(" ");
}

export function figureName({ field, kind }: FigureJudged): string {
  return field === "birthWeight" ? "Birth weight" : measurementKindText[kind];
}

/** `Nobody weighs that. Check the unit: kilograms, like 4.92.` */
export function problemText({ what, mend }: Pick<ProblemView, "what" | "mend">): string {
  return `${what}. ${mend}.`;
}

/** The rule with whose it is, in one line. */
export function ruleText({ rule, source }: FindingView): string {
  return `${rule}. ${source}`;
}
