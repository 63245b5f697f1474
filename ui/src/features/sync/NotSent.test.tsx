// What was saved and not sent, each with its way back or why there is none.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { SaveView, SyncEntry } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { NotSent } from "./NotSent";

const entry: SyncEntry = {
  recordId: "t1", kind: "task", revision: 1, childId: "ava", child: "DOYLE, Ava", what: "Ring nursery", happenedOn: null, writtenAt: "2027-01-04T09:00:00Z",
  state: "ready", file: null, refusedBecause: null,
};
const free: SaveView = { save: 12, writtenAt: "2027-01-04T09:00:00Z", entries: [entry], amended: [false], whyNot: null };
const held: SaveView = { ...free, save: 9, entries: [{ ...entry, recordId: "c1", kind: "contact", what: "new-birth" }], amended: [true], whyNot: "written-since" };

it("undoes a save from the list, and says why another cannot be", async () => {
  const asked = standInShell({ saves_not_sent: () => ({ saves: [free, held] }), undo_save: () => ({ entries: [entry] }) });
  const { user, said, container } = onScreen(<NotSent />);
  expect(await screen.findByText(/Undo that first, or amend this entry/)).toBeTruthy();
  expect(screen.getAllByRole("button")).toHaveLength(1);
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Undo: Task: Ring nursery, DOYLE, Ava" }));
  await waitFor(() => expect(said).toContain("Undone: Task: Ring nursery, DOYLE, Ava"));
  expect(asked.findLast((call) => call.name === "undo_save")?.request).toEqual({ save: 12 });
});

it("says what to do instead when it went in a file meanwhile", async () => {
  standInShell({
    saves_not_sent: () => ({ saves: [free] }),
    undo_save: () => {
      throw { kind: "invalid", problems: [{ field: "undo", what: "That has gone in a sync file", mend: "Open the entry and amend it" }] };
    },
  });
  const { user } = onScreen(<NotSent />);
  await user.click(await screen.findByRole("button", { name: /Undo/ }));
  expect((await screen.findAllByText(/gone in a sync file/)).length).toBeGreaterThan(0);
});
