// A disagreement: begun from a rejected referral, taken further, resolved; and how to escalate.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { aChild } from "../../test/aChild";
import { aReferral, anEscalation, theStages } from "../../test/aReferral";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { EscalationListScreen } from "./EscalationListScreen";
import { EscalationScreen } from "./EscalationScreen";

const base: Parameters<typeof standInShell>[0] = {
  open_child: () => aChild(),
  save_draft: () => ({ draftId: "d1", savedAt: "" }),
  escalation_list: () => ({ rows: [{ child: "DOYLE, Ava-Mae", escalation: anEscalation() }], stages: theStages }),
};

it("begins with what the service said, and with the local days of the stage", async () => {
  const asked = standInShell({
    ...base,
    open_referral: () => ({ referral: aReferral({ answer: "rejected", answeredOn: "2026-12-18", answerReason: "Threshold not met", answeredBy: "Dina Farrow" }), steps: [] }),
    start_escalation: () => ({ recordId: "x9", revision: 1 }),
  });
  const { user, went, container } = onScreen(<EscalationScreen childId="ava" referralId="r1" />);
  expect(await screen.findByLabelText(/What you disagree with/)).toHaveProperty("value", "Children's social care rejected the referral: Threshold not met. ");
  expect(screen.getByText("Left empty: 1 working day. Local resolution procedure")).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: /Save the escalation/ }));
  await waitFor(() => expect(went).toEqual([{ screen: "escalation", childId: "ava", escalationId: "x9" }]));
  expect(asked.findLast((call) => call.name === "start_escalation")?.request).toMatchObject({ form: { referralId: "r1", to: "Dina Farrow", stage: "practitioner" } });
});

it("shows the ladder, offers only stages further on, and resolves", async () => {
  const asked = standInShell({
    ...base,
    open_escalation: () => anEscalation(),
    next_stage: () => ({ recordId: "x1", revision: 2 }),
    resolve_escalation: () => ({ recordId: "x1", revision: 3 }),
  });
  const { user, said, container } = onScreen(<EscalationScreen childId="ava" escalationId="x1" />);
  expect(await screen.findByText("no answer, due Tue 22 Dec")).toBeTruthy();
  expect(screen.getAllByText("not asked")).toHaveLength(4);
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Take it further" }));
  const next = await screen.findByRole("dialog", { name: "Take it further" });
  expect(within(next).queryByRole("option", { name: "The practitioner you disagree with" })).toBeNull();
  await user.type(within(next).getByLabelText("Name and agency"), "Both managers");
  await user.click(within(next).getByRole("button", { name: "Save the next stage" }));
  await waitFor(() => expect(asked.findLast((call) => call.name === "next_stage")?.request).toMatchObject({ stage: "line-manager", to: "Both managers" }));
  await user.click(await screen.findByRole("button", { name: "Resolve" }));
  const resolve = await screen.findByRole("dialog", { name: "Resolve" });
  await user.type(within(resolve).getByLabelText(/What was agreed/), "Joint visit");
  await user.click(within(resolve).getByRole("button", { name: "Save as resolved" }));
  await waitFor(() => expect(said).toEqual(["Taken to the next stage", "Resolved"]));
});

it("lists what is open, with the card that needs no network", async () => {
  standInShell(base);
  const { container } = onScreen(<EscalationListScreen />);
  expect(await screen.findByRole("button", { name: "DOYLE, Ava-Mae" })).toBeTruthy();
  expect(screen.getByRole("complementary", { name: "How to escalate" })).toBeTruthy();
  expect(screen.getAllByText("Local resolution procedure, local")).toHaveLength(5);
  await expectAccessible(container);
});
