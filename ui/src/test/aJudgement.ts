// A made-up judgement of figures, for tests to change a part of.
import type { FigureJudged, FindingView, JudgeMeasured, MeasuredJudged } from "../ipc/bindings";

export function aFigure(change: Partial<FigureJudged> = {}): FigureJudged {
  return {
    field: "weight", kind: "weight", state: "fine", said: "4.92 kg", from: null, age: { unit: "weeks", count: 7 }, correctedAge: null,
    band: "between the 25th and the 50th", sds: -0.4, noReference: null, change: { by: 1020, since: "2026-11-30", days: 35 },
    lostPercent: null, problem: null, findings: [], meant: [], ...change,
  };
}

export function aFinding(change: Partial<FindingView> = {}): FindingView {
  return {
    code: "faltering-growth", grade: "concern", sentence: "Weight has fallen 2.1 centile spaces since birth",
    rule: "A fall across 2 or more", source: "NICE NG75, 1.2.1", ...change,
  };
}

/** Calls every figure that is typed fine, but for those a test names by field. */
export function aJudgement({ measured }: Pick<JudgeMeasured, "measured">, change: Partial<Record<string, Partial<FigureJudged>>> = {}): MeasuredJudged {
  const kinds = { weight: "weight", size: "length", head: "head" } as const;
  const figures = (["weight", "size", "head"] as const).map((field) =>
    measured[field].trim() === ""
      ? aFigure({ field, kind: kinds[field], state: "empty", said: null, band: null, change: null })
      : aFigure({ field, kind: kinds[field], said: `${measured[field]} ${field === "weight" ? "kg" : "cm"}`, change: null, ...change[field] }),
  );
  const stops = figures.some(({ state }) => state === "unread" || state === "refused");
  return { figures, bmi: null, asksBirthWeight: false, stops, asks: !stops && figures.some(({ state }) => state === "asks") };
}
