// After a save: said with a way back, asked about by key, and never in a field.
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import type { SaveView } from "../ipc/bindings";
import { attempt } from "../ipc/client";
import { aFrame } from "../test/aChild";
import { standInShell } from "../test/shell";
import { Window } from "./Window";

vi.setConfig({ testTimeout: 30_000 });

const save: SaveView = {
  save: 7, writtenAt: "2027-01-04T09:00:00Z", amended: [false], whyNot: null,
  entries: [
    { recordId: "t1", kind: "task", revision: 1, childId: "ava", child: "DOYLE, Ava", what: "Ring nursery", happenedOn: null, writtenAt: "2027-01-04T09:00:00Z", state: "ready", file: null, refusedBecause: null },
  ],
};

function draw(lasts: (SaveView | null)[]) {
  const asked = standInShell({
    frame: () => aFrame(),
    today: () => ({ drafts: [] }) as never,
    phrases: () => ({ phrases: [], suggestions: [] }),
    add_task: () => ({ recordId: "t1", revision: 1 }),
    last_save: () => ({ save: lasts.shift() ?? null }),
    saves_not_sent: () => ({ saves: [save] }),
    undo_save: () => ({ entries: save.entries }),
  });
  render(<Window first={aFrame()} firstRoute={{ screen: "help" }} onLock={() => Promise.resolve()} onMoved={() => undefined} />);
  return { asked, user: userEvent.setup({ delay: null }) };
}

const saves = () => act(() => attempt("add_task", { childId: "ava", title: "Ring nursery", dueOn: "", assignedTo: "" }).then(() => undefined));

test("what was saved can be undone from the line that says so", async () => {
  const { asked, user } = draw([save, null]);
  await saves();
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  expect(await screen.findByText(/Undone: Task: Ring nursery/)).toBeTruthy();
  expect(asked.findLast((call) => call.name === "undo_save")?.request).toEqual({ save: 7 });
  await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
});

test("the key asks first, and in a field it is the field's own", async () => {
  const { asked, user } = draw([]);
  const field = document.createElement("input");
  document.body.append(field);
  field.focus();
  await user.keyboard("{Control>}z{/Control}");
  expect(screen.queryByRole("dialog")).toBeNull();
  field.blur();
  field.remove();
  await user.keyboard("{Control>}z{/Control}");
  expect(await screen.findByText("Task: Ring nursery, DOYLE, Ava")).toBeTruthy();
  expect(asked.some((call) => call.name === "undo_save")).toBe(false);
  await user.click(screen.getByRole("button", { name: "Undo" }));
  expect(await screen.findByText(/Undone: Task: Ring nursery/)).toBeTruthy();
});
