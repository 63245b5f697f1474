// Words of the "in the home" view. A family reads them too: they are the same for every child and say nothing of any record.
import type { InfantFeeding } from "../ipc/bindings";
import { fullDate, longDay } from "./dates";

export const homeText = {
  name: "In the home",
  enter: "In the home",
  enterLong: "Show the in the home view",
  saved: "Saved on this laptop",
  leave: "Leave this view",
  lock: "Lock now",
  today: "Today",
  visit: { baby: "Weight and feeding", child: "Health and growth" },
  draft: "Notes",
  notStarted: "Nothing typed yet",
  visitLabel: "Today's visit",
  weight: "Weight",
  length: "Length",
  height: "Height",
  head: "Head",
  feeding: "Feeding now",
  feedingLast: (name: string) => `Last time: ${name}`,
  notAsked: "Not asked",
  talkedAbout: "Talked about",
  notes: "Notes you could read out loud",
  keep: "Keep and finish later",
  keepHint: "You can go on with this after the visit.",
  kept: "Kept. You can go on with it after the visit.",
  notKept: "This could not be kept yet. Stay here and try again.",
  checkFigure: "please check the figure",
  chart: "Weight so far",
  bigger: "Make bigger",
  smaller: "Make smaller",
  chartBaby: "The darker line is this baby. The pale lines show how other babies of the same age grow.",
  chartChild: "The darker line is this child. The pale lines show how other children of the same age grow.",
  noWeights: "Weights will be drawn here.",
  next: "Next",
  nextFrom: (day: string) => `from ${fullDate(day)}`,
  nothingNext: "Next review",
  toAgree: "to be agreed",
  seeAgain: "See you again",
  at: (on: string, at: string) => `${longDay(on)}, ${at.slice(0, 5)}`,
  couldNotEnter: "The in the home view could not be shown.",
  kg: (kilograms: number) => `${kilograms.toFixed(2)} kg`,
} as const;

export const homeFeedingText: Record<InfantFeeding, string> = {
  breast: "Breast",
  mixed: "Mixed",
  formula: "Formula",
  "not-known": "not known",
};

/** What the picture of the chart says to somebody who cannot see it. */
export function weightsText(weights: readonly { on: string; kilograms: number }[]): string {
  return weights.length === 0
    ? homeText.noWeights
    : `${homeText.chart}: ${weights.map(({ on, kilograms }) => `${homeText.kg(kilograms)} on ${fullDate(on)}`).join(", ")}`;
}
