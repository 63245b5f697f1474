// What is typed in a class and not saved yet: by child, so that a lock loses none of it.
import { readContents, writeContents } from "../../components/draftContents";
import type { NcmpYear } from "../../ipc/bindings";

export type TypedPupil = { height: string; weight: string; checked: boolean; reason: string };

export type ClassTyping = {
  placeId: string;
  year: NcmpYear;
  on: string;
  /** One class of the year; `null` for the whole year. */
  className: string | null;
  review: string;
  rows: Record<string, TypedPupil>;
};

export const emptyPupil: TypedPupil = { height: "", weight: "", checked: false, reason: "" };

export function newClass(placeId: string, year: NcmpYear, on: string, className: string | null = null): ClassTyping {
  return { placeId, year, on, className, review: "", rows: {} };
}

export function classContents(typing: ClassTyping, today: string): string {
  return writeContents(typing, today);
}

/** Reads a draft; `null` when another version wrote it. */
export function fromClassDraft(text: string): ClassTyping | null {
  // A draft of before classes had names holds the whole year.
  const blank: Omit<ClassTyping, "className"> & { className?: string | null } = {
    placeId: "", year: "reception", on: "", review: "", rows: {},
  };
  const read = readContents(text, blank);
  if (read === null) return null;
  const rows: Record<string, TypedPupil> = {};
  for (const [childId, row] of Object.entries(read.form.rows)) rows[childId] = { ...emptyPupil, ...row };
  return { ...read.form, className: read.form.className ?? null, rows };
}
