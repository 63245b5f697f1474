// Reads a measurement as it is typed, only to warn at once. The core reads it again and decides.
import type { AskedMeasurement, MeasurementKind } from "../../ipc/bindings";

export type Judged =
  | { kind: "empty" }
  | { kind: "unread" }
  | { kind: "impossible" }
  | { kind: "unexpected"; value: number; meant: string | null }
  | { kind: "fine" };

/** Grams or millimetres of what was typed in kilograms or centimetres; `null` when it does not read. */
export function readMeasurement(kind: MeasurementKind, text: string): number | null {
  const places = kind === "weight" ? 3 : 1;
  const match = /^(\d{0,6})(?:[.,](\d*))?$/.exec(text.trim());
  const whole = match?.[1] ?? "";
  const part = match?.[2] ?? "";
  if (match === null || (whole === "" && part === "")) return null;
  // What the core takes as so many places: a trailing nought is not a place more.
  const digits = part.replace(/0+$/u, "");
  if (digits.length > places || part.length > 3) return null;
  return Number(whole === "" ? "0" : whole) * 10 ** places + Number(digits.padEnd(places, "0"));
}

/** What was typed, held against what anybody can have been and against what this child is expected to be. */
export function judge(asked: AskedMeasurement, text: string): Judged {
  if (text.trim() === "") return { kind: "empty" };
  const value = readMeasurement(asked.kind, text);
  if (value === null) return { kind: "unread" };
  if (value < asked.possibleLeast || value > asked.possibleMost) return { kind: "impossible" };
  if (value < asked.expectedLeast || value > asked.expectedMost) {
    return { kind: "unexpected", value, meant: meant(asked, value) };
  }
  return { kind: "fine" };
}

/** The point in another place is the slip there is most: offered when it lands where it was expected. */
function meant(asked: AskedMeasurement, value: number): string | null {
  const scale = asked.kind === "weight" ? 1000 : 10;
  const candidate = [value / 10, value * 10, value / 100].find(
    (other) => Number.isInteger(other) && other >= asked.expectedLeast && other <= asked.expectedMost,
  );
  return candidate === undefined ? null : String(candidate / scale);
}
