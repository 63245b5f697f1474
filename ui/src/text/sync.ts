// Words for what has reached the trust. Nothing is called received before a receipt says so.
import type { SyncState } from "../ipc/bindings";

export type ShownState = SyncState | "draft";

type StateLook = {
  icon: "draft" | "ready" | "in-file" | "received" | "refused";
  /** The class that gives it its colour. */
  tone: "draft" | "ready" | "waiting" | "good" | "bad";
  label: (file: number | null) => string;
};

export const stateLook: Record<ShownState, StateLook> = {
  draft: { icon: "draft", tone: "draft", label: () => "Draft" },
  ready: { icon: "ready", tone: "ready", label: () => "Ready" },
  "in-file": { icon: "in-file", tone: "waiting", label: (file) => (file === null ? "In a file" : `In file ${file}`) },
  received: { icon: "received", tone: "good", label: () => "Received" },
  refused: { icon: "refused", tone: "bad", label: () => "Refused" },
};

function entries(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}

export const syncText = {
  title: "Sync",
  sub: (count: number) =>
    count === 0
      ? "The trust has received everything written here."
      : `${count === 1 ? "1 entry is" : `${count} entries are`} not yet received by the trust. Nothing counts as sent until a receipt says so.`,
  readReceipt: "Read a receipt",
  exportFile: (sequence: number) => `Export file ${sequence}`,
  ready: "Ready to export?",
  inOrder: (good: number, all: number) => `${good} of ${all} in order`,
  good: "in order",
  newEntries: (count: number) => (count === 1 ? "1 new entry" : `${count} new entries`),
  noNew: "Nothing new to export",
  newSub: "Each says who wrote it, and when",
  noNewSub: "Everything written is already in a file or received",
  refused: (count: number) => (count === 1 ? "1 entry was refused" : `${count} entries were refused`),
  refusedSub: (sequence: number) => `Mend it and it goes with file ${sequence}`,
  noRefused: "Nothing was refused",
  noRefusedSub: "The trust took every entry it has answered for",
  drafts: (count: number) => (count === 1 ? "1 draft stays behind" : `${count} drafts stay behind`),
  draftsSub: "Not part of the record until saved",
  noDrafts: "No drafts stay behind",
  noDraftsSub: "Everything you wrote is in the record",
  waiting: (count: number) => `${entries(count)} without a receipt yet`,
  waitingSub: "Kept here until a receipt comes",
  book: (lines: number) => `${lines.toLocaleString("en-GB")} lines in the record book`,
  bookSub: "The newest is sealed into the file",
  trust: "Trust's key is known",
  trustSub: (name: string, until: string | null) => (until === null ? name : `${name}, to ${until}`),
  noTrust: "This laptop is not enrolled",
  noTrustSub: "Load your trust's profile in Settings; export waits until then",
  enrol: "Enrol",
  mend: "Mend",
  finish: "Finish",
  then: "Then:",
  thenSub:
    "copy the one file to the team folder or memory stick. Only the trust can open it. Its name holds no child's details.",
  files: "Files",
  noFiles: "No file has been made yet.",
  file: (sequence: number) => `File ${sequence}`,
  fileSub: (day: string, count: number) => `${day}, ${entries(count)}`,
  noReceipt: (age: string) => `No receipt yet, made ${age}`,
  lostFile: "It was lost, and your trust went on without it. Its entries go with a later file.",
  allReceived: (day: string) => `Receipt ${day}: all received`,
  someRefused: (day: string, received: number, refused: number) => `Receipt ${day}: ${received} received, ${refused} refused`,
  notSaved: "Waits inside the caseload. Save it to a folder.",
  saveAgain: "Save again",
  saveIt: "Save",
  entries: "Entries",
  shown: (from: number, to: number, total: number) => `${from} to ${to} of ${total}`,
  notYet: (count: number) => `Not yet received ${count.toLocaleString("en-GB")}`,
  refusedChip: (count: number) => `Refused ${count.toLocaleString("en-GB")}`,
  receivedChip: (count: number) => `Received ${count.toLocaleString("en-GB")}`,
  which: "Which entries",
  child: "Child",
  entry: "Entry",
  happened: "Happened",
  written: "Written",
  version: "Version",
  state: "State",
  late: "late entry",
  amended: "amended",
  readyFor: (sequence: number) => `Ready for file ${sequence}`,
  inFile: (file: number) => `In file ${file}, no receipt yet`,
  refusedBy: "Refused by the trust",
  versionOf: (revision: number) => `version ${revision}`,
  safe: "What you wrote is safe here.",
  sendAgain: "Send again",
  sentAgain: "It goes with the next file.",
  open: "Open",
  noneWaiting: "Everything has been received.",
  noneRefused: "Nothing has been refused.",
  noneReceived: "No receipt has been read yet.",
  exporting: "Making the file",
  exportProgress: (done: number, total: number) =>
    `${done.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")} entries`,
  stop: "Stop",
  stopping: "Stopping",
  done: (sequence: number, files: number, count: number, folder: string) =>
    files === 1
      ? `File ${sequence} with ${entries(count)} is in ${folder}.`
      : `Files ${sequence - files + 1} to ${sequence} with ${entries(count)} are in ${folder}. Upload all ${files}.`,
  doneUnsaved: (sequence: number) => `File ${sequence} is made and waits inside the caseload. Save it when you can.`,
  savedAgain: (sequence: number, folder: string) => `File ${sequence} is in ${folder}.`,
  receipt: (sequence: number, received: number, refused: number) =>
    refused === 0
      ? `Receipt for file ${sequence}: all ${received} received.`
      : `Receipt for file ${sequence}: ${received} received, ${refused} refused. The reasons are below.`,
  lost: (files: readonly number[], again: number) => {
    const all = files.map(String);
    const which = all.length === 1 ? `File ${all[0]} was` : `Files ${all.slice(0, -1).join(", ")} and ${all.at(-1)} were`;
    return `${which} lost. ${again === 1 ? "1 entry is" : `${again} entries are`} ready to be exported again.`;
  },
  receiptAgain: (sequence: number) => `The receipt for file ${sequence} had been read before. Nothing changed.`,
  previous: "Previous",
  next: "Next",
  key: "What the marks mean",
} as const;
