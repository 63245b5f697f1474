// The safeguarding register.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";

import type { PreviewContact, SafeguardingPreview, SafeguardingRegister, SafeguardingRow } from "../../ipc/bindings";
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
    supervisionNext: "2027-02-09", supervisionOverdue: [], ...change,
  };
}

function aPreview(change: Partial<SafeguardingPreview> = {}): SafeguardingPreview {
  return { contacts: [], moreContacts: 0, lastSeen: null, lastSeenAlone: null, lastVoice: null, cpIs: null, reportDraft: null, ...change };
}

function aVisit(change: Partial<PreviewContact> = {}): PreviewContact {
  return {
    contactId: "k1", contactType: "follow-up", on: "2026-12-22", mode: "in-person", setting: "home", outcome: "seen", seen: true, alone: true,
    voice: "Sleeps in the big bed with Nani", narrative: "House warm, own bed made up.", restricted: false, ...change,
  };
}

const beside = { safeguarding_preview: () => aPreview() };

it("shows each child once, what is next with working days, and those closed of late beneath", async () => {
  standInShell({ ...beside, safeguarding_register: () => aRegister() });
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
  standInShell({ ...beside, safeguarding_register: () => aRegister({ rows: [aRow()] }) });
  const { container } = onScreen(<RegisterScreen />);
  const preview = await screen.findByRole("region", { name: "The child chosen" });
  expect(within(preview).getByRole("heading", { name: "Initial child protection conference by Tue 12 Jan" })).toBeTruthy();
  expect(within(preview).getByRole("img", { name: "9 of 15 used" }).querySelectorAll(".clock__used")).toHaveLength(9);
  expect(within(preview).getByText(/Working Together to Safeguard Children 2023/)).toBeTruthy();
  expect(within(preview).getByText(/to be checked against its source/)).toBeTruthy();
  expect(await within(preview).findByText("starts the clock")).toBeTruthy();
  await expectAccessible(container);
});

it("filters by what is missing or late, and opens the record by keyboard", async () => {
  standInShell({ ...beside, safeguarding_register: () => aRegister() });
  const { user, went } = onScreen(<RegisterScreen />);
  const filters = await screen.findAllByRole("radio");
  expect(filters.map((filter) => filter.parentElement?.textContent ?? "").join(" ")).toMatch(/Open 3.*Review overdue 1.*No review date 1.*Closed 1/);
  await user.click(screen.getByRole("radio", { name: "No review date 1" }));
  expect(within(screen.getByRole("region", { name: "The child chosen" })).getByRole("heading", { level: 2 }).textContent).toBe("WRIGHT, Poppy");
  await user.click(screen.getByRole("radio", { name: "Review overdue 1" }));
  await user.click(within(screen.getByRole("grid")).getByRole("rowheader"));
  await user.keyboard("{Enter}");
  expect(went).toEqual([{ screen: "child", childId: "kiran", tab: "safeguarding" }]);
});

