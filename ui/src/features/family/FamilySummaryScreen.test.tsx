// The family on one page: each line opens its entry, what is held back is counted, and showing it asks why.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { FamilySummary, SummaryQuery } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { FamilySummaryScreen } from "./FamilySummaryScreen";

function aSummary(change: Partial<FamilySummary> = {}): FamilySummary {
  return {
    childId: "ava",
    of: "Ava-Mae and Tyler",
    parts: [
      { heading: "safeguarding", lines: [{ text: "Tyler: Young carer, review 4 March 2027", childId: "tyler", kind: "flag", recordId: "f1", heldBack: false }] },
      { heading: "growth", lines: [] },
    ],
    heldBack: 1,
    ...change,
  };
}

it("opens the entry each line is taken from, and says an empty part is empty", async () => {
  standInShell({ family_summary: () => aSummary() });
  const { user, went, container } = onScreen(<FamilySummaryScreen childId="ava" />);
  expect(await screen.findByText("Ava-Mae and Tyler. Built from the record as it stands now.")).toBeTruthy();
  expect(screen.getByText("1 restricted line is left out.")).toBeTruthy();
  expect(within(screen.getByRole("region", { name: "Growth" })).getByText("Nothing on record.")).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Tyler: Young carer, review 4 March 2027" }));
  expect(went).toEqual([{ screen: "flag", childId: "tyler", flagId: "f1" }]);
});

it("asks why before restricted lines are shown, and saves the page as it is shown", async () => {
  const asked = standInShell({
    family_summary: ({ restrictedBecause }: SummaryQuery) => aSummary({ heldBack: restrictedBecause === null ? 1 : 0 }),
    save_family_summary: () => ({ fileName: "family-summary-2027-01-04.pdf" }),
  });
  const { user, said } = onScreen(<FamilySummaryScreen childId="ava" />);
  await user.click(await screen.findByRole("checkbox"));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByRole("textbox"), "handing over");
  await user.click(within(dialog).getAllByRole("button").at(-1) as HTMLElement);
  expect(await screen.findByText("Restricted lines are shown. Do not pass them on to the family.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /Save as PDF/ }));
  await user.click(screen.getByRole("button", { name: "Choose the folder and save" }));
  await waitFor(() => expect(said).toEqual(["Saved as family-summary-2027-01-04.pdf."]));
  expect(asked.findLast(({ name }) => name === "save_family_summary")?.request).toEqual({ childId: "ava", restrictedBecause: "handing over" });
});

it("says a failure as one", async () => {
  standInShell({
    family_summary: () => {
      throw { kind: "unexpected", reference: "abc123" };
    },
  });
  onScreen(<FamilySummaryScreen childId="ava" />);
  expect(await screen.findByText(/abc123/)).toBeTruthy();
});
