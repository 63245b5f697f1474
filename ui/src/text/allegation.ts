// Words of a concern about a colleague: how to refer to the designated officer, and the note that it was done.
import type { AllegationOutcome } from "../ipc/bindings";

export const allegationOutcomeText: Record<AllegationOutcome, string> = {
  "no-further-action": "No further action",
  substantiated: "Substantiated",
  unsubstantiated: "Unsubstantiated",
  unfounded: "Unfounded",
  malicious: "Malicious",
  ongoing: "Ongoing",
};

export const allegationText = {
  title: "Concern about a colleague",
  sub: "Kept apart from every child's record. Each time this screen is opened is noted in the record book.",
  how: "How to refer to the designated officer (LADO)",
  howSteps: [
    "Somebody who works with children may have harmed a child, may have committed an offence against a child, or behaved in a way that shows a risk to children.",
    "If a child is in danger now, ring 999. Make the child safe first, and refer the child as you would any child.",
    "Tell your manager or named nurse at once, and the LADO of the local authority within one working day. If the concern is about your manager, tell the next one up.",
    "Do not question the colleague or the child, and do not promise to keep it secret. Write down what was said, in the words used, on your service's own form.",
    "Write here only that it was referred: the role, the day, the officer, the reference. Never a child's name, and never on a child's record.",
  ],
  columns: { what: "What was heard", told: "The LADO" },
  notes: "Notes",
  none: "Nothing is written here.",
  write: "Write a note",
  amend: "Amend the note",
  on: "Heard of it on",
  about: "Role and employer",
  aboutHint: "A name only when the officer asks for it. No child's name",
  referredOn: "Told the LADO on",
  officer: "Officer spoken to",
  reference: "Their reference",
  outcome: "What was concluded",
  noOutcome: "Not known yet",
  note: "What was done at once",
  noteHint: "Never what a child said",
  reason: "Why you amend it",
  save: "Save the note",
  cancel: "Not now",
  keepDraft: "Keep as draft",
  saved: "Note saved on this laptop",
  toTell: "The LADO still has to be told",
  told: (day: string, officer: string): string => `LADO told ${day}, ${officer}`,
  open: "Open",
  draft: "Finish the note",
  error: "Entered in error",
} as const;
