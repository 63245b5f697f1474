// ASQ-3 beside a review: the form by age, and each score against its cut-off.
import { screen } from "@testing-library/react";
import { useState } from "react";
import { expect, it } from "vitest";

import type { AsqView } from "../ipc/bindings";
import { expectAccessible } from "../test/axe";
import { onScreen } from "../test/onScreen";
import { standInShell } from "../test/shell";
import { AsqScores, hasScores, noScores, type AsqTyped } from "./AsqScores";

const view: AsqView = {
  form: "27",
  cutOffs: [
    { form: "27", area: "communication", hundredths: 2402 },
    { form: "27", area: "gross-motor", hundredths: 2801 },
    { form: "30", area: "communication", hundredths: 3330 },
  ],
};

function Form({ onChange }: { onChange: (asq: AsqTyped) => void }) {
  const [asq, setAsq] = useState(noScores);
  const change = (next: AsqTyped) => {
    setAsq(next);
    onChange(next);
  };
  return <AsqScores childId="ava" on="today" asq={asq} onChange={change} errorOf={() => undefined} />;
}

it("chooses the form by age and says where a score stands, never what it means", async () => {
  standInShell({ asq_form: () => view });
  let typed = noScores;
  const { user, container } = onScreen(<Form onChange={(asq) => (typed = asq)} />);
  expect(await screen.findByRole("radio", { name: "27 months" })).toHaveProperty("checked", true);
  await user.type(screen.getByLabelText("Communication"), "24");
  expect(screen.getByText("Below the national cut-off of 24.02")).toBeTruthy();
  await user.type(screen.getByLabelText("Gross motor"), "45");
  expect(screen.getByText("At or above the national cut-off of 28.01")).toBeTruthy();
  expect(typed).toEqual({ form: "27", scores: ["24", "45", "", "", ""] });
  await user.click(screen.getByRole("radio", { name: "30 months" }));
  expect(screen.getByText("Below the national cut-off of 33.30")).toBeTruthy();
  await expectAccessible(container);
});

it("says when no form is for the age, and holds nothing against a cut-off until one is chosen", async () => {
  standInShell({ asq_form: () => ({ ...view, form: null }) });
  const { user } = onScreen(<Form onChange={() => undefined} />);
  expect(await screen.findByText(/No form of the two-year review is for this age/)).toBeTruthy();
  await user.type(screen.getByLabelText("Communication"), "24");
  expect(screen.queryByText(/cut-off of/)).toBeNull();
});

it("knows when there is something to save", () => {
  expect([hasScores(undefined), hasScores(noScores), hasScores({ form: "24", scores: ["", "", "40", "", ""] })]).toEqual([false, false, true]);
});
