// The reports of a quarter.
import { screen, within } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";

import type { Indicator, IndicatorLine, ReportChildRow, ReportView, ThreeCounts } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { filledTable } from "../../test/filledTable";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { percentText, quarterText } from "../../text/report";
import { ReportScreen } from "./ReportScreen";

// jsdom draws nothing; the list of children needs a height to have rows in sight.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(400);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(400);
});

function line(indicator: Indicator, change: Partial<IndicatorLine> = {}): IndicatorLine {
  return {
    indicator, numerator: 12, denominator: 14, unknown: 0, toCome: 0, undated: 0, england: null, byMonth: [], byArea: [], byImd: [],
    ...change,
  };
}

function three(episodes: number, children: number, families: number): ThreeCounts {
  return { episodes, children, families };
}

const view: ReportView = {
  quarter: "2026Q3",
  first: "2026-07-01",
  last: "2026-09-30",
  ended: true,
  quarters: ["2027Q1", "2026Q4", "2026Q3"],
  indicators: [
    line("C1", { numerator: 9, denominator: null }),
    line("C2", {
      unknown: 1,
      undated: 2,
      england: { tenths: 852, year: "2024-25", source: "Health visitor service delivery metrics, OHID" },
      byMonth: [{ key: "2026-07", numerator: 12, denominator: 13, unknown: 1 }, { key: "2026-09", numerator: 0, denominator: 1, unknown: 0 }],
      byArea: [{ key: "leicester-city", numerator: 12, denominator: 13, unknown: 1 }, { key: "", numerator: 0, denominator: 1, unknown: 0 }],
    }),
    line("C4", { numerator: 0, denominator: 0 }),
  ],
  activity: { contacts: 40, seen: 30, attempts: 5, children: 22, families: 19 },
  episodes: {
    on: "2026-09-30",
    all: { group: { of: "all" }, starts: three(4, 3, 3), ends: three(2, 2, 2), open: three(6, 5, 4) },
    uppActive: three(1, 1, 1), reached: 5, engaged: 3,
    byPackage: [{ group: { of: "package", name: "Sleep" }, starts: three(1, 1, 1), ends: three(0, 0, 0), open: three(2, 2, 1) }],
    byReason: [{ group: { of: "reason", reason: "sleep" }, starts: three(1, 1, 1), ends: three(0, 0, 0), open: three(2, 2, 1) }],
  },
  areas: [
    { area: "breastfeeding", contacts: 14, children: 9, families: 8 },
    { area: "resilience", contacts: 0, children: 0, families: 0 },
    { area: "oral-health", contacts: 11, children: 10, families: 7 },
  ],
  levels: [{ level: "universal", children: 300 }],
  levelsOn: "2026-09-30",
  levelNotKnown: 2,
  skillMix: [
    {
      contactType: "12-months", due: ["health-visitor"], asDue: 8,
      others: [{ role: "student", contacts: 2, countersigned: 1 }], notKnown: 1,
    },
  ],
  given: {
    items: [{ item: "oral-health-pack", quantity: 3, contacts: 2, children: [{ childId: "kiran", child: "SINGH, Kiran" }] }],
    told: [{ serviceId: "s1", service: "Quiet Nights", contacts: 1, children: [{ childId: "ava", child: "DOYLE, Ava-Mae" }] }],
  },
  reviewsToShare: [{ contactId: "k9", contactType: "2-years", on: "2026-09-02", childId: "kiran", child: "SINGH, Kiran", nursery: "Little Larks" }],
  voice: { seen: 30, withVoice: 24, safeguarding: 0, safeguardingWithVoice: 0 },
  placesWithoutNurse: ["Larkspur Primary"],
};

const children: ReportChildRow[] = [
  { childId: "ava", child: "DOYLE, Ava-Mae", born: "2026-06-12", on: "2026-07-12", standing: "in" },
  { childId: "kiran", child: "SINGH, Kiran", born: "2026-06-20", on: "2026-07-20", standing: "not-in" },
];

function shell(change: Partial<ReportView> = {}): AskedFor[] {
  return standInShell({
    report: () => ({ ...view, ...change }),
    report_children: () => ({ rows: children }),
    save_report: () => ({ fileName: "caseload-report-2026Q3.csv" }),
  });
}

it("shows each figure with its numbers, its share, and England's value with its year", async () => {
  shell();
  const { container } = onScreen(<ReportScreen />);
  const table = await filledTable("Reviews and outcomes");
  const row = within(table).getByRole("row", { name: /New birth visit by day 14/ });
  expect(within(row).getByText("12 of 14")).toBeTruthy();
  expect(within(row).getByText("85.7%")).toBeTruthy();
  expect(within(row).getByText("85.2%, 2024-25")).toBeTruthy();
  expect(within(row).getByText("1 not known")).toBeTruthy();
  expect(screen.getByText("2 children left on a day not written down: not counted")).toBeTruthy();
  expect(screen.getByText("2 Student, 1 countersigned")).toBeTruthy();
  expect(screen.getByText("Written down in 24 of 30, 80.0%")).toBeTruthy();
  await expectAccessible(container);
});

