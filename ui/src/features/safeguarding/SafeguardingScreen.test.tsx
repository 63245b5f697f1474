// The form of a status: begun, amended, stepped.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { aBanner, aChild, aFlag, aStatus } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { SafeguardingScreen } from "./SafeguardingScreen";

const drafts = { save_draft: () => ({ draftId: "d1", savedAt: "2027-01-04T08:42:00Z" }), discard_draft: () => ({}) };
const done = { recordId: "s2", revision: 1 };

it("asks of each kind what belongs to it, and sends nothing of another", async () => {
  const asked = standInShell({ ...drafts, open_child: () => aChild(), begin_safeguarding: () => done });
  const { user, went, container } = onScreen(<SafeguardingScreen childId="ava" />);
  const kind = await screen.findByLabelText<HTMLSelectElement>("Status");
  expect([...kind.options].map((option) => option.value)).not.toContain("pre-birth-assessment");
  await user.selectOptions(kind, "looked-after");
  await user.selectOptions(screen.getByLabelText("Legal basis"), "care-order");
  await user.click(screen.getByRole("button", { name: "Add a placement" }));
  await user.selectOptions(kind, "child-protection-plan");
  expect(screen.queryByLabelText("Legal basis")).toBeNull();
  await user.click(screen.getByRole("checkbox", { name: "Neglect" }));
  await expectAccessible(container);
  await user.keyboard("{Control>}{Enter}{/Control}");
  const sent = asked.find((call) => call.name === "begin_safeguarding")?.request as { form: Record<string, unknown>; fromFlag: null };
  expect(sent.form).toMatchObject({ kind: "child-protection-plan", categories: ["neglect"], legalBasis: null, placements: [], earlyHelpForm: null });
  expect(went).toEqual([{ screen: "child", childId: "ava", tab: "safeguarding" }]);
});

it("offers the unborn what belongs to them, and says that private fostering has 27 days", async () => {
  standInShell({ ...drafts, open_child: () => aChild({ banner: aBanner({ born: null, expected: "2027-03-01" }) }) });
  const { user } = onScreen(<SafeguardingScreen childId="ava" />);
  await user.selectOptions(await screen.findByLabelText("Status"), "pre-birth-assessment");
  expect(screen.getByText(/when the baby is born, end it or step/)).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Status"), "private-fostering");
  expect(screen.getByText(/more than 27 days/)).toBeTruthy();
});

it("steps with a reason and who agreed, and says what is still to choose", async () => {
  const asked = standInShell({ ...drafts, open_child: () => aChild({ statuses: [aStatus()] }), step_safeguarding: () => done });
  const { user, container } = onScreen(<SafeguardingScreen childId="ava" stepFrom="s1" />);
  await user.click(await screen.findByRole("button", { name: /^Step/ }));
  expect(screen.getAllByText(/Which way is not chosen/).length).toBeGreaterThan(0);
  await user.click(screen.getByRole("radio", { name: "Stepped down" }));
  await user.type(screen.getByLabelText("Why"), "Needs met");
  await user.type(screen.getByLabelText("Who agreed"), "Review conference");
  await user.selectOptions(screen.getByLabelText("Steps to"), "child-in-need");
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: /^Step/ }));
  expect(asked.find((call) => call.name === "step_safeguarding")?.request).toMatchObject({
    episodeId: "s1", outcome: "stepped-down", reason: "Needs met", agreedBy: "Review conference",
    form: { kind: "child-in-need", socialWorker: "Sam Whitlock", categories: [] },
  });
});

it("amends with a reason and keeps the kind", async () => {
  const asked = standInShell({ ...drafts, open_child: () => aChild({ statuses: [aStatus()] }), amend_safeguarding: () => done });
  const { user } = onScreen(<SafeguardingScreen childId="ava" episodeId="s1" />);
  const kind = await screen.findByLabelText<HTMLSelectElement>("Status");
  expect([...kind.options].map((option) => option.value)).toEqual(["child-protection-plan"]);
  await user.type(screen.getByLabelText("What changed"), "New social worker");
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(asked.find((call) => call.name === "amend_safeguarding")?.request).toMatchObject({ episodeId: "s1", reason: "New social worker" });
});

it("takes over what a flag of an earlier version said", async () => {
  const old = aFlag({ flagType: "child-protection-plan", categories: ["neglect"], detail: "Plan for both" });
  const asked = standInShell({ ...drafts, open_child: () => aChild({ flags: [old] }), begin_safeguarding: () => done });
  const { user } = onScreen(<SafeguardingScreen childId="ava" flagId={old.flagId} />);
  expect(await screen.findByText(/ends when the status is saved/)).toBeTruthy();
  await user.keyboard("{Control>}{Enter}{/Control}");
  expect(asked.find((call) => call.name === "begin_safeguarding")?.request).toMatchObject({
    fromFlag: old.flagId, form: { kind: "child-protection-plan", categories: ["neglect"], detail: "Plan for both" },
  });
});
