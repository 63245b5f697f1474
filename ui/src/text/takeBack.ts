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
  bodyMap: {
    title: "Take back this body map?",
    body: "Use this only when the marks were never there, or belong to another child. It stays readable, struck through, and the trust is told with the next file. If a detail is wrong, amend it instead.",
    keep: "Keep the body map",
  },
  assessment: {
    title: "Take back this assessment?",
    body: "Use this only when it was never filled in, or belongs to another child. It stays readable, struck through, and the trust is told with the next file. If an answer is wrong, amend it instead.",
    keep: "Keep the assessment",
  },
  referral: {
    title: "Take back this referral?",
    body: "Use this only when it was never made, or belongs to another child. It stays readable, struck through, and the trust is told with the next file. If the service turned it down, record the answer instead.",
    keep: "Keep the referral",
  },
  sharing: {
    title: "Take back this entry?",
    body: "Use this only when nothing was shared, or it belongs to another child. It stays readable, struck through, and the trust is told with the next file.",
    keep: "Keep the entry",
  },
  letter: {
    title: "Take back this letter?",
    body: "Use this only when it was never written to this family, or belongs to another child. It stays readable, struck through, and the trust is told with the next file. If it has gone and something in it was wrong, write another.",
    keep: "Keep the letter",
  },
  healthPlan: {
    title: "Take back this health plan?",
    body: "Use this only when it was never agreed, or belongs to another child. It stays readable, struck through, and the trust is told with the next file. If it is over, end it instead.",
    keep: "Keep the plan",
  },
  transfer: {
    title: "Take back this transfer?",
    body: "Use this only when it was never meant, or belongs to another child. It stays readable, struck through, and the trust is told with the next file. A child whose care had passed by it is on your caseload again. If it was stopped, give it up instead.",
    keep: "Keep the transfer",
  },
  escalation: {
    title: "Take back this escalation?",
    body: "Use this only when it was never begun, or belongs to another child. It stays readable, struck through, and the trust is told with the next file. If it is over, resolve it instead.",
    keep: "Keep the escalation",
  },
  supervision: {
    title: "Take back this supervision?",
    body: "Use this only when it was never held, or belongs to another child. It leaves this child's screen and stays in the record book.",
    keep: "Keep it",
  },
  allegation: {
    title: "Take back this note?",
    body: "Use this only when it was written by mistake. It stays readable here, struck through.",
    keep: "Keep the note",
  },
  relationship: {
    title: "Take this person off the record?",
    body: "Use this only when the person was never part of this child's life, or belongs to another child. It stays in the record book, and the trust is told with the next file. If something has changed, amend the family instead.",
    keep: "Keep the person",
  },
} as const satisfies Record<string, unknown>;
