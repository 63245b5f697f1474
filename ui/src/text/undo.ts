// Words of undoing what has not been sent.
import type { SaveView, SyncEntry, UndoWhyNot } from "../ipc/bindings";
import { entryText } from "./entry";

export const undoWhyNotText: Record<UndoWhyNot, string> = {
  "written-since": "Something was written since about the same child. Undo that first, or amend this entry.",
  named: "Something written since belongs to it. Undo that first, or amend this entry.",
  "partly-sent": "A part of it is in a sync file. Amend the entry, or take it back with a reason.",
  settings: "It changed who works here. Change it again in Settings.",
};

const MOST_NAMED = 3;

/** `Contact: new birth visit, DOYLE, Ava`, and how many more. */
function named(entries: readonly SyncEntry[]): string {
  const lines = [...new Set(entries.map((entry) => (entry.child === null ? entryText(entry) : `${entryText(entry)}, ${entry.child}`)))];
  const more = lines.length - MOST_NAMED;
  return more > 0 ? `${lines.slice(0, MOST_NAMED).join("; ")} and ${String(more)} more` : lines.join("; ");
}

export const undoText = {
  undo: "Undo",
  command: "Undo the last save",
  saved: (save: SaveView): string => `Saved: ${named(save.entries)}`,
  what: (save: SaveView): string => named(save.entries),
  undone: (entries: readonly SyncEntry[]): string => `Undone: ${named(entries)}`,
  title: "Undo the last save?",
  body: "What was new is kept in the history as entered in error. What was amended stands as it did before. Nothing is deleted.",
  nothing: "Nothing can be undone",
  nothingMore: "What you saved has gone in a sync file, or was undone already. Open an entry and amend it, or take it back with a reason.",
  keep: "Keep it",
  close: "Close",
  section: "What can still be undone",
  sectionSub: "Each save can be undone until it goes in a sync file. The newest stands first.",
  none: "Nothing you saved can be undone. Amend the entry, or take it back with a reason.",
  change: { new: "new", amended: "amended" },
  of: (save: SaveView): string => `Undo: ${named(save.entries)}`,
  more: (count: number): string => `Show ${String(count)} earlier ones`,
} as const;
