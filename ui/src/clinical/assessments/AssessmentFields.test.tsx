// Assessments beside a contact: typed by the keyboard alone, nothing taken for nought, and what cannot wait is asked.
import { screen, within } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";

import type { AssessmentTyped, ContactType } from "../../ipc/bindings";
import { asqSheet, aScore, dashSheet, epdsSheet, someSheets, urgentItem } from "../../test/anAssessment";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { AssessmentFields } from "./AssessmentFields";
import { fieldPrefix, filledIn } from "./typed";

type FormProps = { contactType: ContactType; onChange: (typed: AssessmentTyped[]) => void; first?: AssessmentTyped[]; errors?: Record<string, string> };

function Form({ contactType, onChange, first = [], errors = {} }: FormProps) {
  const [assessments, setAssessments] = useState(first);
  const change = (next: AssessmentTyped[]) => {
    setAssessments(next);
    onChange(next);
  };
  return (
    <AssessmentFields childId="ava" on="today" contactType={contactType} assessments={assessments} onChange={change} errorOf={(field) => errors[field]} />
  );
}

function stand(sheets = someSheets(), urgentFrom = 1): AskedFor[] {
  return standInShell({
    assessment_form: () => sheets,
    score_preview: ({ typed }) => {
      const answered = typed.items.filter((item) => item !== null);
      if (typed.tool === "asq-3") {
        const communication = typed.scales.find(({ scale }) => scale === "communication")?.typed ?? "";
        if (communication === "") return { scored: null, problems: [] };
        const band = { code: "below", words: "Below the cut-off", source: "NHS England", evidence: "verified" } as const;
        return { scored: aScore({ total: null, band: null, scales: [{ scale: "communication", hundredths: 2400, band }] }), problems: [] };
      }
      if (answered.length === 0) return { scored: null, problems: [] };
      const urgent = (typed.items[9] ?? 0) >= urgentFrom ? urgentItem : null;
      return { scored: aScore({ urgent, total: answered.length === 10 ? 900 : null }), problems: [] };
    },
  });
}

it("takes ten answers as ten keys, and asks what was done about item 10 before the form is saved", async () => {
  stand();
  let typed: AssessmentTyped[] = [];
  const { user, container } = onScreen(<Form contactType="6-8-weeks" onChange={(next) => (typed = next)} />);
  await user.click(await screen.findByRole("button", { name: "Add EPDS" }));
  expect(screen.getByRole<HTMLSelectElement>("combobox", { name: "About" }).value).toBe("r1");
  expect(screen.getByText(/Read each question from your own licensed form/)).toBeTruthy();
  await user.click(screen.getByRole("textbox", { name: "Item 1, not answered" }));
  await user.keyboard("1211110110");
  expect(typed[0]?.items).toEqual([1, 2, 1, 1, 1, 1, 0, 1, 1, 0]);
  expect(await screen.findByText("9 of 30")).toBeTruthy();
  expect(screen.queryByText("This cannot wait")).toBeNull();
  await user.keyboard("2");
  expect(typed[0]?.items[9]).toBe(2);
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.getByText("This cannot wait")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "What you did today" }), "Rang the GP");
  expect(typed[0]?.actionTaken).toBe("Rang the GP");
  await expectAccessible(container);
});

it("goes on in the tool that a button added, so that no key is lost on the way", async () => {
  stand();
  const { user } = onScreen(<Form contactType="6-8-weeks" onChange={() => undefined} />);
  const add = await screen.findByRole("button", { name: "Add EPDS" });
  add.focus();
  await user.keyboard("{Enter}");
  expect(screen.getByRole("radio", { name: "After the birth" })).toBe(document.activeElement);
});

it("keeps an item that was not answered apart from a nought, and refuses keys that are no answer", async () => {
  stand();
  let typed: AssessmentTyped[] = [];
  const { user } = onScreen(<Form contactType="6-8-weeks" onChange={(next) => (typed = next)} />);
  await user.click(await screen.findByRole("button", { name: "Add EPDS" }));
  await user.click(screen.getByRole("textbox", { name: "Item 1, not answered" }));
  await user.keyboard("0{ArrowRight}49x3");
  expect(typed[0]?.items).toEqual([0, null, 3, null, null, null, null, null, null, null]);
  expect(screen.getByText("2 of 10 answered")).toBeTruthy();
  await user.keyboard("{ArrowLeft}{Backspace}{Backspace}{Backspace}");
  expect(typed[0]?.items[2]).toBeNull();
  expect(screen.getByRole("textbox", { name: "Item 1, 0" })).toBe(document.activeElement);
  expect(filledIn(typed)).toHaveLength(1);
});

