// Where the window opens after unlocking, when something was half written.
import { expect, it } from "vitest";

import type { DraftLine, TodayView } from "../ipc/bindings";
import { standInShell } from "../test/shell";
import { resumeAt } from "./resume";

const draft = (change: Partial<DraftLine>): DraftLine => ({
  draftId: "d1", form: "clinic-session", childId: null, child: null, savedAt: "2027-01-04T09:00:00Z", ...change,
});

function shellWith(drafts: DraftLine[]): void {
  standInShell({ today: () => ({ drafts }) as TodayView });
}

it("goes back to the clinic that was being typed, and to the newest of several", async () => {
  shellWith([draft({}), draft({ draftId: "d2", savedAt: "2027-01-04T10:00:00Z" }), draft({ draftId: "d3", form: "group-session" })]);
  expect(await resumeAt({ screen: "clinic", placeId: "c1", on: "2027-01-04" })).toEqual({ screen: "clinic", draftId: "d2" });
});

it("goes back to the booking of this child and to no other", async () => {
  shellWith([draft({ form: "appointment", childId: "tyler" }), draft({ draftId: "d4", form: "appointment", childId: "ava" })]);
  expect(await resumeAt({ screen: "book", childId: "ava", contactType: null })).toEqual({
    screen: "book", childId: "ava", contactType: null, draftId: "d4",
  });
});

it("stays where it was when nothing was typed, and asks nothing for a screen that only shows", async () => {
  shellWith([]);
  expect(await resumeAt({ screen: "group" })).toEqual({ screen: "group" });
  expect(await resumeAt({ screen: "diary" })).toEqual({ screen: "diary" });
});
