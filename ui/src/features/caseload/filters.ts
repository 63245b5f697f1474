// What the list is asked for, apart from which rows.
import type { CaseloadQuery } from "../../ipc/bindings";

export type Filters = Omit<CaseloadQuery, "offset" | "limit">;

export const allChildren: Filters = {
  search: "",
  sort: "next-due",
  descending: false,
  levels: [],
  flagTypes: [],
  flaggedOnly: false,
  ageBands: [],
  schools: [],
  notReceivedOnly: false,
  includeLeft: false,
};

/** Whether anything but the search narrows the list. */
export function isFiltered(filters: Filters): boolean {
  return (
    filters.levels.length > 0 ||
    filters.flagTypes.length > 0 ||
    filters.flaggedOnly ||
    filters.ageBands.length > 0 ||
    filters.schools.length > 0 ||
    filters.notReceivedOnly
  );
}
