// Words of the chronology, and of choosing what is held back.
import type { ChronologyType, HeldBack, Nature, Suggested } from "../ipc/bindings";

export const chronologyTypeText: Record<ChronologyType, string> = {
  contact: "Contact",
  missed: "Missed",
  status: "Status",
  meeting: "Meeting",
  flag: "Flag",
  "body-map": "Body map",
  referral: "Referral",
  sharing: "Information shared",
  escalation: "Escalation",
  supervision: "Supervision",
  assessment: "Assessment",
  measurement: "Measurement",
  care: "Care",
  report: "Report",
};

export const suggestedText: Record<Suggested, string> = {
  status: "a status or a meeting",
  flag: "a flag",
  referral: "a referral",
  escalation: "an escalation",
  "mark-seen": "a mark was seen",
  "missed-twice": "missed twice in a row",
  "emergency-care": "emergency care",
  worry: "a worry noted",
};

export const heldBackText: Record<HeldBack, string> = { restricted: "Restricted", "third-party": "Third party" };

export const natureText: Record<Nature, string> = {
  fact: "Fact",
  observation: "Observed",
  reported: "Reported",
  opinion: "Opinion",
};

export const chronologyText = {
  title: "Chronology",
  sub: (name: string, shown: number, heldBack: number, included: boolean): string =>
    `${name}. ${shown === 1 ? "1 entry" : `${shown} entries`}. ${leftOut(heldBack, included)}`,
  list: "Chronology",
  none: "No entry fits what is chosen.",
  noneTodo: "Take a filter away, or record a contact.",
  back: "Back to the record",
  mark: "Mark significant",
  unmark: "Take the mark away",
  marked: "Marked significant. M again takes the mark away.",
  unmarked: "The mark is taken away.",
  significant: "Significant",
  suggested: (why: string): string => `Suggested: ${why}`,
  writtenBy: (author: string): string => `written by ${author}`,
  order: "Order",
  newest: "Newest first",
  oldest: "Oldest first",
  siblings: "Brothers and sisters",
  significantOnly: "Significant only",
  types: "Kind",
  child: "Child",
  adult: "Adult",
  everyChild: "Every child",
  everyAdult: "Everybody",
  from: "From",
  until: "To",
  openEntry: "Open the entry",
} as const;

function leftOut(heldBack: number, included: boolean): string {
  if (included) return "Restricted entries are included.";
  if (heldBack === 0) return "No restricted entry is left out.";
  return heldBack === 1 ? "1 restricted entry is left out." : `${heldBack} restricted entries are left out.`;
}

export const restrictedText = {
  include: "Restricted entries",
  title: "Include restricted entries",
  what: "Entries marked restricted, and what is about somebody other than the child.",
  never: "Never share them with the family. The reason is written in the record book.",
  why: "Why they are needed",
  missing: "Write why in a few words, like: asked for by the conference.",
  choose: "Include them",
} as const;
