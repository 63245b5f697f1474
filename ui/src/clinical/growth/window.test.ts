// What of the chart is in sight, and names at its edge that never cover each other.
import { describe, expect, it } from "vitest";

import { someLines } from "../../test/aGrowth";
import { chartWindow, spread, stepsInSight } from "./window";

describe("the window", () => {
  it("has weeks in the first half year and gestation before term", () => {
    const view = chartWindow("0-26-weeks", someLines(), []);
    expect(view.ages.filter((tick) => tick.label !== null).map((tick) => tick.label)).toEqual(["0", "2", "4", "6", "8", "10", "12", "14", "16", "18", "20", "22", "24", "26"]);
    expect(view.low).toBeLessThan(2.4);
    expect(view.high).toBeGreaterThan(7.3);
    const preterm = chartWindow("preterm", { from: -119, to: 14, segments: [], noReference: null }, []);
    expect(preterm.ages[0]?.label).toBe("23");
    expect(preterm.ages.at(-1)?.label).toBe("42");
  });

  it("shows the steps inside it and none at its edges", () => {
    expect(stepsInSight({ from: 0, to: 5 * 365.25 }).map(({ step }) => step)).toEqual(["infant", "child", "school"]);
    expect(stepsInSight({ from: 4 * 365.25, to: 20 * 365.25 })).toEqual([]);
  });
});

describe("names at the edge", () => {
  it("keep their order and their distance, and stay on the paper", () => {
    const placed = spread([100, 99, 98, 40, 6, 5], 13, 0, 110);
    for (const [place, y] of placed.entries()) {
      const before = placed[place - 1];
      if (before !== undefined) expect(before - y).toBeGreaterThanOrEqual(13);
      expect(y).toBeGreaterThanOrEqual(0);
    }
    expect(spread([100, 60], 13, 0, 110)).toEqual([100, 60]);
  });
});
