// Words of the caseload list.
import type { AgeBand, CaseloadSort, CaseloadStatus } from "../ipc/bindings";

export const ageBandText: Record<AgeBand, string> = {
  unborn: "Unborn",
  "under-1": "Under 1",
  "1-2": "1 to 2",
  "3-4": "3 to 4",
  "5-11": "5 to 11",
  "12-and-over": "12 and over",
};

export const caseloadStatusText: Record<CaseloadStatus, string> = {
  "on-caseload": "On caseload",
  "moved-away": "Moved away",
  discharged: "Discharged",
  died: "Died",
  transferred: "Care passed on",
  merged: "Joined to another record",
};

export const sortText: Record<CaseloadSort, string> = {
  name: "Name",
  age: "Age",
  level: "Level and flags",
  "last-seen": "Seen",
  "last-weighed": "Weighed",
  "next-due": "Next due",
};

export const caseloadText = {
  title: "Caseload",
  table: "Children on the caseload",
  search: "Search this list",
  searchHint: "Name, NHS number, date of birth, postcode or school",
  clearSearch: "Clear search",
  filters: "Filters",
  level: "Level",
  flags: "Flags",
  anyFlag: "Any open flag",
  age: "Age",
  school: "School",
  notReceived: "Not received only",
  left: "Also those who left",
  clearFilters: "Clear filters",
  nhsNumber: "NHS number",
  gpOrSchool: "GP or school",
  sync: "Sync",
  noNumber: "no number yet",
  notYetSeen: "not yet",
  seenShort: (days: number) => (days === 0 ? "today" : `${days} d`),
  seen: (days: number | null) => {
    if (days === null) {
      return "Not yet";
    }
    if (days === 0) {
      return "Today";
    }
    return days === 1 ? "Yesterday" : `${days} days ago`;
  },
  nothingDue: "nothing due",
  from: (day: string) => `from ${day}`,
  count: (children: number, families: number) =>
    `${children} ${children === 1 ? "child" : "children"}, ${families} ${families === 1 ? "family" : "families"}`,
  ofAll: (all: number) => `of ${all}`,
  emptyCaseload: "No children yet.",
  emptyCaseloadTodo: "Import your caseload from a file, or register the first child by hand.",
  emptySearch: "No child fits.",
  emptySearchTodo: "Check the spelling, try the NHS number, or take a filter away.",
  emptyNotReceived: "Everything has been received.",
  emptyNotReceivedTodo: "Nothing on this laptop is waiting for the trust.",
  import: "Import caseload",
  register: "Register child",
  record: "Record",
  open: "Open",
  previewNone: "Choose a child to see the main facts here.",
  preview: "Main facts",
  knownAs: (name: string) => `Known as ${name}`,
  facts: {
    level: "Level",
    lastSeen: "Last seen",
    lastWeighed: "Last weighed",
    nextDue: "Next due",
    school: "School",
    gp: "GP",
    postcode: "Postcode",
    sync: "Sync",
    status: "Status",
  },
  draft: "Draft to finish",
  keys: { move: "move", open: "open", record: "record contact", search: "search", filter: "filter" },
  loadingMore: "Loading more",
} as const;
