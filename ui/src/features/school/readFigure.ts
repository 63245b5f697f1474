// Reads a height or a weight as it is typed, only to warn at once. The core reads it again and decides.
import type { ClassLimits } from "../../ipc/bindings";

/** Tenths of a centimetre or of a kilogram; `null` when it does not read as a figure with at most one place. */
export function readTenths(text: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d)?)?$/u.exec(text.trim());
  const whole = match?.[1];
  return whole === undefined ? null : Number(whole) * 10 + Number(match?.[2] ?? "0");
}

export type Judged = "empty" | "unread" | "impossible" | "improbable" | "fine";

/** Both figures of a pupil, held against what anybody can be and against what is expected of this year. */
export function judgePair(limits: ClassLimits, height: string, weight: string): Judged {
  if (height.trim() === "" || weight.trim() === "") return "empty";
  const millimetres = readTenths(height);
  const tenths = readTenths(weight);
  if (millimetres === null || tenths === null) return "unread";
  const grams = tenths * 100;
  const within = (value: number, least: number, most: number) => value >= least && value <= most;
  if (
    !within(millimetres, limits.possibleHeightLeast, limits.possibleHeightMost) ||
    !within(grams, limits.possibleWeightLeast, limits.possibleWeightMost)
  ) {
    return "impossible";
  }
  const bmi = Math.round((grams * 10_000) / millimetres ** 2);
  return within(millimetres, limits.heightLeast, limits.heightMost) &&
    within(grams, limits.weightLeast, limits.weightMost) &&
    within(bmi, limits.bmiLeast, limits.bmiMost)
    ? "fine"
    : "improbable";
}
