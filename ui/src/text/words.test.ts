import { expect, test } from "vitest";

import type { FlagTag, FlagType } from "../ipc/bindings";
import { daysAgo, daysBetween, dayOf, fullDate, longDay, shortDate, timeOf, whenWritten } from "./dates";
import { overText } from "./due";
import { flagText } from "./flagTags";
import { ageShort, ageText, nhsNumber, personName } from "./people";

const today = "2027-01-04";

test("a day has its year only when it is not clear", () => {
  expect(shortDate("2026-12-17", today)).toBe("Thu 17 Dec");
  expect(shortDate("2027-09-09", today)).toBe("Thu 9 Sep");
  expect(shortDate("2024-12-17", today)).toBe("Tue 17 Dec 2024");
  expect(fullDate("2026-08-12")).toBe("12 Aug 2026");
  expect(longDay(today)).toBe("Monday 4 January");
});

test("an instant is shown by England's clock, summer and winter", () => {
  expect(timeOf("2026-12-17T15:02:00Z")).toBe("15:02");
  expect(timeOf("2026-07-01T15:02:00Z")).toBe("16:02");
  expect(dayOf("2026-07-01T23:30:00Z")).toBe("2026-07-02");
  expect(whenWritten("2027-01-04T08:36:00Z", today)).toBe("08:36");
});

test("days are counted over a change of clocks", () => {
  expect(daysBetween("2026-10-24", "2026-10-26")).toBe(2);
  expect(daysAgo("2027-01-03", today)).toBe("yesterday");
  expect(overText(9)).toBe("9 days over");
  expect(overText(35)).toBe("5 weeks over");
});

test("people are written as a nurse writes them", () => {
  expect(nhsNumber("9990000018")).toBe("999 000 0018");
  expect(personName("Doyle", "Ava-Mae")).toBe("DOYLE, Ava-Mae");
  expect(ageText({ unit: "years", years: 2, months: 7 })).toBe("2 years 7 months");
  expect(ageText({ unit: "days", count: 1 })).toBe("1 day");
  expect(ageText({ unit: "unborn", weeks: 34, days: 0 })).toBe("34 weeks pregnant");
  expect(ageShort({ unit: "years", years: 2, months: 7 })).toBe("2 y 7 m");
});

const flag: FlagTag = {
  recordId: "f",
  says: { of: "status", status: "child-protection-plan" },
  categories: ["neglect"],
  restricted: false,
  sibling: null,
  since: "2026-11-03",
  reviewOverdue: false,
  suspected: false,
};

const says = (flagType: FlagType): FlagTag["says"] => ({ of: "flag", flagType, label: null });

test("a flag says what it is, whose it is and how sure", () => {
  expect(flagText(flag)).toBe("Child protection plan: neglect");
  expect(flagText(flag, true)).toBe("CP plan: neglect");
  expect(flagText({ ...flag, sibling: "Tyler" })).toBe("Sibling: Tyler, child protection plan: neglect");
  expect(flagText({ ...flag, says: says("fgm"), categories: [], sibling: "Tyler" })).toBe("Sibling: Tyler, FGM: at risk");
  expect(flagText({ ...flag, says: says("neglect"), categories: [], suspected: true })).toBe("Neglect, suspected");
});
