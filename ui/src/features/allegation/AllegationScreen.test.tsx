// A concern about a colleague: the card, and a note with no field for a child.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import type { AllegationView } from "../../ipc/bindings";
import { AllegationScreen } from "./AllegationScreen";

const note: AllegationView = {
  allegationId: "g1", on: "2026-12-16", about: "Nursery worker, a day nursery", referredOn: null, officer: "", reference: "", outcome: null,
  note: "Manager told", open: true, revision: 1, enteredInError: false,
};

it("says how to refer, and that the LADO still has to be told", async () => {
  standInShell({ allegation_list: () => ({ rows: [note], drafts: [] }) });
  const { container } = onScreen(<AllegationScreen />);
  expect(await screen.findByText("The LADO still has to be told")).toBeTruthy();
  expect(screen.getByRole("complementary", { name: /How to refer/ })).toBeTruthy();
  await expectAccessible(container);
});

it("writes a note without any child, and asks for the list again only once it is saved", async () => {
  const asked = standInShell({
    allegation_list: () => ({ rows: [], drafts: [] }),
    save_draft: () => ({ draftId: "d1", savedAt: "" }),
    note_allegation: () => ({ recordId: "g2", revision: 1 }),
  });
  const { user, said, container } = onScreen(<AllegationScreen />);
  await user.click(await screen.findByRole("button", { name: /Write a note/ }));
  await user.type(screen.getByLabelText("Role and employer"), "Teaching assistant");
  await expectAccessible(container);
  expect(asked.filter((call) => call.name === "allegation_list")).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: /Save the note/ }));
  await waitFor(() => expect(said).toEqual(["Note saved on this laptop"]));
  expect(asked.findLast((call) => call.name === "note_allegation")?.request).toEqual({
    draftId: "d1",
    form: { on: "today", about: "Teaching assistant", referredOn: "", officer: "", reference: "", outcome: null, note: "" },
  });
  expect(await screen.findByText("Nothing is written here.")).toBeTruthy();
});
