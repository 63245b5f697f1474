// A made-up child's growth, as the core answers it, for tests to change a part of.
import type { ChildGrowth, GrowthLines, GrowthPoint, MeasureView, ReadingView } from "../ipc/bindings";

export function aReading(days: number, sds: number, band: string): ReadingView {
  return { days, position: { sds, centile: 7.6, band, part: days < 14 ? "uk90-preterm" : "who-infant" }, noReference: null };
}

export function aPoint(change: Partial<GrowthPoint> = {}): GrowthPoint {
  return {
    measurementId: "m1", contactId: null, on: "2026-12-17", kind: "weight", whole: 4700, value: 4.7,
    chronological: aReading(127, -3.42, "below the 0.4th"), corrected: aReading(82, -1.43, "on the 9th"),
    adjustment: "corrected for gestation", change: { since: "2026-10-12", by: 1.08, spaces: -2.07 }, amended: null, findings: [],
    clinicalBand: null, ...change,
  };
}

export function anOlderPoint(change: Partial<GrowthPoint> = {}): GrowthPoint {
  return aPoint({
    measurementId: "m2", on: "2026-10-12", whole: 3620, value: 3.62, chronological: aReading(61, -2.9, "below the 0.4th"),
    corrected: aReading(16, -0.05, "on the 50th"), change: null, ...change,
  });
}

export function aMeasureView(change: Partial<MeasureView> = {}): MeasureView {
  return {
    measure: "weight", points: [aPoint(), anOlderPoint()],
    trend: { spaces: -2.07, since: "2026-10-12", bandThen: "on the 50th", bandNow: "on the 9th" },
    ranges: ["preterm", "0-26-weeks", "0-1-year"], range: "0-26-weeks", ...change,
  };
}

export function aGrowth(change: Partial<ChildGrowth> = {}): ChildGrowth {
  const none = { points: [], trend: null };
  return {
    sex: "female", noChart: null, gestation: { weeks: 33, days: 4 }, correction: "paper",
    today: { chronological: 145, corrected: 100, adjustment: "corrected for gestation" },
    measures: [aMeasureView(), aMeasureView({ measure: "height", ...none }), aMeasureView({ measure: "head", ...none }), aMeasureView({ measure: "bmi", ...none })],
    parents: {
      parents: [
        { personId: "p1", name: "Kayleigh Doyle", role: "mother", height: 1640 },
        { personId: "p2", name: "Liam Doyle", role: "father", height: null },
      ],
      expected: null,
      refused: null,
    },
    ...change,
  };
}

/** Two lines over the first half year, each in two pieces, as the reference steps at two weeks. */
export function someLines(): GrowthLines {
  const piece = (part: "uk90-preterm" | "who-infant", line: "2nd" | "50th", points: [number, number][]) => ({ part, line, points });
  return {
    from: 0, to: 182, noReference: null,
    segments: [
      piece("uk90-preterm", "2nd", [[0, 2.4], [14, 2.6]]),
      piece("who-infant", "2nd", [[14, 2.7], [182, 5.8]]),
      piece("uk90-preterm", "50th", [[0, 3.3], [14, 3.5]]),
      piece("who-infant", "50th", [[14, 3.6], [182, 7.3]]),
    ],
  };
}
