// A health plan: written with copies and training, reviewed with the days filled in, and taken up again from a draft.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { HealthPlanStart } from "../../ipc/bindings";
import { aChild } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { HealthPlanScreen } from "./HealthPlanScreen";

const filled: HealthPlanStart = {
  form: {
    childId: "ava", condition: "", needs: "", medication: "", emergency: "", placeId: "p1", writtenOn: "2027-01-04", reviewOn: "2028-01-04",
    copies: [], training: [],
  },
  fromRevision: 0,
  places: [{ placeId: "p1", name: "Larkspur Primary" }],
};

const kept = { save_draft: () => ({ draftId: "d1", savedAt: "" }), open_child: () => aChild() };

it("writes a plan for the child's own school, with who holds a copy and who was trained", async () => {
  const asked = standInShell({ ...kept, health_plan_start: () => filled, write_health_plan: () => ({ recordId: "h1", revision: 1 }) });
  const { user, went, container } = onScreen(<HealthPlanScreen childId="ava" />);
  await user.type(await screen.findByLabelText("Condition"), "Nut allergy");
  expect(screen.getByLabelText("School or nursery")).toHaveProperty("value", "p1");
  expect(screen.getByLabelText("Look at it again by")).toHaveProperty("value", "Tue 4 Jan 2028");
  await user.click(screen.getByRole("button", { name: "Add a copy" }));
  await user.type(screen.getByLabelText("Holder of copy 1"), "The office");
  await user.click(screen.getByRole("button", { name: "Add training" }));
  await user.type(screen.getByLabelText("Training 1: in what"), "Pen");
  await user.type(screen.getByLabelText("Training 1: who"), "Midday staff");
  await user.click(screen.getByRole("button", { name: "Add training" }));
  await user.click(screen.getByRole("button", { name: "Take training 2 off" }));
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: /Save the plan/ }));
  await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava", tab: "episodes" }]));
  expect(asked.findLast((call) => call.name === "write_health_plan")?.request).toMatchObject({
    draftId: "d1",
    form: {
      condition: "Nut allergy",
      placeId: "p1",
      copies: [{ holder: "The office", on: "today" }],
      training: [{ what: "Pen", who: "Midday staff", on: "today", renewOn: "" }],
    },
  });
});

it("reviews without asking for a reason, and says what is wrong where it is wrong", async () => {
  const reviewed = { ...filled, form: { ...filled.form, condition: "Asthma" }, fromRevision: 3 };
  const asked = standInShell({
    ...kept,
    health_plan_start: () => reviewed,
    amend_health_plan: () => {
      throw { kind: "invalid", problems: [{ field: "copyOn", what: "The date is missing", mend: "Type it like today" }] };
    },
  });
  const { user, went } = onScreen(<HealthPlanScreen childId="ava" healthPlanId="h1" review />);
  expect(await screen.findByLabelText("Condition")).toHaveProperty("value", "Asthma");
  expect(screen.queryByLabelText("Why you amend it")).toBeNull();
  await user.click(screen.getByRole("button", { name: /Save the review/ }));
  expect((await screen.findAllByText(/The date is missing/)).length).toBeGreaterThan(0);
  expect(went).toEqual([]);
  expect(asked.findLast((call) => call.name === "amend_health_plan")?.request).toMatchObject({ healthPlanId: "h1", review: true, fromRevision: 3 });
});

it("takes up a draft where it was left", async () => {
  const start = { plan: { ...filled.form, condition: "Epilepsy", writtenOn: "today" }, healthPlanId: null, review: false, fromRevision: 0, amendReason: "" };
  const contents = JSON.stringify({ version: 1, typedOn: "2027-01-02", form: start });
  standInShell({ ...kept, health_plan_start: () => filled, open_draft: () => ({ draftId: "d1", form: "health-plan", childId: "ava", contents, savedAt: "" }) });
  onScreen(<HealthPlanScreen childId="ava" draftId="d1" />);
  expect(await screen.findByLabelText("Condition")).toHaveProperty("value", "Epilepsy");
  expect(screen.getByLabelText("Agreed on")).toHaveProperty("value", "Sat 2 Jan 2027");
});
