// Words of taking back an entry that was never true.

export type TakeBackWords = { title: string; body: string; keep: string };

export const takeBackText = {
  reason: "Why was it an error",
  missing: { what: "Why it was an error is missing", mend: "Write a few words" },
  confirm: "Mark as entered in error",
  done: "Marked as entered in error",
  was: "This was entered in error.",
  contact: {
    title: "Take back this contact?",
    body: "Use this only for a contact that never happened, or that belongs to another child. It stays readable, struck through, and the trust is told with the next file. If only a detail is wrong, amend it instead.",
    keep: "Keep the contact",
  },
  flag: {
    title: "Take back this flag?",
    body: "Use this only when it was never true, or belongs to another child. It stays readable, struck through, and the trust is told with the next file. If it was true and is over, end it instead.",
    keep: "Keep the flag",
  },
  episode: {
    title: "Take back this episode?",
    body: "Use this only when it was never agreed, or belongs to another child. It stays readable, struck through, and the trust is told with the next file. If it took place, close it instead.",
    keep: "Keep the episode",
  },
  task: {
    title: "Take back this task?",
    body: "Use this only when it belongs to another child or was never meant. It stays readable, struck through, and the trust is told with the next file. If it is done, tick it instead.",
    keep: "Keep the task",
  },
  assessment: {
    title: "Take back this assessment?",
    body: "Use this only when it was never filled in, or belongs to another child. It stays readable, struck through, and the trust is told with the next file. If an answer is wrong, amend it instead.",
    keep: "Keep the assessment",
  },
  relationship: {
    title: "Take this person off the record?",
    body: "Use this only when the person was never part of this child's life, or belongs to another child. It stays in the record book, and the trust is told with the next file. If something has changed, amend the family instead.",
    keep: "Keep the person",
  },
} as const satisfies Record<string, unknown>;
