// Possible duplicates: the list, side by side, joining, telling apart, and taking apart again.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { Comparison, DuplicateList, PairedChildView, TakeApartPreview } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { CompareScreen } from "./CompareScreen";
import { DuplicateScreen } from "./DuplicateScreen";

const ava: PairedChildView = {
  childId: "ava", child: "DOYLE, Ava-Mae", born: "2026-08-12", expected: null, nhsNumber: "9990000018", caseloadStatus: "on-caseload",
  entries: 14, lastSeen: "2026-12-17",
};
const again: PairedChildView = { ...ava, childId: "again", child: "DOYLE, Ava May", nhsNumber: null, entries: 1, lastSeen: null };
const joined = {
  childId: "old", child: "MALIK, Zayn", nhsNumber: null, keptId: "zayn", kept: "MALIK, Zain", joinedAt: "2027-01-03T10:00:00Z",
  author: "Amina Yusuf", reason: "confirmed with mother",
};

const list: DuplicateList = {
  pairs: [{ one: ava, other: again, evidence: ["like-name-and-birth", "same-postcode-and-birth"] }],
  toldApart: [{ one: { ...ava, childId: "a" }, other: { ...again, childId: "b" }, why: "cousins" }],
  joined: [joined],
};

const comparison: Comparison = {
  kept: ava, other: again, keptRevision: 2, otherRevision: 1, evidence: ["like-name-and-birth"], never: null,
  fields: [
    { field: "name", kept: "DOYLE, Ava-Mae", other: "DOYLE, Ava May", same: false, takeOther: false },
    { field: "phone", kept: "", other: "07700 900199", same: false, takeOther: true },
    { field: "birth", kept: "12 Aug 2026", other: "12 Aug 2026", same: true, takeOther: false },
  ],
  moves: [{ kind: "contact", count: 2 }, { kind: "flag", count: 1 }], relativesOnce: ["Kayleigh Doyle"], drafts: 0, joinedToOther: 0,
};

it("says what two records share and leads to comparing them", async () => {
  const asked = standInShell({ duplicate_list: () => list, no_longer_apart: () => ({}) });
  const { user, went, container } = onScreen(<DuplicateScreen />);
  const table = await screen.findByRole("table", { name: "Possible duplicates" });
  expect(within(table).getByText("Like name, same date of birth")).toBeTruthy();
  await expectAccessible(container);
  await user.click(within(table).getByRole("button", { name: "Compare DOYLE, Ava-Mae and DOYLE, Ava May" }));
  expect(went).toEqual([{ screen: "compare-children", keepId: "ava", otherId: "again" }]);
  await user.click(screen.getByRole("button", { name: /Look again at/ }));
  await waitFor(() => expect(asked.some((call) => call.name === "no_longer_apart")).toBe(true));
});

it("keeps nothing to look at apart from a list that could not be read", async () => {
  standInShell({ duplicate_list: () => ({ pairs: [], toldApart: [], joined: [] }) });
  const empty = onScreen(<DuplicateScreen />);
  expect(await screen.findByText("No two records look like one child.")).toBeTruthy();
  empty.leave();
  standInShell({
    duplicate_list: () => {
      throw { kind: "locked" };
    },
  });
  onScreen(<DuplicateScreen />);
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByText("No two records look like one child.")).toBeNull();
});

it("joins with the facts that were chosen, and what nobody had said comes from the other record", async () => {
  const asked = standInShell({ compare_children: () => comparison, join_children: () => ({ keptId: "ava", moved: 3 }) });
  const { user, went, said, container } = onScreen(<CompareScreen keepId="ava" otherId="again" />);
  expect(await screen.findByText("2 facts differ")).toBeTruthy();
  expect(screen.queryByText("12 Aug 2026")).toBeNull();
  expect(screen.getByText(/2 contacts, 1 flag move/)).toBeTruthy();
  await expectAccessible(container);
  await user.click(within(screen.getByRole("radiogroup", { name: "Name: which to keep" })).getByRole("radio", { name: "Move in" }));
  await user.type(screen.getByLabelText("Why you are sure it is one child"), "confirmed with mother");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava" }]));
  expect(asked.findLast((call) => call.name === "join_children")?.request).toEqual({
    keep: "ava", other: "again", keptRevision: 2, otherRevision: 1, take: ["phone", "name"], reason: "confirmed with mother",
  });
  expect(said).toEqual(["Joined. 3 entries moved"]);
});

it("does not offer to join two records with two numbers, and says why", async () => {
  standInShell({ compare_children: () => ({ ...comparison, never: "two-nhs-numbers" }) });
  const { container } = onScreen(<CompareScreen keepId="ava" otherId="again" />);
  expect(await screen.findByText(/two different NHS numbers/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /Join the two records/ })).toBeNull();
  await expectAccessible(container);
});

it("remembers that they are two children, with how she knows", async () => {
  const asked = standInShell({ compare_children: () => comparison, tell_apart: () => ({}) });
  const { user, went } = onScreen(<CompareScreen keepId="ava" otherId="again" />);
  await user.click(await screen.findByRole("button", { name: "They are two children" }));
  const dialog = screen.getByRole("dialog");
  await user.type(within(dialog).getByLabelText("How you know"), "cousins");
  await user.click(within(dialog).getByRole("button", { name: "They are two children" }));
  await waitFor(() => expect(went).toEqual(["back"]));
  expect(asked.findLast((call) => call.name === "tell_apart")?.request).toEqual({ one: "ava", other: "again", why: "cousins" });
});

it("says what stays before a joined record is taken apart", async () => {
  const preview: TakeApartPreview = {
    joined, comesBack: [{ kind: "contact", count: 2 }],
    stays: [{ recordId: "k1", kind: "contact", amended: true, writtenAt: "2027-01-03T12:00:00Z", author: "Amina Yusuf" }],
    fieldsStay: ["phone"],
  };
  const asked = standInShell({
    duplicate_list: () => list, take_apart_preview: () => preview, take_apart: () => ({ recordId: "old", revision: 3 }),
  });
  const { user, said } = onScreen(<DuplicateScreen />);
  await user.click(await screen.findByRole("button", { name: "Take MALIK, Zayn apart" }));
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByText("These go back as they were: 2 contacts.")).toBeTruthy();
  expect(within(dialog).getByText("contact, 3 Jan 2027, Amina Yusuf")).toBeTruthy();
  await expectAccessible(dialog);
  await user.type(within(dialog).getByLabelText("Why"), "two babies");
  await user.click(within(dialog).getByRole("button", { name: "Take apart" }));
  await waitFor(() => expect(said).toEqual(["Taken apart"]));
  expect(asked.findLast((call) => call.name === "take_apart")?.request).toEqual({ childId: "old", reason: "two babies" });
});
