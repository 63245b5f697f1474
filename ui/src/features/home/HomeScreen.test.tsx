// In the home: what is drawn, what is kept, how it is left and locked.
import { screen, waitFor } from "@testing-library/react";
import { expect, it, vi } from "vitest";

import type { HomeLeft, HomeTyped, HomeView } from "../../ipc/bindings";
import { aFrame } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen, type OnScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { HomeScreen } from "./HomeScreen";

const view: HomeView = {
  initials: "AD",
  age: { age: { unit: "weeks", count: 20 }, corrected: { unit: "weeks", count: 14 } },
  visit: "weight-and-feeding",
  chart: "female",
  range: "0-26-weeks",
  lines: {
    from: 0,
    to: 182,
    segments: [{ part: "who-infant", line: "50th", points: [[14, 3.6], [182, 7.3]] }],
    noReference: null,
  },
  weights: [
    { on: "2026-08-20", days: 20, kilograms: 3.62 },
    { on: "2026-12-17", days: 90, kilograms: 4.7 },
  ],
  feeding: "formula",
  asksFeeding: true,
  topics: [{ code: "safer-sleep", label: "Safer sleep" }, { code: "feeding", label: "Feeding" }],
  next: { contactType: "6-months", from: "2027-02-12" },
  seeingAgain: { on: "2027-01-11", at: "11:00:00" },
  draft: null,
};

type Drawn = OnScreen & { asked: AskedFor[]; left: HomeLeft[]; locked: () => number; typed: () => HomeTyped | undefined };

async function draw(change: Partial<HomeView> = {}, kept = true): Promise<Drawn> {
  const left: HomeLeft[] = [];
  const lock = vi.fn();
  const asked = standInShell({
    home_view: () => ({ ...view, ...change }),
    judge_at_home: ({ weight }) => ({
      figures: [{ field: "weight", said: weight === "49.2" ? null : `${weight} kg`, lookAgain: weight === "49.2" }],
      weight: weight === "49.2" ? null : { on: "2027-01-04", days: 100, kilograms: Number(weight) },
    }),
    keep_at_home: () => {
      if (!kept) throw { kind: "diskFull" };
      return { draftId: "d1", savedAt: "2027-01-04T08:42:00Z" };
    },
    leave_home: () => ({ frame: aFrame(), childId: "ava", draftId: "d1" }),
  });
  const drawn = onScreen(<HomeScreen onLeft={(one) => void left.push(one)} onLock={lock} />);
  await screen.findByRole("heading", { level: 1, name: "A D" });
  const typed = () => (asked.filter((one) => one.name === "keep_at_home").at(-1)?.request as { typed: HomeTyped } | undefined)?.typed;
  return { ...drawn, asked, left, locked: () => lock.mock.calls.length, typed };
}

it("shows initials, age, weights and what comes next, and passes the scan", async () => {
  const { container, asked } = await draw();
  expect(screen.getByText("20 weeks, 14 weeks allowing for being early")).toBeTruthy();
  expect(screen.getByRole("img", { name: /3\.62 kg on 20 Aug 2026, 4\.70 kg on 17 Dec 2026/ })).toBeTruthy();
  expect(screen.getByText("Monday 11 January, 11:00")).toBeTruthy();
  expect(screen.getByText("Last time: Formula")).toBeTruthy();
  expect(screen.queryByRole("navigation")).toBeNull();
  expect(screen.queryByRole("searchbox")).toBeNull();
  await expectAccessible(container);
  // It asks for its own view and for nothing of the record.
  expect(asked.map((one) => one.name)).toEqual(["home_view"]);
});

it("is laid out alike for a child of whom nothing is known", async () => {
  await draw({ chart: null, range: null, lines: null, weights: [], feeding: null, next: null, seeingAgain: null });
  for (const name of ["Weight so far", "Next"]) expect(screen.getByRole("heading", { name })).toBeTruthy();
  expect(screen.getByText("Weights will be drawn here.")).toBeTruthy();
  expect(screen.getAllByText("to be agreed")).toHaveLength(2);
  expect(screen.getByRole("radiogroup", { name: "Feeding now" })).toBeTruthy();
});

it("keeps what is typed and hands it over when the view is left", async () => {
  const { user, typed, left, said } = await draw();
  await user.type(screen.getByRole("textbox", { name: "Weight" }), "4.92");
  await user.click(screen.getByRole("radio", { name: "Mixed" }));
  await user.click(screen.getByRole("checkbox", { name: "Safer sleep" }));
  await user.type(screen.getByRole("textbox", { name: "Notes you could read out loud" }), "Six feeds yesterday.");
  expect(await screen.findByText("Weight: 4.92 kg")).toBeTruthy();
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(said).toEqual(["Kept. You can go on with it after the visit."]));
  expect(typed()).toEqual({
    weight: "4.92", size: "", head: "", feeding: "mixed", talkedAbout: ["safer-sleep"], notes: "Six feeds yesterday.",
  });
  await user.keyboard("{Control>}h{/Control}");
  await waitFor(() => expect(left).toHaveLength(1));
  expect(left[0]?.draftId).toBe("d1");
});

it("goes on with what was typed before, and says of a figure only that it is to be checked", async () => {
  const draft = { weight: "", size: "", head: "", feeding: null, talkedAbout: [], notes: "Smiled." };
  const { user } = await draw({ draft });
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Notes you could read out loud" }).value).toBe("Smiled.");
  await user.type(screen.getByRole("textbox", { name: "Weight" }), "49.2");
  expect(await screen.findByText("Weight: please check the figure")).toBeTruthy();
});

it("is not left while what is typed could not be kept", async () => {
  const { user, left, asked } = await draw({}, false);
  await user.type(screen.getByRole("textbox", { name: "Notes you could read out loud" }), "Six feeds.");
  await user.keyboard("{Control>}h{/Control}");
  expect(await screen.findByText("This could not be kept yet. Stay here and try again.")).toBeTruthy();
  expect(left).toEqual([]);
  expect(asked.some((one) => one.name === "leave_home")).toBe(false);
});

it("locks at two presses of Escape and not at one", async () => {
  const { user, locked } = await draw();
  await user.keyboard("{Escape}");
  expect(locked()).toBe(0);
  await user.keyboard("{Escape}");
  expect(locked()).toBe(1);
});
