// What the assessment form starts from: a tool not chosen yet, an assessment to amend, or a draft of either.
import { readContents, writeContents } from "../../components/draftContents";
import { settle } from "../../components/typedDate";
import type { AssessmentTyped, OpenedAssessment } from "../../ipc/bindings";

export type AssessmentStart = {
  /** `null` until a tool is chosen. */
  typed: AssessmentTyped | null;
  on: string;
  /** The assessment being amended; `null` for a new one. */
  assessmentId: string | null;
  /** It goes by the day of its contact, and the day is not asked. */
  atContact: boolean;
  fromRevision: number;
  reason: string;
};

export const newAssessment: AssessmentStart = {
  typed: null,
  on: "today",
  assessmentId: null,
  atContact: false,
  fromRevision: 0,
  reason: "",
};

export function amending(assessmentId: string, opened: OpenedAssessment): AssessmentStart {
  const { typed, on, atContact, revision } = opened;
  return { typed, on, assessmentId, atContact, fromRevision: revision, reason: "" };
}

export function assessmentContents(start: AssessmentStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; a date typed on another day keeps meaning that day. */
export function assessmentFromContents(text: string, today: string): AssessmentStart | null {
  const { on: day, assessmentId, atContact, fromRevision, reason } = newAssessment;
  const blank: Omit<AssessmentStart, "typed"> & { typed?: unknown } = { on: day, assessmentId, atContact, fromRevision, reason };
  const read = readContents(text, blank);
  if (read === null) return null;
  const typed = readTyped(read.form.typed);
  if (typed === undefined) return null;
  const on = read.typedOn === today ? read.form.on : settle(read.form.on, read.typedOn, "past");
  return { ...read.form, typed, on };
}

/** `undefined` when it is none. */
function readTyped(value: unknown): AssessmentTyped | null | undefined {
  if (value === null || value === undefined) return null;
  const typed = value as Partial<AssessmentTyped>;
  const whole = typeof typed.tool === "string" && Array.isArray(typed.items) && Array.isArray(typed.scales);
  return whole ? (typed as AssessmentTyped) : undefined;
}