it("answers yes, no and don't know by their letters, and says when not to ask", async () => {
  stand(someSheets([dashSheet()]));
  let typed: AssessmentTyped[] = [];
  const { user, container } = onScreen(<Form contactType="follow-up" onChange={(next) => (typed = next)} />);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Add another tool" }), "DASH");
  expect(screen.getByText("Do not ask with a partner or a verbal child present.")).toBeTruthy();
  await user.click(screen.getByRole("textbox", { name: "Item 1, not answered" }));
  await user.keyboard("ynd");
  expect(typed[0]?.items).toEqual([1, 0, 2]);
  expect(screen.getByRole("textbox", { name: "Item 3, don't know" })).toBeTruthy();
  await expectAccessible(container);
});

it("does not offer the child for a tool of young people until the child is old enough, and says why", async () => {
  const ownAge = { years: 13, source: "Validated at 13 to 17 years", evidence: "to-be-checked" } as const;
  const changed: AssessmentTyped[][] = [];
  stand(someSheets([{ ...dashSheet(), subject: "relative", ownAge }]));
  const { user } = onScreen(<Form contactType="new-birth" onChange={(typed) => changed.push(typed)} />);
  await user.selectOptions(await screen.findByRole("combobox", { name: "Add another tool" }), "DASH");
  const about = screen.getByRole("combobox", { name: /^About/ });
  expect(within(about).queryByRole("option", { name: "The child" })).toBeNull();
  expect(screen.getByText("About the child from 13 years. Validated at 13 to 17 years, to be checked locally.")).toBeTruthy();
  expect(changed.at(-1)?.[0]?.relationshipId).toBe("r1");
});

it("opens ASQ-3 with a two-year review by the child's age, and holds each score against its own cut-off", async () => {
  stand();
  let typed: AssessmentTyped[] = [];
  const { user, container } = onScreen(<Form contactType="2-years" onChange={(next) => (typed = next)} />);
  const form = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Form" });
  expect(form.value).toBe("27");
  expect(screen.getByText(/0 to 60\. Cut-off 24\.02/)).toBeTruthy();
  expect(filledIn(typed)).toEqual([]);
  await user.type(screen.getByLabelText("Communication"), "24");
  expect(await screen.findByText("Below the cut-off")).toBeTruthy();
  expect(typed[0]).toMatchObject({ tool: "asq-3", form: "27", relationshipId: null });
  await expectAccessible(container);
});

it("lets the nurse choose where two forms are for the age, and labels what is to be checked", async () => {
  stand(someSheets([asqSheet({ forAge: ["9", "10"], ageUsed: "adjusted" })]));
  const { user } = onScreen(<Form contactType="2-years" onChange={() => undefined} />);
  const form = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Form" });
  expect(form.value).toBe("");
  expect(screen.getByText(/Two forms are for this age.*Adjusted age/)).toBeTruthy();
  await user.selectOptions(form, "10 months");
  expect(screen.getByText("to be checked locally")).toBeTruthy();
});

it("says a problem beside its own field, the second of a tool by its own name", async () => {
  stand();
  const epds: AssessmentTyped = { tool: "epds", form: "postnatal", relationshipId: "r1", items: [1, null, null, null, null, null, null, null, null, null], scales: [], actionTaken: "", note: "" };
  const two = [epds, { ...epds, relationshipId: null }];
  expect([fieldPrefix(two, 0), fieldPrefix(two, 1)]).toEqual(["epds", "epds-2"]);
  onScreen(<Form contactType="6-8-weeks" onChange={() => undefined} first={two} errors={{ "epds-2.relationshipId": "Whom it is about is missing. Choose the mother." }} />);
  const groups = await screen.findAllByRole("group", { name: "EPDS" });
  expect(within(groups[1] ?? document.body).getByText(/Whom it is about is missing/)).toBeTruthy();
  expect(within(groups[0] ?? document.body).queryByText(/Whom it is about is missing/)).toBeNull();
});

it("asks for no form of a tool that has but one", () => {
  expect(epdsSheet().forms.length).toBe(2);
  expect(dashSheet().forms).toEqual([]);
});
