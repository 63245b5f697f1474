import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";

import { onBeforeLock } from "../components/beforeLock";
import type { CaseloadPage, CaseloadRow, Frame, StartView, TodayView } from "../ipc/bindings";
import { LEVEL_NAMES } from "../test/aChild";
import { expectAccessible } from "../test/axe";
import { standInShell } from "../test/shell";
import { railText } from "../text/app";
import { App } from "./App";

const frame: Frame = {
  practitioner: "Amina Yusuf",
  role: "health-visitor",
  area: "leicester-city",
  team: "City West",
  demonstration: true,
  today: "2027-01-04",
  now: "2027-01-04T08:42:00Z",
  children: 1,
  openFlags: 0,
  safeguarded: 0,
  openEpisodes: 0,
  notReceived: 3,
  refused: 0,
  lastExport: null,
  lockAfterMinutes: 5, singleKeys: true, levelNames: LEVEL_NAMES,
};
const today: TodayView = {
  frame,
  overdue: [],
  due: [],
  overdueContacts: [],
  contactsThisWeek: [],
  thisWeek: 0,
  programme: { overdue: 0, due: 0, dueSoon: 0, catchUp: 0, children: 0 },
  appointments: [],
  delegated: [],
  toCountersign: [],
  refusedSchedules: [], refusedCutOffs: [], refusedFlagTypes: [], refusedClocks: [], refusedChaseDays: [], refusedReplyDays: [], refusedPackages: [], refusedRatings: [], cover: { away: 0, covering: 0, over: 0 }, clocks: [],
  flagsWithoutReview: [], possibleDuplicates: 0, panelNotTold: [],
  drafts: [],
  recent: [],
  ready: 3,
  inFile: 0,
  refused: 0,
};
const doyle: CaseloadRow = {
  childId: "ava",
  family: "Doyle",
  given: "Ava-Mae",
  knownAs: null,
  age: { unit: "weeks", count: 20 },
  nhsNumber: "9990000018",
  level: "universal-partnership-plus",
  flags: [],
  daysSinceSeen: 18,
  daysSinceWeighed: null,
  nextContact: null,
  nextContactOpens: null,
  nextDue: null,
  nextDueWhat: null,
  school: null,
  gpPractice: null,
  postcode: null,
  sync: "ready",
  caseloadStatus: "on-caseload",
  draft: false,
};
const page: CaseloadPage = { rows: [doyle], total: 1, families: 1, caseload: 1, schools: [] };
const start: StartView = {
  stage: "unlocked",
  caseloads: [{ name: "demonstration", waitSeconds: 0 }],
  lastOpened: "demonstration",
  version: "0.1.0",
  demonstrationPassphrase: "otter lantern biscuit meadow",
};

/** The shell of an open caseload that can be locked and unlocked. */
function standInCaseload() {
  let stage: StartView["stage"] = "unlocked";
  return standInShell({
    start: () => ({ ...start, stage }),
    frame: () => frame,
    today: () => today,
    list_caseload: () => page,
    lock: () => {
      stage = "locked";
      return {};
    },
    unlock: () => {
      stage = "unlocked";
      return frame;
    },
  });
}

// It is read while the nurse types; here it is read beforehand.
beforeAll(async () => {
  await import("./Window");
}, 30_000);

afterEach(() => {
  vi.useRealTimers();
});

test("the window opens on Today, marked as a demonstration, with focus on its heading", async () => {
  standInCaseload();
  const { container } = render(<App />);
  expect(await screen.findByText("Nobody is overdue.")).toBeTruthy();
  expect(screen.getByText(/Every family here is made up/)).toBeTruthy();
  expect(within(screen.getByRole("navigation")).getByRole("button", { current: "page" }).textContent).toBe("Today");
  expect(screen.getByRole("button", { name: /3 entries not yet received · nothing exported yet/ })).toBeTruthy();
  await expectAccessible(container);
});

test("no two places have the same picture, and the directory can be gone to by name", async () => {
  standInCaseload();
  render(<App />);
  await screen.findByText("Nobody is overdue.");
  const places = within(screen.getByRole("navigation")).getAllByRole("button");
  const pictures = places.map((place) => place.querySelector("svg")?.innerHTML);
  expect(new Set(pictures).size).toBe(places.length);
  const user = userEvent.setup({ delay: null });
  await user.keyboard("{Control>}k{/Control}");
  expect(await screen.findByRole("menuitem", { name: new RegExp(`^${railText.directory}`) })).toBeTruthy();
});

test("G then S goes to Sync, and the heading is where focus goes", async () => {
  standInCaseload();
  render(<App />);
  await screen.findByText("Nobody is overdue.");
  await userEvent.keyboard("gs");
  const heading = await screen.findByRole("heading", { level: 1, name: "Sync" });
  expect(document.activeElement).toBe(heading);
});

test("Ctrl+K finds a child by a few letters and Enter opens the record", async () => {
  const asked = standInCaseload();
  render(<App />);
  await screen.findByText("Nobody is overdue.");
  await userEvent.keyboard("{Control>}k{/Control}");
  const palette = await screen.findByRole("dialog", { name: "Commands" });
  expect(palette.contains(document.activeElement)).toBe(true);
  await userEvent.keyboard("doy");
  await within(palette).findByRole("menuitem", { name: /^DOYLE, Ava-Mae/ });
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(asked).toContainEqual({ name: "open_child", request: { childId: "ava" } }));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("Ctrl+L keeps what is typed, then locks, and nothing of the caseload stays on screen", async () => {
  const asked = standInCaseload();
  render(<App />);
  await screen.findByText("Nobody is overdue.");
  const leave = onBeforeLock(async () => {
    await Promise.resolve();
    asked.push({ name: "kept", request: null });
  });
  await userEvent.keyboard("{Control>}l{/Control}");
  expect(await screen.findByLabelText("Passphrase")).toBeTruthy();
  leave();
  const names = asked.map((call) => call.name);
  expect(names.indexOf("kept")).toBeLessThan(names.indexOf("lock"));
  expect(screen.queryByText("Amina Yusuf")).toBeNull();
  await userEvent.keyboard("otter lantern biscuit meadow{Enter}");
  expect(await screen.findByText("Nobody is overdue.")).toBeTruthy();
});

test("minutes without a key or a pointer lock it", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const asked = standInCaseload();
  render(<App />);
  await screen.findByText("Nobody is overdue.");
  await act(() => vi.advanceTimersByTimeAsync(4 * 60_000));
  expect(asked.map((call) => call.name)).not.toContain("lock");
  window.dispatchEvent(new KeyboardEvent("keydown", { key: "a" }));
  await act(() => vi.advanceTimersByTimeAsync(4 * 60_000));
  expect(asked.map((call) => call.name)).not.toContain("lock");
  await act(() => vi.advanceTimersByTimeAsync(66_000));
  expect(asked.map((call) => call.name)).toContain("lock");
});