it("counts contacts, children and families by high impact area, each in its age group", async () => {
  shell();
  const { container } = onScreen(<ReportScreen />);
  const section = await screen.findByRole("region", { name: "High impact areas" });
  const rows = within(section).getAllByRole("row").map((row) => row.textContent);
  expect(rows).toEqual([
    "AreaContactsChildrenFamilies", "Birth to 5", "Breastfeeding1498", "5 to 19", "Resilience and wellbeing000", "All ages", "Oral health11107",
  ]);
  await expectAccessible(container);
});

it("counts what was given and told, and opens the children behind a number", async () => {
  shell();
  const { user, went } = onScreen(<ReportScreen />);
  const table = await screen.findByRole("table", { name: "Given, and told of" });
  const rows = within(table).getAllByRole("row").map((row) => row.textContent);
  expect(rows.slice(1)).toEqual(["Oral health pack321 children: Oral health pack", "Told of Quiet Nights11 children: Told of Quiet Nights"]);
  await user.click(within(table).getByRole("button", { name: /children: Told of Quiet Nights/ }));
  await user.click(within(screen.getByRole("list", { name: "The children of the number" })).getByRole("button", { name: "DOYLE, Ava-Mae" }));
  expect(went).toEqual([{ screen: "child", childId: "ava" }]);
});

it("lists the reviews whose outcome the nursery has not been told, and leads to sharing it", async () => {
  shell();
  const { user, went } = onScreen(<ReportScreen />);
  const section = await screen.findByRole("region", { name: "Reviews at 2 to 2½ years not yet shared with the nursery" });
  expect(within(section).getByText(/Little Larks/)).toBeTruthy();
  await user.click(within(section).getByRole("button", { name: "SINGH, Kiran, 2 Sep 2026" }));
  expect(went).toEqual([{ screen: "sharing", childId: "kiran", reviewId: "k9" }]);
});

it("opens a child of a figure with Enter, those not counted first", async () => {
  shell();
  const { user, went } = onScreen(<ReportScreen />);
  const list = await filledTable("Children");
  expect(within(list).getAllByRole("row").map((row) => row.textContent)).toEqual([
    "SINGH, KiranBorn 20 Jun 2026. Turned the age on 20 Jul 2026",
  ]);
  within(list).getAllByRole("row")[0]?.focus();
  await user.keyboard("{Enter}");
  expect(went).toEqual([{ screen: "child", childId: "kiran" }]);
  await user.click(screen.getByRole("radio", { name: "Counted 1" }));
  expect(await within(screen.getByRole("grid", { name: "Children" })).findByText("DOYLE, Ava-Mae")).toBeTruthy();
});

it("asks for the children of one group by the keyboard", async () => {
  const asked = shell();
  const { user } = onScreen(<ReportScreen />);
  await user.click(await screen.findByRole("radio", { name: "Area" }));
  const areas = await filledTable("Area");
  within(areas).getByRole("row", { name: /^All/ }).focus();
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(within(areas).getByRole("row", { name: /Not known/ }).getAttribute("aria-selected")).toBe("true");
  expect(asked.at(-1)).toEqual({ name: "report_children", request: { quarter: "2026Q3", indicator: "C2", group: "area", key: "" } });
});

it("saves the figures and says what is not in them", async () => {
  const asked = shell();
  const { user, said } = onScreen(<ReportScreen />);
  await user.click(await screen.findByRole("button", { name: "Save figures" }));
  expect(asked.some((one) => one.name === "save_report")).toBe(true);
  expect(said).toEqual(["Saved as caseload-report-2026Q3.csv. Numbers from 1 to 7 are not in it."]);
});

it("asks for another quarter, and says when one has not ended", async () => {
  const asked = shell({ ended: false });
  const { user } = onScreen(<ReportScreen />);
  expect(await screen.findByText(/This quarter has not ended/)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Quarter"), "2026Q4");
  expect(asked.filter((one) => one.name === "report").at(-1)?.request).toEqual({ quarter: "2026Q4" });
});

it("says that it could not be counted, and never shows an empty report instead", async () => {
  standInShell({
    report: () => {
      throw { kind: "unexpected", reference: "AB12" };
    },
  });
  onScreen(<ReportScreen />);
  expect(await screen.findByText(/AB12/)).toBeTruthy();
  expect(screen.queryByRole("grid")).toBeNull();
});

it("counts shares to one place and names the months of a quarter", () => {
  expect([percentText(2, 3), percentText(0, 5), percentText(0, 0), percentText(9, null)]).toEqual(["66.7%", "0.0%", "", ""]);
  expect(quarterText("2026Q3")).toBe("July to September 2026");
});
