import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { ReceiptRead, SyncFileView, SyncView } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { SyncScreen } from "./SyncScreen";

function aFile(file: Partial<SyncFileView> = {}): SyncFileView {
  return {
    sequence: 3,
    fileName: "caseload-zz901-3.sync",
    createdAt: "2027-01-02T09:00:00Z",
    entries: 12,
    received: 12,
    refused: 0,
    receiptAt: "2027-01-03T09:00:00Z",
    savedTo: "/media/stick",
    lost: false,
    ...file,
  };
}

function aSync(view: Partial<SyncView> = {}): SyncView {
  return {
    ready: 0,
    inFile: 0,
    received: 12,
    refused: 0,
    drafts: 0,
    auditLength: 40,
    nextSequence: 4,
    trust: { name: "A Made-up Trust", odsCode: "ZZ901", validUntil: null, fingerprint: "0123 4567" },
    deviceId: "0190d2a0-de71-7000-8000-000000000001",
    files: [aFile()],
    entries: [],
    entriesTotal: 0,
    ...view,
  };
}

function aReceipt(read: Partial<ReceiptRead> = {}): ReceiptRead {
  return { sequence: 3, received: 12, refused: 0, alreadyRead: false, lostFiles: [], again: 0, ...read };
}

const lineOf = async (file: string) => {
  const lines = await screen.findAllByRole("listitem");
  const line = lines.find((one) => one.textContent.includes(file));
  if (line === undefined) {
    throw new Error(`no line of ${file}`);
  }
  return line;
};

test("a file the trust went on without says so, and is not offered to be saved again", async () => {
  const lost = aFile({ sequence: 2, receiptAt: null, received: 0, lost: true });
  const waits = aFile({ sequence: 1, receiptAt: null, received: 0 });
  standInShell({ sync_status: () => aSync({ ready: 12, files: [aFile(), lost, waits] }) });
  const { container } = onScreen(<SyncScreen />);
  const line = await lineOf("File 2");
  expect(line.textContent).toContain("It was lost, and your trust went on without it. Its entries go with a later file.");
  expect(within(line).queryByRole("button")).toBeNull();
  expect(within(await lineOf("File 1")).getByRole("button", { name: "Save again File 1" })).toBeTruthy();
  await expectAccessible(container);
});

test.each([
  [aReceipt(), "Receipt for file 3: all 12 received."],
  [
    aReceipt({ lostFiles: [2], again: 1 }),
    "Receipt for file 3: all 12 received. File 2 was lost. 1 entry is ready to be exported again.",
  ],
  [
    aReceipt({ lostFiles: [1, 2], again: 31 }),
    "Receipt for file 3: all 12 received. Files 1 and 2 were lost. 31 entries are ready to be exported again.",
  ],
  [aReceipt({ alreadyRead: true }), "The receipt for file 3 had been read before. Nothing changed."],
])("reading a receipt says what arrived and what was lost: %#", async (read, words) => {
  standInShell({ sync_status: () => aSync(), choose_receipt: () => read });
  const { user, said } = onScreen(<SyncScreen />);
  await user.click(await screen.findByRole("button", { name: "Read a receipt" }));
  await expect.poll(() => said).toContain(words);
});
