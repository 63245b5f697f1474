// The form of one assessment: a tool chosen or come with, what is typed kept, and an amendment with its reason.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { aChild } from "../../test/aChild";
import { aScore, someSheets } from "../../test/anAssessment";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { AssessmentScreen } from "./AssessmentScreen";
import { assessmentContents, assessmentFromContents, newAssessment } from "./assessmentStart";

const base = {
  open_child: () => aChild(),
  assessment_form: () => someSheets(),
  score_preview: () => ({ scored: aScore(), problems: [] }),
  save_draft: () => ({ draftId: "d1", savedAt: "2027-01-04T09:00:00Z" }),
};
const typed = { tool: "epds", form: "postnatal", relationshipId: "r1", items: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0], scales: [], actionTaken: "", note: "" } as const;

it("records what was typed apart from a contact, and goes back to the assessments", async () => {
  const asked = standInShell({ ...base, record_assessment: () => ({ recordId: "s1", revision: 1 }) });
  const { user, went, container } = onScreen(<AssessmentScreen childId="ava" />);
  await user.click(await screen.findByRole("button", { name: /Save the assessment/ }));
  expect(await screen.findAllByText(/The tool is not chosen/)).not.toEqual([]);
  await user.selectOptions(screen.getByRole("combobox", { name: /^Tool/ }), "EPDS");
  await user.click(screen.getByRole("textbox", { name: "Item 1, not answered" }));
  await user.keyboard("1111111110{Control>}{Enter}{/Control}");
  expect(await screen.findByRole("status", { name: "What it comes to" })).toBeTruthy();
  await expect.poll(() => went).toEqual([{ screen: "child", childId: "ava", tab: "assessments" }]);
  expect(asked.find(({ name }) => name === "record_assessment")?.request).toMatchObject({ childId: "ava", on: "today", typed });
  await expectAccessible(container);
});

it("amends with a reason; one of a contact keeps the contact's day", async () => {
  const asked = standInShell({
    ...base,
    open_assessment: () => ({ childId: "ava", on: "17/12/2026", typed: { ...typed, items: [...typed.items], scales: [] }, atContact: true, revision: 2 }),
    amend_assessment: () => ({ recordId: "s1", revision: 3 }),
  });
  const { user, went } = onScreen(<AssessmentScreen childId="ava" assessmentId="s1" />);
  expect(await screen.findByText("It goes by the day of its contact.")).toBeTruthy();
  expect(screen.queryByLabelText("Filled in on")).toBeNull();
  await user.type(screen.getByRole("textbox", { name: /Why it is amended/ }), "Misread");
  await user.click(screen.getByRole("button", { name: /Save the amendment/ }));
  await expect.poll(() => went).toHaveLength(1);
  expect(asked.find(({ name }) => name === "amend_assessment")?.request).toMatchObject({ assessmentId: "s1", reason: "Misread", fromRevision: 2 });
});

it("reads its own draft back, a day meaning the day it was typed on, and no other draft", () => {
  const start = { ...newAssessment, typed: { ...typed, items: [...typed.items], scales: [] } };
  const contents = assessmentContents(start, "2027-01-03");
  expect(assessmentFromContents(contents, "2027-01-03")).toEqual(start);
  expect(assessmentFromContents(contents, "2027-01-04")?.on).toContain("3 Jan 2027");
  expect(assessmentFromContents(assessmentContents(newAssessment, "2027-01-04"), "2027-01-04")).toEqual(newAssessment);
  expect(assessmentFromContents("{}", "2027-01-04")).toBeNull();
  expect(assessmentFromContents(contents.replace('"items"', '"other"'), "2027-01-04")).toBeNull();
});
