// A child's health plans, by what a nurse sees and presses.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { HealthPlanView } from "../../../ipc/bindings";
import { aChild } from "../../../test/aChild";
import { expectAccessible } from "../../../test/axe";
import { onScreen } from "../../../test/onScreen";
import { standInShell } from "../../../test/shell";
import { HealthPlans } from "./HealthPlans";

const plan: HealthPlanView = {
  healthPlanId: "h1", childId: "ava", condition: "Nut allergy", needs: "Staff read labels", medication: "", emergency: "Pen, then 999", placeId: "p1",
  place: "Larkspur Primary", writtenOn: "2026-01-02", reviewOn: "2027-01-02", reviewOverdue: true, copies: [{ holder: "The office", on: "2026-01-02" }],
  training: [{ what: "Pen", who: "Midday staff", on: "2026-01-02", renewOn: "2027-01-02", runOut: true }], endedOn: null, endReason: null, endNote: "",
  revision: 2, enteredInError: false,
};
const ended: HealthPlanView = { ...plan, healthPlanId: "h2", condition: "Asthma", endedOn: "2026-12-01", endReason: "replaced", reviewOverdue: false, training: [] };
const done = { recordId: "h1", revision: 3 };

it("says what is late, and offers nothing but paper on a plan that has ended", async () => {
  standInShell({});
  const { went, user, container } = onScreen(<HealthPlans view={aChild({ healthPlans: [plan, ended] })} />);
  expect(screen.getByText("ran out Sat 2 Jan")).toBeTruthy();
  expect(screen.getByText(/Review was due Sat 2 Jan/)).toBeTruthy();
  expect(screen.getByText(/another plan took its place/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Review: Asthma" })).toBeNull();
  expect(screen.getByRole("button", { name: "Save as PDF: Asthma" })).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Review: Nut allergy" }));
  expect(went).toEqual([{ screen: "health-plan", childId: "ava", healthPlanId: "h1", review: true }]);
});

it("notes a copy, training and the end on the version that is on the screen", async () => {
  const asked = standInShell({ give_plan_copy: () => done, note_plan_training: () => done, end_health_plan: () => done });
  const { user, said } = onScreen(<HealthPlans view={aChild({ healthPlans: [plan] })} />);
  await user.click(screen.getByRole("button", { name: "Give a copy: Nut allergy" }));
  await user.type(screen.getByLabelText("Who"), "Grandmother");
  await user.click(screen.getByRole("button", { name: "Save the copy" }));
  await waitFor(() => expect(said).toContain("Saved on this laptop"));
  await user.click(screen.getByRole("button", { name: "Note training: Nut allergy" }));
  await user.type(screen.getByLabelText("In what"), "Pen");
  await user.type(screen.getByLabelText("Who"), "Office");
  await user.click(screen.getByRole("button", { name: "Save the training" }));
  await user.click(await screen.findByRole("button", { name: "End: Nut allergy" }));
  await user.selectOptions(screen.getByLabelText("Why"), "Left the school");
  await user.click(screen.getByRole("button", { name: "End the plan" }));
  await waitFor(() => expect(asked.map((call) => call.name)).toEqual(["give_plan_copy", "note_plan_training", "end_health_plan"]));
  expect(asked.map((call) => call.request)).toMatchObject([
    { healthPlanId: "h1", fromRevision: 2, copy: { holder: "Grandmother", on: "today" } },
    { healthPlanId: "h1", fromRevision: 2, training: { what: "Pen", who: "Office", on: "today", renewOn: "" } },
    { healthPlanId: "h1", fromRevision: 2, on: "today", reason: "left-school" },
  ]);
});
