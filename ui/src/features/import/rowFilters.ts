// Which rows of a file are shown.
import type { ImportPreview, ImportRow } from "../../ipc/bindings";
import type { RowFilter } from "../../text/import";

/** A row a person should look at before the file is taken in. */
export function needsALook(row: ImportRow): boolean {
  return row.verdict !== "accept" || row.disposition === "refused" || row.disposition === "in-conflict";
}

export function fits(filter: RowFilter, row: ImportRow): boolean {
  if (filter === "all") return true;
  if (filter === "look") return needsALook(row);
  return filter === "warned" ? row.verdict === "warn" : row.disposition === filter;
}

export function countOf(filter: RowFilter, preview: ImportPreview): number {
  switch (filter) {
    case "all":
      return preview.rows.length;
    case "look":
      return preview.rows.filter(needsALook).length;
    case "warned":
      return preview.warned;
    case "added":
      return preview.added;
    case "changed":
      return preview.changed;
    case "left":
      return preview.left;
    case "in-conflict":
      return preview.inConflict;
    case "refused":
      return preview.refused;
    default:
      return filter satisfies never;
  }
}
