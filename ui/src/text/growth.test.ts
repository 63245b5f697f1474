// Ages, changes and centiles as people say them.
import { describe, expect, it } from "vitest";

import { ageInWords, ageOf, bandShort, centileText, changeText, correctionNote, sdsText, trendText, withUnit } from "./growth";

describe("ages", () => {
  it("are gestation before 40 weeks, weeks in the first year, then years and months", () => {
    for (const [days, short, words] of [
      [-45, "33+4", "33 weeks 4 days of gestation"],
      [-1, "39+6", "39 weeks 6 days of gestation"],
      [0, "0 wk", "0 weeks"],
      [82, "11 wk 5 d", "11 weeks 5 days"],
      [365, "52 wk 1 d", "52 weeks 1 day"],
      [366, "1 y", "1 year"],
      [731, "2 y", "2 years"],
      [1000, "2 y 8 m", "2 years 8 months"],
    ] as const) {
      expect([ageOf(days), ageInWords(days)]).toEqual([short, words]);
    }
  });
});

describe("figures", () => {
  it("keep the digits that were written", () => {
    expect([withUnit("weight", 4.7), withUnit("weight", 4.925), withUnit("height", 56), withUnit("bmi", 15.29)]).toEqual(["4.70 kg", "4.925 kg", "56.0 cm", "15.3 kg/m²"]);
  });

  it("carry a sign that is read, and never round to nothing", () => {
    expect([sdsText(-1.43), sdsText(0.2), sdsText(-0.001)]).toEqual(["−1.43", "+0.20", "0.00"]);
    expect([centileText(0.0001), centileText(7.64), centileText(99.99)]).toEqual(["below 0.1", "7.6", "above 99.9"]);
    expect([changeText("weight", 0.22), changeText("weight", -1.08), changeText("head", 0.5), changeText("height", 0)]).toEqual(["up 220 g", "down 1.08 kg", "up 0.5 cm", "no change"]);
  });

  it("say a band short and a fall in words", () => {
    expect([bandShort("between the 2nd and the 9th"), bandShort("on the 25th")]).toEqual(["2nd to 9th", "on the 25th"]);
    expect([trendText(-2.07, "12 October"), trendText(-1.1, "May"), trendText(1.5, "May")]).toEqual([
      "Down two centile spaces since 12 October",
      "Down one centile space since May",
      "Up 1.5 centile spaces since May",
    ]);
  });
});

describe("the correction", () => {
  it("is said for each gestation and convention", () => {
    const note = (correction: "paper" | "always", weeks: number | null) =>
      correctionNote({ correction, gestation: weeks === null ? null : { weeks, days: 0 } }, "Ava");
    expect(note("paper", 36)).toBe("Centiles use corrected age until 1 year, because Ava was born before 37 weeks (36+0).");
    expect(note("paper", 31)).toBe("Centiles use corrected age until 2 years, because Ava was born before 32 weeks (31+0).");
    expect(note("paper", 37)).toBe("Centiles use the age since birth, because Ava was born at 37 weeks or later (37+0).");
    expect(note("always", 39)).toBe("Centiles use corrected age at every age, because Ava was born at 39+0.");
    expect(note("always", 40)).toBe("Ava was born at 40+0, so there is nothing to correct.");
    expect(note("paper", null)).toBe("The gestation at birth is not on record, so Ava's age is not corrected.");
  });
});
