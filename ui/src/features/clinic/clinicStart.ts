// What is typed in a clinic session and not saved yet: by child, so that a lock loses none of it.
import { readContents, writeContents } from "../../components/draftContents";
import type { Came } from "../../ipc/bindings";

export type TypedRow = { weight: string; size: string; head: string; came: Came; note: string; decision: string; checked: boolean };

export type SessionTyping = { placeId: string; on: string; walkIns: string[]; rows: Record<string, TypedRow> };

export const emptyRow: TypedRow = { weight: "", size: "", head: "", came: "seen", note: "", decision: "", checked: false };

/** Whether there is anything to save in a row. */
export function isTyped(row: TypedRow | undefined): boolean {
  return row !== undefined && (row.came !== "seen" || [row.weight, row.size, row.head, row.note].some((text) => text.trim() !== ""));
}

export function typedRows(rows: Record<string, TypedRow>): string[] {
  return Object.keys(rows).filter((childId) => isTyped(rows[childId]));
}

export function sessionContents(typing: SessionTyping, today: string): string {
  return writeContents(typing, today);
}

/** Reads a draft; `null` when another version wrote it. */
export function fromSessionDraft(text: string): SessionTyping | null {
  const blank: SessionTyping = { placeId: "", on: "", walkIns: [], rows: {} };
  const read = readContents(text, blank);
  if (read === null) return null;
  const rows: Record<string, TypedRow> = {};
  for (const [childId, row] of Object.entries(read.form.rows)) rows[childId] = { ...emptyRow, ...row };
  return { ...read.form, rows };
}
