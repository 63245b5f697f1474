import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { ColleagueView, HandoverPreview, HandoverView, ReadyTransfer, SentHandover } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { HandoverScreen } from "./HandoverScreen";

const PRIYA: ColleagueView = {
  colleagueId: "c1",
  name: "Priya Shah",
  team: "East",
  fingerprint: "0001 0002 0003 0004 0005 0006 0007 0008",
  addedAt: "2027-01-03T09:00:00Z",
  checkedAt: "2027-01-03T09:10:00Z",
};

const DIGITS = "1234 5678 9012 3456 7890 1234 5678 9012";

function aView(view: Partial<HandoverView> = {}): HandoverView {
  return {
    card: { name: "Amina Yusuf", team: "West", fingerprint: DIGITS },
    colleagues: [PRIYA],
    ready: [],
    sent: [],
    read: [],
    purgeDays: 28,
    purgeReason: "Four weeks",
    ...view,
  };
}

function aTransfer(transfer: Partial<ReadyTransfer> = {}): ReadyTransfer {
  return {
    transferId: "t1",
    childId: "k1",
    child: "DOYLE, Ava-Mae",
    kind: "to-colleague",
    to: "Priya Shah",
    plannedFor: "2027-01-04",
    until: null,
    rating: "green",
    missing: [],
    ...transfer,
  };
}

function aSent(sent: Partial<SentHandover> = {}): SentHandover {
  return {
    handoverId: "h1",
    colleague: "Priya Shah",
    fileName: "caseload-00.handover",
    madeAt: "2027-01-03T09:00:00Z",
    count: 1,
    children: [{ childId: "k1", name: "DOYLE, Ava-Mae" }],
    state: "waiting",
    answeredAt: null,
    reason: "",
    until: null,
    purge: null,
    ...sent,
  };
}

const preview: HandoverPreview = {
  handoverId: "h2",
  colleague: "Priya Shah",
  team: "East",
  madeAt: "2027-01-03T09:00:00Z",
  children: [
    {
      childId: "k1",
      name: "DOYLE, Ava-Mae",
      birth: "2026-08-12",
      level: "universal",
      kind: "cover",
      rating: "green",
      until: "2027-01-29",
      entries: 12,
      openFlags: 1,
      openStatuses: 0,
      openEpisodes: 2,
      known: false,
    },
  ],
  revisions: 14,
  answered: null,
};

test("a caseload without cards, transfers and files says what each would be", async () => {
  standInShell({ handovers: () => aView({ colleagues: [] }) });
  const { container } = onScreen(<HandoverScreen />);
  for (const words of [
    "No colleague's card is here yet.",
    "No transfer is being prepared.",
    "Nothing has been handed over.",
    "No colleague has handed anything over.",
  ]) {
    expect(await screen.findByText(words)).toBeTruthy();
  }
  await expectAccessible(container);
});

test("a screen that could not load says so and is no empty list", async () => {
  standInShell({
    handovers: () => {
      throw { kind: "damaged", finding: "a page" };
    },
  });
  onScreen(<HandoverScreen />);
  await screen.findByRole("alert");
  expect(screen.queryByText("Nothing has been handed over.")).toBeNull();
});

test("a card is checked with the digits as she reads them", async () => {
  const unchecked = { ...PRIYA, checkedAt: null };
  const asked = standInShell({
    handovers: () => aView({ colleagues: [unchecked] }),
    confirm_colleague: () => ({ ...unchecked, checkedAt: "2027-01-04T09:00:00Z" }),
  });
  const { user, said, container } = onScreen(<HandoverScreen />);
  await user.click(await screen.findByRole("button", { name: "Check Priya Shah" }));
  const dialog = within(await screen.findByRole("dialog"));
  await user.type(dialog.getByLabelText("The last eight digits, as she reads them"), "0007 0008");
  await user.click(dialog.getByRole("button", { name: "They are hers" }));
  await expect.poll(() => said).toContain("Priya Shah's card is checked.");
  expect(asked).toContainEqual({ name: "confirm_colleague", request: { colleagueId: "c1", lastDigits: "0007 0008" } });
  await expectAccessible(container);
});

test("only what is ready goes into the file, and what is not says what to do", async () => {
  const unready = aTransfer({ transferId: "t2", childId: "k2", child: "MALIK, Theo", missing: ["Tell the family, or say why not"] });
  const asked = standInShell({
    handovers: () => aView({ ready: [aTransfer(), unready] }),
    hand_over: () => ({ handoverId: "h1", fileName: "caseload-00.handover", children: 1, entries: 9, savedTo: "/media/stick" }),
  });
  const { user, said, container } = onScreen(<HandoverScreen />);
  expect(await screen.findByText("Tell the family, or say why not")).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Make the file with 1 child" }));
  await expect.poll(() => said).toContain("caseload-00.handover is in /media/stick.");
  expect(asked).toContainEqual({ name: "hand_over", request: { colleagueId: "c1", transferIds: ["t1"] } });
});

test("a purge shows what goes before it goes", async () => {
  const purge = { notBefore: "2027-01-01", notReceived: 0, drafts: 0, records: 31, revisions: 40, may: true, purgedAt: null };
  const asked = standInShell({
    handovers: () => aView({ sent: [aSent({ state: "accepted", answeredAt: "2026-12-01T09:00:00Z", purge })] }),
    purge_handover: () => ({ children: 1, records: 31, revisions: 40 }),
  });
  const { user, said } = onScreen(<HandoverScreen />);
  await user.click(await screen.findByRole("button", { name: /^Delete here/ }));
  const dialog = within(await screen.findByRole("dialog"));
  expect(dialog.getByText("DOYLE, Ava-Mae")).toBeTruthy();
  expect(dialog.getByText(/31 records in 40 versions/)).toBeTruthy();
  expect(asked.map((one) => one.name)).not.toContain("purge_handover");
  await user.click(dialog.getByRole("button", { name: "Delete here" }));
  await expect.poll(() => said).toContain("1 child deleted from this laptop.");
});

test("a record the trust has not received cannot be deleted", async () => {
  const purge = { notBefore: "2027-01-01", notReceived: 3, drafts: 0, records: 31, revisions: 40, may: false, purgedAt: null };
  standInShell({ handovers: () => aView({ sent: [aSent({ state: "accepted", answeredAt: "2026-12-01T09:00:00Z", purge })] }) });
  onScreen(<HandoverScreen />);
  expect(await screen.findByText(/3 entries the trust has not received/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^Delete here/ })).toBeNull();
});

test("a colleague's file is seen first, then accepted", async () => {
  const asked = standInShell({
    handovers: () => aView(),
    choose_handover: () => preview,
    accept_handover: () => ({ handoverId: "h2", accepted: true, newEntries: 14, keptOwn: 0, answerFile: "caseload-00.answer" }),
  });
  const { user, said, container } = onScreen(<HandoverScreen />);
  await user.click(await screen.findByRole("button", { name: "Read a file" }));
  expect(await screen.findByText("1 flag, 2 episodes")).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Accept" }));
  await expect.poll(() => said).toContain("Accepted: 14 entries taken in. Give her the answer file.");
  expect(asked).toContainEqual({ name: "accept_handover", request: { handoverId: "h2" } });
});

test("a file answered before is shown and not answered again", async () => {
  standInShell({ handovers: () => aView(), choose_handover: () => ({ ...preview, answered: "accepted" as const }) });
  const { user } = onScreen(<HandoverScreen />);
  await user.click(await screen.findByRole("button", { name: "Read a file" }));
  expect(await screen.findByText(/You have answered this file already: accepted/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Accept" })).toBeNull();
});
