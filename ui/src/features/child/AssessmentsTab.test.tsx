// A child's assessments: whose they are, by whose word a band is said, how they went, and what can be done with one.
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { ChildAssessments } from "../../ipc/bindings";
import { aChild } from "../../test/aChild";
import { aLineOf, aScore, ofEpds, urgentItem } from "../../test/anAssessment";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { AssessmentsTab } from "./AssessmentsTab";

function shows(found: ChildAssessments) {
  const asked = standInShell({ child_assessments: () => found, entered_in_error: () => ({ recordId: "s1", revision: 2 }) });
  return { asked, ...onScreen(<AssessmentsTab view={aChild()} />) };
}

it("marks a parent's assessment as a third party's and says where its band comes from", async () => {
  const local = { code: "x", words: "At or above the cut-off", source: "Our sheets", evidence: "local" } as const;
  const line = aLineOf({
    contact: { contactId: "k1", contactType: "6-8-weeks", on: "2026-12-17", restricted: true },
    scored: aScore({ band: local, sources: ["Our sheets"], urgent: urgentItem }), actionTaken: "Rang the GP",
  });
  const { container } = shows({ tools: [ofEpds([line])] });
  const table = await screen.findByRole("table", { name: "EPDS, newest first" });
  for (const said of ["Kayleigh Doyle", "Third party", "Restricted", "local", "Rang the GP", "11", /Source: Our sheets/, /Item 10: cannot wait/]) {
    expect(within(table).getByText(said)).toBeTruthy();
  }
  await expectAccessible(container);
});

it("shows how it went as a picture with words and as a table", async () => {
  const trend = {
    scale: "total", form: "postnatal", about: { relationshipId: "r1", role: "mother", name: "Kayleigh Doyle" }, least: 0, most: 3000, travelled: null,
    points: [{ on: "2026-10-01", hundredths: 1400, band: "13 or more" }, { on: "2026-12-17", hundredths: 800, band: "Below 10" }],
  } as const;
  const goal = { ...trend, scale: "goal-1", form: null, about: null, most: 1000, travelled: 3 } as const;
  const { container } = shows({
    tools: [
      { tool: "goal", name: "Goal-based outcome", lines: [aLineOf({ assessmentId: "g" })], trends: [{ ...goal, points: [...goal.points] }] },
      ofEpds([aLineOf()], [{ ...trend, points: [...trend.points] }]),
    ],
  });
  expect(await screen.findByRole("img", { name: "EPDS, after the birth, about Kayleigh Doyle, from 14 to 8" })).toBeTruthy();
  const figures = screen.getByRole("table", { name: "EPDS, after the birth, about Kayleigh Doyle over time", hidden: true });
  expect(within(figures).getAllByRole("row", { hidden: true })).toHaveLength(3);
  expect(screen.getByText("3 nearer since the first score")).toBeTruthy();
  await expectAccessible(container);
});

it("amends, scores again, opens the contact and takes back with a reason", async () => {
  const { user, went, said, asked } = shows({ tools: [ofEpds([aLineOf()])] });
  await user.click(await screen.findByRole("button", { name: "Amend EPDS of 17 Dec 2026" }));
  await user.click(screen.getByRole("button", { name: "Score again: EPDS" }));
  await user.click(screen.getByRole("button", { name: /open the contact/ }));
  expect(went).toEqual([
    { screen: "assessment", childId: "ava", assessmentId: "s1" },
    { screen: "assessment", childId: "ava", tool: "epds" },
    { screen: "contact", childId: "ava", contactId: "k1" },
  ]);
  await user.click(screen.getByRole("button", { name: "Take back EPDS of 17 Dec 2026" }));
  await user.type(screen.getByRole("textbox", { name: /Why was it an error/ }), "Another mother's");
  await user.click(screen.getByRole("button", { name: "Mark as entered in error" }));
  expect(asked.find(({ name }) => name === "entered_in_error")?.request).toEqual({ recordId: "s1", reason: "Another mother's" });
  expect(said).toEqual(["Marked as entered in error"]);
});

it("keeps what was taken back readable and offers nothing more to do with it", async () => {
  shows({ tools: [ofEpds([aLineOf({ enteredInError: true, reason: "Another mother's" })])] });
  expect(await screen.findByText("Entered in error")).toBeTruthy();
  expect(screen.getByText("Taken back: Another mother's")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Amend EPDS/ })).toBeNull();
});

it("says when nothing has been scored, and says a failure as one", async () => {
  const { leave, user, went } = shows({ tools: [] });
  expect(await screen.findByText("Nothing has been scored yet.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /Score a tool/ }));
  expect(went).toEqual([{ screen: "assessment", childId: "ava" }]);
  leave();
  standInShell({});
  onScreen(<AssessmentsTab view={aChild()} />);
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByText("Nothing has been scored yet.")).toBeNull();
});