it("counts a period by reportable group, children and families apart", async () => {
  const asked = standInShell({
    ...beside,
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
  standInShell({ ...beside, safeguarding_register: () => aRegister({ rows: [], children: 0, families: 0, reviewsOverdue: 0, soon: 0, refusedClocks: ["own.toml, clock 1: a national rule"] }) });
  const { user } = onScreen(<RegisterScreen />);
  // The filter is remembered from screen to screen.
  await user.click(await screen.findByRole("radio", { name: "Open 0" }));
  expect(await screen.findByText("Nothing is open on this caseload.")).toBeTruthy();
  expect(screen.getByText("own.toml, clock 1: a national rule")).toBeTruthy();
});

it("tells between the meetings when the child was seen and heard, and never takes no check of CP-IS for an answer", async () => {
  standInShell({
    safeguarding_register: () => aRegister({ rows: [aRow()] }),
    safeguarding_preview: () =>
      aPreview({
        contacts: [aVisit(), aVisit({ contactId: "k2", on: "2026-11-01", alone: false, seen: false, outcome: "no-access", voice: "", narrative: "", restricted: true })],
        moreContacts: 3, lastSeen: "2026-12-22", lastVoice: "2026-12-22",
      }),
  });
  const { container, user, went } = onScreen(<RegisterScreen />);
  const story = await screen.findByRole("list", { name: "What happened, what was seen, what is planned" });
  const told = within(story).getAllByRole("listitem").map((line) => line.querySelector("b")?.textContent);
  expect(told).toEqual(["Review child protection conference", "Follow-up, home: seen alone", "Core group", "Follow-up, home: no access"]);
  expect(within(story).getByText("Voice: Sleeps in the big bed with Nani")).toBeTruthy();
  expect(within(story).getByText("Restricted")).toBeTruthy();
  expect(screen.getByText("Last seen alone").nextElementSibling?.textContent).toBe("not written down");
  expect(screen.getByText("Last seen").nextElementSibling?.textContent).toMatch(/22 Dec, 13 days ago/);
  expect(screen.getByText(/CP-IS: no check is written down/)).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Write down a check" }));
  await user.click(screen.getByRole("button", { name: "3 more contacts in the timeline" }));
  expect(went).toEqual([
    { screen: "contact", childId: "sami", contactType: "professional-liaison" },
    { screen: "child", childId: "sami", tab: "timeline" },
  ]);
});

it("says how old the newest check of CP-IS is, who made it and what it showed", async () => {
  standInShell({
    safeguarding_register: () => aRegister({ rows: [aRow()] }),
    safeguarding_preview: () => aPreview({ cpIs: { on: "2026-12-18", daysAgo: 17, by: "Amina Yusuf", result: "Looked after", note: "Leicester City, duty desk" } }),
  });
  onScreen(<RegisterScreen />);
  expect(await screen.findByText(/CP-IS checked 18 Dec 2026, 17 days ago by Amina Yusuf: Looked after\. Leicester City, duty desk/)).toBeTruthy();
});

it("starts the report a clock asks for, or goes on with the one begun, and offers none where no clock asks", async () => {
  let draft: string | null = null;
  const report = aClock({ code: "conference-report", what: "your report to the conference", report: "conference-report" });
  standInShell({
    safeguarding_register: () => aRegister({ rows: [singh, aRow({ clocks: [aClock(), report] })] }),
    safeguarding_preview: () => aPreview({ reportDraft: draft }),
  });
  const { user, went } = onScreen(<RegisterScreen />);
  await user.click(await screen.findByText("SINGH, Kiran", { selector: "strong" }));
  expect(screen.queryByRole("button", { name: /conference report/ })).toBeNull();
  await user.click(screen.getByText("MALIK, Sami", { selector: "strong" }));
  await user.click(await screen.findByRole("button", { name: "Start the conference report" }));
  draft = "d1";
  await user.click(screen.getByText("SINGH, Kiran", { selector: "strong" }));
  await user.click(screen.getByText("MALIK, Sami", { selector: "strong" }));
  await user.click(await screen.findByRole("button", { name: "Go on with the conference report" }));
  expect(went).toEqual([
    { screen: "case-report", childId: "sami", template: "conference-report" },
    { screen: "case-report", childId: "sami", draftId: "d1" },
  ]);
});

it("names who is overdue for supervision, five at most, and leads there", async () => {
  const overdue = ["Ava", "Bea", "Cas", "Dot", "Eve", "Fay", "Gus"].map((given) => ({ childId: given, child: `DOYLE, ${given}`, by: "2026-12-28" }));
  standInShell({ ...beside, safeguarding_register: () => aRegister({ supervisionOverdue: overdue }) });
  const { user, went } = onScreen(<RegisterScreen />);
  expect(await screen.findByText(/^Overdue for supervision: DOYLE, Ava, since 28 Dec 2026; .*DOYLE, Eve, since 28 Dec 2026; and 2 more\.$/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Supervision" }));
  expect(went).toEqual([{ screen: "supervisions" }]);
});

it("prints the register and one status, each noted first, without what is restricted", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  const restricted = { ...aRow().tags[0], restricted: true } as SafeguardingRow["tags"][number];
  const asked = standInShell({
    safeguarding_register: () => aRegister({ rows: [aRow({ tags: [restricted] })] }),
    safeguarding_preview: () => aPreview({ contacts: [aVisit(), aVisit({ contactId: "k2", narrative: "Told in confidence.", voice: "Told in confidence.", restricted: true })] }),
    note_print: () => ({}),
    note_safeguarding_print: () => ({}),
  });
  const { user } = onScreen(<RegisterScreen />);
  await screen.findByRole("list", { name: "What happened, what was seen, what is planned" });
  await user.click(screen.getByRole("button", { name: "Print" }));
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  expect(asked.at(-1)).toEqual({ name: "note_print", request: { list: "safeguarding-register", on: "2027-01-04", children: 1 } });
  const sheet = () => document.querySelector(".paper--alone")?.textContent ?? "";
  expect(sheet()).toContain("MALIK, Sami");
  expect(sheet()).toContain("A restricted entry is not printed.");
  expect(sheet()).not.toContain("Section 47");
  window.dispatchEvent(new Event("afterprint"));
  await waitFor(() => expect(sheet()).toBe(""));

  await user.click(screen.getByRole("button", { name: "Print: Section 47 enquiry" }));
  await waitFor(() => expect(print).toHaveBeenCalledTimes(2));
  expect(asked.at(-1)).toEqual({ name: "note_safeguarding_print", request: { episodeId: "s1" } });
  expect(sheet()).toContain("Sleeps in the big bed with Nani");
  expect(sheet()).toContain("1 restricted contact is not printed.");
  expect(sheet()).not.toContain("Told in confidence");
});

it("prints nothing that could not be noted", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  print.mockClear();
  standInShell({
    ...beside,
    safeguarding_register: () => aRegister({ rows: [aRow()] }),
    note_safeguarding_print: () => {
      throw { kind: "locked" };
    },
  });
  const { user } = onScreen(<RegisterScreen />);
  await user.click(await screen.findByRole("button", { name: "Print: Section 47 enquiry" }));
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(print).not.toHaveBeenCalled();
});
