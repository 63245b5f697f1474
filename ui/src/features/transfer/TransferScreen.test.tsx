// Transfers: begun for several, noted step by step, read one by one, completed; cover; the check before leaving.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { LeaverWhat, TransferLine, TransferList, TransferStart, TransferView } from "../../ipc/bindings";
import { aChild } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { leaverText } from "../../text/transfer";
import { StartTransferScreen } from "./StartTransferScreen";
import { TransferListScreen } from "./TransferListScreen";
import { TransferScreen } from "./TransferScreen";

function aLine(change: Partial<TransferLine> = {}): TransferLine {
  return {
    transferId: "t1", childId: "ava", kind: "eleven-plus", to: "Jo Marsh", team: "11+ service", plannedFor: "2027-01-15", until: null, rating: "red",
    ratingReason: "Child protection plan", state: "preparing", open: true, late: false, sentOn: null, answeredOn: null, answerReason: "", completedOn: null,
    cancelledOn: null, cancelReason: "", backOn: null, revision: 4, enteredInError: false, ...change,
  };
}

const ratings = [
  { rating: "red" as const, meaning: "A safeguarding status", needsMeeting: true, source: "Local procedure" },
  { rating: "amber" as const, meaning: "An open package", needsMeeting: false, source: "Local procedure" },
  { rating: "green" as const, meaning: "Nothing is open", needsMeeting: false, source: "Local procedure" },
];

function aTransfer(change: Partial<TransferView> = {}): TransferView {
  return {
    line: aLine(), meetingOn: null, needsMeeting: true, discussedOn: "2026-12-18", discussedWith: "Jo Marsh", basis: null, familyToldOn: null, familyNotTold: "",
    byFile: false, receivedOn: null, answeredBy: "",
    steps: [
      { step: "rated", done: true },
      { step: "discussed", done: true },
      { step: "sharing-basis", done: false },
      { step: "family-told", done: false },
      { step: "acknowledged", done: false },
      { step: "sent", done: false },
      { step: "received", done: false },
      { step: "accepted", done: false },
    ],
    openEntries: [
      { kind: "flag", recordId: "f1", what: "Domestic abuse", on: "2026-11-04", read: false },
      { kind: "task", recordId: "k1", what: "Ring the nursery", on: null, read: true },
    ],
    ratings,
    ...change,
  };
}

function aList(change: Partial<TransferList> = {}): TransferList {
  return {
    rows: [{ child: "DOYLE, Ava-Mae", transfer: aLine(), missing: ["sharing-basis", "sent"], unread: 1, needsMeeting: true }],
    closed: [], away: [], covering: [], coming: [], ratings, ...change,
  };
}

const whats = Object.keys(leaverText.what) as LeaverWhat[];
const leaver = { on: "2027-01-04", lines: whats.map((what) => ({ what, count: what === "refused" ? 3 : 0 })) };

const start: TransferStart = {
  form: { childIds: ["ava"], wholeCaseload: false, kind: "eleven-plus", to: "", team: "", plannedFor: "", until: "" },
  children: [{ childId: "ava", child: "DOYLE, Ava-Mae", underWay: null }], onCaseload: 12, colleagues: ["Jo Marsh"],
};

const base: Parameters<typeof standInShell>[0] = {
  open_child: () => aChild(),
  colleagues: () => ({ names: ["Jo Marsh"] }),
  save_draft: () => ({ draftId: "d1", savedAt: "" }),
  list_caseload: () => ({ rows: [], total: 0, families: 0, caseload: 0, schools: [] }),
};

it("begins a transfer with the kind her age suggests, and leads to it", async () => {
  const asked = standInShell({ ...base, transfer_start: () => start, start_transfers: () => ({ transferIds: ["t1"], leftOut: [] }) });
  const { user, went, container } = onScreen(<StartTransferScreen childIds={["ava"]} />);
  expect(await screen.findByLabelText("Why care passes on")).toHaveProperty("value", "eleven-plus");
  expect(screen.queryByLabelText("Last day of cover")).toBeNull();
  await expectAccessible(container);
  await user.type(screen.getByLabelText("Team or organisation"), "11+ service");
  await user.selectOptions(screen.getByLabelText("Why care passes on"), "cover");
  expect(screen.getByLabelText("Last day of cover")).toBeTruthy();
  await user.selectOptions(screen.getByLabelText("Why care passes on"), "eleven-plus");
  await user.click(screen.getByRole("button", { name: /Start the transfer/ }));
  await waitFor(() => expect(went).toEqual([{ screen: "transfer", childId: "ava", transferId: "t1" }]));
  expect(asked.findLast((call) => call.name === "start_transfers")?.request).toMatchObject({ form: { kind: "eleven-plus", team: "11+ service", childIds: ["ava"] } });
});

