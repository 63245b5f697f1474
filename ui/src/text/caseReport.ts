// Words of reports about a child.
import type { ReportKind } from "../ipc/bindings";

export const reportKindText: Record<ReportKind, string> = {
  "conference-report": "Conference report",
  "mash-referral": "Referral to children's social care",
  "looked-after-review": "Looked-after review health assessment",
  "transfer-summary": "Transfer summary",
  "case-summary": "Case summary",
};

export const caseReportText = {
  section: "Chronology and reports",
  chronology: "Open the chronology",
  start: "Start a report",
  startKind: "Report",
  noneLocked: "No report is locked yet.",
  locked: (when: string, author: string): string => `Locked ${when} by ${author}`,
  meeting: (day: string): string => `for ${day}`,
  holds: "Words agree with the fingerprint",
  broken: "Words do not agree with the fingerprint",
  brokenTodo: "Do not rely on it. Verify the caseload in Settings and tell your administrator.",
  fingerprint: (sha256: string): string => `SHA-256 ${sha256}`,
  newer: (count: number): string =>
    count === 1 ? "Out of date: 1 entry was written since" : `Out of date: ${count} entries were written since`,
  restricted: "Restricted entries in it",
  open: "Open",
  save: "Save as PDF",
  saveTitle: "Save as PDF",
  saveMore: "Anybody with the file can read the child's name, NHS number and everything in it. Save it only where your organisation allows, and delete it when it is done with. Saving it is noted in the record book.",
  newFrom: "Make a new one from it",
  lockedTitle: (title: string): string => `${title}, locked`,
  lockedNote: "A locked report is never changed. A new one can be made from it.",
  meetingOn: "Day of the meeting",
  sections: "Sections",
  goTo: (heading: string): string => `${heading}, go there`,
  progress: (written: number, of: number): string => `${written} of ${of} sections written`,
  mustWrite: "Only you can write this. The report cannot be locked without it.",
  lock: "Lock the report",
  locking: "The report is locked.",
  lockTitle: "Lock the report?",
  lockWhat: "After this nothing in it changes: not the words, not the sources. Its fingerprint is printed on each page.",
  lockMore: "A mistake is mended by making a new report from it.",
  fresh: "Fresh draft",
  freshTitle: "Draft again from the record?",
  freshWhat: "Sentences drafted from the record are made anew. What you wrote yourself and what you changed stays.",
  keep: "Keep the draft",
  back: "Back",
  heldBack: (count: number): string =>
    count === 0
      ? "No restricted entry is left out."
      : count === 1
        ? "1 sentence is left out: restricted, or about somebody else."
        : `${count} sentences are left out: restricted, or about somebody else.`,
  included: (reason: string): string => `Restricted entries are included: ${reason}`,
  own: "Your own words",
  addOwn: "Add a sentence",
  nature: "What it is",
  add: "Add",
  edit: "Change",
  done: "Done",
  remove: "Take out",
  removed: "Taken out.",
  edited: "edited",
  yours: "yours",
  source: "Source",
  nothing: "Nothing is recorded.",
  natureHint: "Fact: on record. Observed: seen or heard by you. Reported: told by somebody. Opinion: what you make of it.",
} as const;
