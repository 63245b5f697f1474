// A child's letters, by what a nurse sees and presses.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { LetterEntry } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { LettersTab } from "./LettersTab";

const written: LetterEntry = {
  letterId: "l1", childId: "ava", template: "missed", name: "Was not brought", to: "The parent of Ava\n1 Larkspur Row", heading: "Sorry to miss Ava", text: "Dear parent",
  writtenOn: "2027-01-04", restricted: false, enclosed: "A leaflet", printedOn: null, sentOn: null, sentHow: null, locked: false, revision: 1, author: "Amina Yusuf",
  enteredInError: false,
};
const gone: LetterEntry = { ...written, letterId: "l2", heading: "About Ava", restricted: true, printedOn: "2027-01-02", sentOn: "2027-01-03", sentHow: "secure-mail", locked: true };

it("offers to amend what is only written, and not what is on paper", async () => {
  standInShell({ child_letters: () => ({ letters: [written, gone, { ...gone, letterId: "l3", heading: "Wrong", enteredInError: true }] }) });
  const { user, went, container } = onScreen(<LettersTab childId="ava" />);
  expect(await screen.findAllByText(/Secure mail, Sun 3 Jan/)).toHaveLength(2);
  expect(screen.getAllByText("Professionals only")).toHaveLength(2);
  expect(screen.queryByRole("button", { name: "Amend: About Ava" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Save as PDF: Wrong" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Read: Sorry to miss Ava" }));
  expect(screen.getByText("Enclosed: A leaflet")).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Amend: Sorry to miss Ava" }));
  expect(went).toEqual([{ screen: "letter", childId: "ava", letterId: "l1" }]);
});

it("marks a letter as sent on the version that is on the screen, and saves one as a PDF", async () => {
  const asked = standInShell({
    child_letters: () => ({ letters: [written] }),
    send_letter: () => ({ recordId: "l1", revision: 2 }),
    save_letter: () => ({ fileName: "letter-2027-01-04.pdf" }),
  });
  const { user, said } = onScreen(<LettersTab childId="ava" />);
  await user.click(await screen.findByRole("button", { name: "Mark as sent: Sorry to miss Ava" }));
  await user.selectOptions(screen.getByLabelText("How"), "By hand");
  await user.click(screen.getByRole("button", { name: "Mark as sent" }));
  await waitFor(() => expect(said).toContain("Marked as sent"));
  expect(asked.findLast((call) => call.name === "send_letter")?.request).toEqual({ letterId: "l1", fromRevision: 1, on: "today", how: "by-hand" });
  await user.click(screen.getByRole("button", { name: "Save as PDF: Sorry to miss Ava" }));
  expect(screen.getByText(/its words stand/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Choose the folder" }));
  await waitFor(() => expect(said).toContain("Saved as letter-2027-01-04.pdf"));
});

it("says that there is none, and leads to the first", async () => {
  standInShell({ child_letters: () => ({ letters: [] }) });
  const { user, went } = onScreen(<LettersTab childId="ava" />);
  expect(await screen.findByText("No letter yet.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Write a letter" }));
  expect(went).toEqual([{ screen: "letter", childId: "ava" }]);
});
