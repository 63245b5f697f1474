// Statuses on a child's Safeguarding tab: clocks, events, moves and ends.
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { aChild, aClock, aFlag, aStatus } from "../../../test/aChild";
import { expectAccessible } from "../../../test/axe";
import { onScreen } from "../../../test/onScreen";
import { standInShell } from "../../../test/shell";
import { EndedStatusSection } from "./EndedStatusSection";
import { FlagSection } from "./FlagSection";
import { StatusSection } from "./StatusSection";

const done = { recordId: "s1", revision: 3 };

it("shows what must follow, what happened, and leads on", async () => {
  standInShell({});
  const view = aChild({ statuses: [aStatus({ repeat: "within-12-months" })], clocks: [aClock()] });
  const { user, went, container } = onScreen(<StatusSection view={view} />);
  expect(screen.getByRole("heading", { name: "Initial child protection conference by Tue 12 Jan" })).toBeTruthy();
  expect(screen.getByText("Repeat within 12 months")).toBeTruthy();
  expect(screen.getByText(/since 3 Nov 2026, for 8 weeks/)).toBeTruthy();
  expect(screen.getByText("Sam Whitlock")).toBeTruthy();
  expect(screen.getByText("not yet held")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Step up or down" }));
  expect(went).toEqual([{ screen: "safeguarding", childId: "ava", stepFrom: "s1" }]);
  await expectAccessible(container);
});

it("adds an event without the pointer, and says a planned one was held", async () => {
  const asked = standInShell({ save_safeguarding_event: () => done });
  const { user, said } = onScreen(<StatusSection view={aChild({ statuses: [aStatus()] })} />);
  await user.click(screen.getByRole("button", { name: /^Add an event/ }));
  const dialog = await screen.findByRole("dialog");
  await user.selectOptions(within(dialog).getByLabelText("What"), "core-group");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(asked.at(-1)?.request).toMatchObject({ episodeId: "s1", revision: 2, index: null, kind: "core-group", on: "today", state: "held" });
  expect(said).toEqual(["Event saved on this laptop"]);
  await user.click(screen.getByRole("button", { name: "Change: Wed 3 Feb" }));
  await user.click(await screen.findByRole("radio", { name: "Held" }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(asked.at(-1)?.request).toMatchObject({ index: 1, kind: "review-conference", state: "held" });
});

it("ends with an outcome, which is asked for", async () => {
  const asked = standInShell({ end_safeguarding: () => done });
  const { user } = onScreen(<StatusSection view={aChild({ statuses: [aStatus()] })} />);
  await user.click(screen.getByRole("button", { name: "End" }));
  await user.click(await screen.findByRole("button", { name: "End the status" }));
  expect(screen.getAllByText(/How it ended is not chosen/).length).toBeGreaterThan(0);
  await user.selectOptions(screen.getByLabelText("How it ended"), "needs-met");
  await user.type(screen.getByLabelText("Why, and who decided"), "Review conference");
  await user.click(screen.getByRole("button", { name: "End the status" }));
  expect(asked.at(-1)?.request).toEqual({ episodeId: "s1", endedOn: "today", outcome: "needs-met", reason: "Review conference" });
});

it("says that the baby is born and that private fostering passed its 27 days", () => {
  standInShell({});
  const statuses = [
    aStatus({ kind: "pre-birth-assessment", categories: [], repeat: null, babyBornOn: "2027-01-03" }),
    aStatus({ episodeId: "s2", kind: "private-fostering", categories: [], repeat: null, lengthDays: 28, events: [] }),
  ];
  onScreen(<StatusSection view={aChild({ statuses })} />);
  expect(screen.getByText(/The baby was born Sun 3 Jan/)).toBeTruthy();
  expect(screen.getByText(/More than 27 days and nobody has written/)).toBeTruthy();
});

it("keeps what has ended, and offers a flag of an earlier version as a status", async () => {
  standInShell({});
  const ended = aStatus({ endedOn: "2026-12-30", outcome: "stepped-down", endReason: "Review conference", lengthDays: 57 });
  const old = aFlag({ flagType: "looked-after" });
  const { user, went } = onScreen(
    <>
      <EndedStatusSection view={aChild({ statuses: [ended] })} />
      <FlagSection view={aChild({ flags: [old] })} />
    </>,
  );
  expect(screen.getByText(/3 Nov 2026 to 30 Dec 2026, 8 weeks/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Record as a status" }));
  expect(went).toEqual([{ screen: "safeguarding", childId: old.childId, flagId: old.flagId }]);
});