it("shows what is missing first, notes a step, and says each open entry is read on its own", async () => {
  const asked = standInShell({
    ...base,
    open_transfer: () => aTransfer(),
    note_transfer_step: () => ({ recordId: "t1", revision: 5 }),
    acknowledge_entry: () => ({ recordId: "t1", revision: 5 }),
  });
  const { user, said, container } = onScreen(<TransferScreen childId="ava" transferId="t1" />);
  const missing = await screen.findByRole("region", { name: "Still to do" });
  expect(within(missing).getAllByRole("listitem")).toHaveLength(6);
  expect(screen.getByText("This colour needs the day of a caseload meeting before care passes.")).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "I have read this: Flag: Domestic abuse" }));
  await waitFor(() => expect(said).toContain("Noted as read"));
  expect(asked.findLast((call) => call.name === "acknowledge_entry")?.request).toEqual({ transfer: { transferId: "t1", fromRevision: 4 }, kind: "flag", recordId: "f1", read: true });
  await user.click(screen.getByRole("button", { name: "Note the right: By what right it is shared" }));
  const dialog = await screen.findByRole("dialog", { name: "By what right it is shared" });
  await user.selectOptions(within(dialog).getByLabelText("By what right"), "sharing-agreement");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(asked.findLast((call) => call.name === "note_transfer_step")?.request).toMatchObject({ step: "sharing-basis", form: { basis: "sharing-agreement" } }));
});

it("tells why it cannot be completed yet", async () => {
  standInShell({
    ...base,
    open_transfer: () => aTransfer(),
    complete_transfer: () => {
      throw { kind: "invalid", problems: [{ field: "meetingOn", what: "This colour needs a caseload meeting before care passes", mend: "Rate it again and give the day of the meeting" }] };
    },
  });
  const { user, said } = onScreen(<TransferScreen childId="ava" transferId="t1" />);
  await user.click(await screen.findByRole("button", { name: "Complete the transfer" }));
  const dialog = await screen.findByRole("dialog", { name: "Complete the transfer?" });
  await user.click(within(dialog).getByRole("button", { name: "Complete" }));
  expect(await within(dialog).findByText(/needs a caseload meeting/)).toBeTruthy();
  expect(said).toEqual([]);
});

it("lists transfers by colour in words, and notes one step for those chosen", async () => {
  const asked = standInShell({ ...base, transfer_list: () => aList(), leaver_check: () => leaver, note_transfer_step: () => ({ recordId: "t1", revision: 5 }) });
  const { user, container } = onScreen(<TransferListScreen />);
  const table = await screen.findByRole("table", { name: "Transfers" });
  expect(within(table).getByText("Red")).toBeTruthy();
  expect(within(table).getByText("Next: by what right it is shared, and 1 more; 1 open entry not read; no day for the caseload meeting")).toBeTruthy();
  await screen.findByRole("table", { name: leaverText.title });
  await expectAccessible(container);
  await user.click(within(table).getByRole("checkbox", { name: "Choose DOYLE, Ava-Mae" }));
  await user.selectOptions(await screen.findByLabelText("Note a step for the 1 chosen"), "received");
  const dialog = await screen.findByRole("dialog", { name: "Record arrived" });
  await user.click(within(dialog).getByRole("button", { name: "Save as arrived" }));
  await waitFor(() => expect(asked.findLast((call) => call.name === "note_transfer_step")?.request).toMatchObject({ transfers: [{ transferId: "t1", fromRevision: 4 }], step: "received" }));
});

it("brings cover back in one press, and gives back what she covers", async () => {
  const away = { child: "OKORO, Ife", transfer: aLine({ transferId: "t2", kind: "cover", state: "completed", until: "2027-01-24", rating: "green", completedOn: "2027-01-03" }), missing: [], unread: 0, needsMeeting: false };
  const covering = [{ childId: "c3", child: "REYES, Tom", forWhom: "Ruth Adeyemi", until: "2027-01-02", over: true, goingBack: null }];
  const asked = standInShell({
    ...base,
    transfer_list: () => aList({ rows: [], away: [away], covering }),
    leaver_check: () => leaver,
    cover_back: () => ({ recordId: "t2", revision: 9 }),
    back_from_cover: () => ({ transferIds: ["t9"], leftOut: [] }),
  });
  const { user, said } = onScreen(<TransferListScreen />);
  expect(await screen.findByText("No transfer is under way.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Care is back with me" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "They are back" }));
  await waitFor(() => expect(said).toEqual(["Care is back with you"]));
  expect(asked.findLast((call) => call.name === "cover_back")?.request).toEqual({ transfers: [{ transferId: "t2", fromRevision: 4 }], on: "today" });
  await user.click(screen.getByRole("button", { name: "Give back to Ruth Adeyemi" }));
  await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Begin to give back" }));
  await waitFor(() => expect(asked.findLast((call) => call.name === "back_from_cover")?.request).toEqual({ forWhom: "Ruth Adeyemi", plannedFor: "today" }));
});

it("says nothing where nothing is left, and leads to what is", async () => {
  standInShell({ ...base, transfer_list: () => aList(), leaver_check: () => leaver });
  const { user, went } = onScreen(<TransferListScreen />);
  const table = await screen.findByRole("table", { name: leaverText.title });
  expect(within(table).getAllByText("nothing")).toHaveLength(whats.length - 1);
  await user.click(within(table).getByRole("button", { name: "Go there: Entries the trust refused" }));
  expect(went).toEqual([{ screen: "sync" }]);
});

it("a check that cannot be read says so", async () => {
  standInShell({
    ...base,
    transfer_list: () => aList(),
    leaver_check: () => {
      throw { kind: "unexpected", reference: "a1" };
    },
  });
  onScreen(<TransferListScreen />);
  expect(await screen.findByText(/a1/)).toBeTruthy();
  expect(screen.queryByRole("table", { name: leaverText.title })).toBeNull();
});
