// What part of the chart is in sight, and where its grid lies: all in days and the chart's unit, no pixels.
import { scaleLinear } from "d3-scale";

import type { GrowthLines, GrowthRange } from "../../ipc/bindings";

const WEEK = 7;
const YEAR = 365.25;
const MONTH = YEAR / 12;
const TERM_DAYS = 280;

/** What of a measurement the chart goes by. */
export type Plotted = { value: number; corrected: { days: number } };

export type Tick = { at: number; label: string | null };

export type AgeUnit = "gestation" | "weeks" | "months" | "years";

export type ChartWindow = {
  from: number;
  to: number;
  low: number;
  high: number;
  unit: AgeUnit;
  ages: Tick[];
  values: Tick[];
};

type Grid = { unit: AgeUnit; step: number; label: (age: number) => string | null };

/** A label where the count of steps is whole, nothing between. */
function every(step: number, count: number, text: (age: number) => string): (age: number) => string | null {
  return (age) => {
    const steps = age / (step * count);
    return Math.abs(steps - Math.round(steps)) < 1e-6 ? text(age) : null;
  };
}

function gridOf(range: GrowthRange): Grid {
  switch (range) {
    case "preterm":
      return { unit: "gestation", step: WEEK, label: (age) => String(Math.round((age + TERM_DAYS) / WEEK)) };
    case "0-26-weeks":
      return { unit: "weeks", step: WEEK, label: every(WEEK, 2, (age) => String(Math.round(age / WEEK))) };
    case "0-1-year":
      return { unit: "months", step: MONTH / 2, label: every(MONTH / 2, 2, (age) => String(Math.round(age / MONTH))) };
    case "1-4-years":
      return { unit: "months", step: MONTH, label: every(MONTH, 3, (age) => String(Math.round(age / MONTH))) };
    case "0-5-years":
      return { unit: "years", step: YEAR / 4, label: every(YEAR / 4, 2, halves) };
    case "2-20-years":
    case "4-20-years":
      return { unit: "years", step: YEAR / 2, label: every(YEAR / 2, 2, (age) => String(Math.round(age / YEAR))) };
    default:
      return range satisfies never;
  }
}

/** `1`, `1½`. */
function halves(age: number): string {
  const whole = Math.floor(age / YEAR + 1e-6);
  const half = Math.abs(age / YEAR - whole) > 0.25;
  return half ? (whole === 0 ? "½" : `${whole}½`) : String(whole);
}

/** Whether the point that is read lies in the ages in sight. */
export function inSight(point: Plotted, { from, to }: Pick<GrowthLines, "from" | "to">): boolean {
  return point.corrected.days >= from && point.corrected.days <= to;
}

export function chartWindow(range: GrowthRange, lines: GrowthLines, points: readonly Plotted[], also: readonly number[] = []): ChartWindow {
  const { from, to } = lines;
  const values = lines.segments.flatMap((segment) => segment.points.map(([, value]) => value));
  const reached = [...values, ...points.filter((point) => inSight(point, lines)).map((point) => point.value), ...also];
  const least = reached.length === 0 ? 0 : Math.min(...reached);
  const most = reached.length === 0 ? 1 : Math.max(...reached);
  const air = (most - least) * 0.03;
  const scale = scaleLinear().domain([Math.max(0, least - air), most + air]);
  const grid = gridOf(range);
  const first = Math.ceil((from - 1e-6) / grid.step);
  const last = Math.floor((to + 1e-6) / grid.step);
  const ages: Tick[] = [];
  for (let step = first; step <= last; step += 1) {
    ages.push({ at: step * grid.step, label: grid.label(step * grid.step) });
  }
  const labelled = new Set(scale.ticks(9));
  const [low = 0, high = 1] = scale.domain();
  return {
    from,
    to,
    low,
    high,
    unit: grid.unit,
    ages,
    values: scale.ticks(18).map((at) => ({ at, label: labelled.has(at) ? String(at) : null })),
  };
}

/** The ages at which the reference steps, as far as they are in sight. */
export function stepsInSight({ from, to }: Pick<ChartWindow, "from" | "to">): { at: number; step: "infant" | "child" | "school" }[] {
  const steps = [
    { at: 14, step: "infant" as const },
    { at: 2 * YEAR, step: "child" as const },
    { at: 4 * YEAR, step: "school" as const },
  ];
  return steps.filter(({ at }) => at > from && at < to);
}

/** Labels at the right end, pushed apart so that none covers another; order is kept. */
export function spread(wanted: readonly number[], gap: number, top: number, bottom: number): number[] {
  const placed: number[] = [];
  // From the lowest line on the paper (the largest y) upwards.
  let below = bottom + gap;
  for (const y of wanted) {
    const at = Math.min(y, below - gap);
    placed.push(at);
    below = at;
  }
  const over = top - (placed.at(-1) ?? top);
  if (over <= 0) return placed;
  // Too many near the top: the highest are held, the others give way downwards.
  let above = top - gap;
  return placed
    .reverse()
    .map((y) => {
      const at = Math.max(y, above + gap);
      above = at;
      return at;
    })
    .reverse();
}
