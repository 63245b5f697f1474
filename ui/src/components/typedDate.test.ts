import { describe, expect, it } from "vitest";

import { inFull, readDate, settle, timeInEngland, todayInEngland } from "./typedDate";

const TODAY = "2027-01-04";

describe("a typed date", () => {
  it.each([
    "17/12/2026", "17/12/26", "17.12.2026", "17-Dec-2026", "17 december 2026", "17th Dec 26",
    "2026-12-17", "Thu 17 Dec", "17/12", "17122026", "20261217", "Thu 17 Dec 2026",
  ])("%s reads as the core reads it", (text) => {
    expect(readDate(text, TODAY, "past")).toBe("2026-12-17");
  });

  it.each([
    ["today", "2027-01-04"], ["yesterday", "2027-01-03"], ["tomorrow", "2027-01-05"],
    ["in 2 weeks", "2027-01-18"], ["+3 days", "2027-01-07"], ["12/10/68", "1968-10-12"],
  ])("%s is %s", (text, iso) => {
    expect(readDate(text, TODAY, "past")).toBe(iso);
  });

  it.each(["29/02/2025", "31.04.2024", "30 Feb", "soon", "", "12", "in ever"])("%s is shown as nothing", (text) => {
    expect(readDate(text, TODAY, "past")).toBeNull();
  });

  it("without a year looks back for what happened and forward for what is planned", () => {
    expect(readDate("11 Jan", TODAY, "future")).toBe("2027-01-11");
    expect(readDate("11 Jan", TODAY, "past")).toBe("2026-01-11");
  });

  it("is shown back in full", () => {
    expect(inFull("2027-01-04")).toBe("Mon 4 Jan 2027");
    expect(inFull("2026-09-21")).toBe("Mon 21 Sep 2026");
  });

  it("in a draft of Monday still means Monday on Tuesday", () => {
    expect(settle("today", "2027-01-04", "past")).toBe("Mon 4 Jan 2027");
    expect(settle("sometime", "2027-01-04", "past")).toBe("sometime");
  });

  it("follows the clock of England", () => {
    const summerNight = new Date("2026-06-30T23:30:00Z");
    expect(todayInEngland(summerNight)).toBe("2026-07-01");
    expect(timeInEngland(summerNight)).toBe("00:30");
  });
});
