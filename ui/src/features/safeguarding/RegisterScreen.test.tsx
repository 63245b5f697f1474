// The safeguarding register.
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { SafeguardingRegister, SafeguardingRow } from "../../ipc/bindings";
import { aClock, aFlag, aStatus } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { RegisterScreen } from "./RegisterScreen";

function aRow(change: Partial<SafeguardingRow> = {}): SafeguardingRow {
  return {
    childId: "sami", child: "MALIK, Sami", age: { unit: "years", years: 4, months: 2 }, born: "2022-11-01", nhsNumber: "9990000034",
    tags: [{ recordId: "s1", says: { of: "status", status: "section-47-enquiry" }, categories: [], restricted: false, sibling: null, since: "2026-12-18", reviewOverdue: false, suspected: false }],
    statuses: [aStatus({ childId: "sami", kind: "section-47-enquiry", categories: [], startedOn: "2026-12-18", lengthDays: 17, repeat: null })],
    flags: [], clocks: [aClock()],
    next: { kind: "clock", what: "initial child protection conference", event: null, on: "2027-01-12", workingDays: 6 },
    noReview: false, reviewOverdue: false, daysSinceSeen: 13, closed: false, ...change,
  };
}

const singh = aRow({
  childId: "kiran", child: "SINGH, Kiran", clocks: [], reviewOverdue: true,
  statuses: [aStatus({ childId: "kiran", kind: "child-in-need", categories: [], repeat: null })],
  next: { kind: "review", what: "", event: null, on: "2026-12-30", workingDays: -2 },
});
const wright = aRow({ childId: "poppy", child: "WRIGHT, Poppy", clocks: [], noReview: true, next: null, statuses: [], flags: [aFlag({ childId: "poppy", reviewOn: null })] });
const reid = aRow({
  childId: "jayden", child: "REID, Jayden", clocks: [], next: null, closed: true,
  statuses: [aStatus({ childId: "jayden", kind: "child-in-need", categories: [], repeat: null, startedOn: "2026-04-21", endedOn: "2026-12-14", outcome: "stepped-down", endReason: "Needs met" })],
});

function aRegister(change: Partial<SafeguardingRegister> = {}): SafeguardingRegister {
  return {
    rows: [singh, aRow(), wright, reid], children: 3, families: 2, reviewsOverdue: 1, soon: 1, refusedClocks: [], supervisionLast: "2026-11-10",
    supervisionNext: "2027-02-09", ...change,
  };
}

it("shows each child once, what is next with working days, and those closed of late beneath", async () => {
  standInShell({ safeguarding_register: () => aRegister() });
  const { container } = onScreen(<RegisterScreen />);
  expect(await screen.findByText("3 children in 2 families. 1 review is overdue. 1 date falls in the next two weeks.")).toBeTruthy();
  const names = (grid: string) => within(screen.getByRole("grid", { name: grid })).getAllByRole("rowheader").map((cell) => cell.querySelector("strong")?.textContent);
  expect(names("Safeguarding")).toEqual(["SINGH, Kiran", "MALIK, Sami", "WRIGHT, Poppy"]);
  expect(names("Closed in the last 3 months")).toEqual(["REID, Jayden"]);
  expect(screen.getByText("2 working days over")).toBeTruthy();
  expect(screen.getByText("Initial child protection conference, Tue 12 Jan")).toBeTruthy();
  expect(screen.getByText(/last 10 Nov 2026, next by 9 Feb 2027/)).toBeTruthy();
  await expectAccessible(container);
});

it("shows the clocks of the child chosen, whose rule each is, and how much is used", async () => {
  standInShell({ safeguarding_register: () => aRegister({ rows: [aRow()] }) });
  const { container } = onScreen(<RegisterScreen />);
  const preview = await screen.findByRole("region", { name: "The child chosen" });
  expect(within(preview).getByRole("heading", { name: "Initial child protection conference by Tue 12 Jan" })).toBeTruthy();
  expect(within(preview).getByRole("img", { name: "9 of 15 used" }).querySelectorAll(".clock__used")).toHaveLength(9);
  expect(within(preview).getByText(/Working Together to Safeguard Children 2023/)).toBeTruthy();
  expect(within(preview).getByText(/to be checked against its source/)).toBeTruthy();
  expect(within(preview).getByText("starts the clock")).toBeTruthy();
  await expectAccessible(container);
});

it("filters by what is missing or late, and opens the record by keyboard", async () => {
  standInShell({ safeguarding_register: () => aRegister() });
  const { user, went } = onScreen(<RegisterScreen />);
  await user.click(await screen.findByRole("radio", { name: "No review date 1" }));
  expect(within(screen.getByRole("region", { name: "The child chosen" })).getByRole("heading", { level: 2 }).textContent).toBe("WRIGHT, Poppy");
  await user.click(screen.getByRole("radio", { name: "Review overdue 1" }));
  await user.click(within(screen.getByRole("grid")).getByRole("rowheader"));
  await user.keyboard("{Enter}");
  expect(went).toEqual([{ screen: "child", childId: "kiran", tab: "safeguarding" }]);
});

it("counts a period by reportable group, children and families apart", async () => {
  const asked = standInShell({
    safeguarding_register: () => aRegister(),
    safeguarding_counts: () => ({
      from: "2027-01-01", to: "2027-01-04", children: 5, families: 4, plansFirst: 1, plansRepeatWithinTwelveMonths: 1, plansRepeatEver: 0,
      groups: [{ group: "section-47", started: 2, ended: 1, open: 4, children: 4, families: 3 }],
    }),
  });
  const { user, container } = onScreen(<RegisterScreen />);
  await user.click(await screen.findByRole("button", { name: "Count a period" }));
  await user.click(screen.getByRole("button", { name: "Count" }));
  const row = await screen.findByRole("row", { name: "Section 47, child protection 2 1 4 4 3" });
  expect(row).toBeTruthy();
  expect(screen.getByText("On the last day 5 children in 4 families, each counted once.")).toBeTruthy();
  expect(asked.at(-1)).toEqual({ name: "safeguarding_counts", request: { from: "Fri 1 Jan 2027", to: "today" } });
  await expectAccessible(container);
});

it("says what is good about being empty, and what is wrong with a table of the service's own", async () => {
  standInShell({ safeguarding_register: () => aRegister({ rows: [], children: 0, families: 0, reviewsOverdue: 0, soon: 0, refusedClocks: ["own.toml, clock 1: a national rule"] }) });
  const { user } = onScreen(<RegisterScreen />);
  // The filter is remembered from screen to screen.
  await user.click(await screen.findByRole("radio", { name: "Open 0" }));
  expect(await screen.findByText("Nothing is open on this caseload.")).toBeTruthy();
  expect(screen.getByText("own.toml, clock 1: a national rule")).toBeTruthy();
});
