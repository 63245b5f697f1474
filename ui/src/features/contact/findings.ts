// Findings while they are typed: answer, clear, take over, count. What a form has no question for is never sent.
import type { FindingTyped, ReviewFieldView, ReviewFormView } from "../../ipc/bindings";

export function fieldsOf(form: ReviewFormView): ReviewFieldView[] {
  return form.sections.flatMap((section) => section.fields);
}

export function findingOf(findings: readonly FindingTyped[], code: string): FindingTyped | null {
  return findings.find((finding) => finding.field === code) ?? null;
}

/** The answer to a field, or none: an answer that says nothing is taken away, never kept as an empty one. */
export function withFinding(findings: readonly FindingTyped[], code: string, next: FindingTyped | null): FindingTyped[] {
  const rest = findings.filter((finding) => finding.field !== code);
  return next === null || saysNothing(next) ? rest : [...rest, next];
}

function saysNothing({ answer, options, typed }: FindingTyped): boolean {
  if (answer === "not-asked") return false;
  return answer === "options" ? options.length === 0 : typed.trim() === "";
}

const blank = (field: string): FindingTyped => ({ field, answer: "not-asked", options: [], typed: "", note: "", unchangedSince: null });

/** A fresh answer: it is this day's own, and keeps only the note. */
export function answered(before: FindingTyped | null, field: string, change: Partial<FindingTyped>): FindingTyped {
  return { ...blank(field), note: before?.note ?? "", ...change };
}

/** What could be taken over into fields that are still open. */
export function takeable(fields: readonly ReviewFieldView[], findings: readonly FindingTyped[]): FindingTyped[] {
  return fields.flatMap(({ code, last }) =>
    last === null || last.takeOver === null || findingOf(findings, code) !== null ? [] : [last.takeOver],
  );
}

/** The newest day something would be taken over from. */
export function newestDay(takes: readonly FindingTyped[]): string | null {
  return takes.reduce<string | null>((newest, { unchangedSince }) => (newest === null || (unchangedSince ?? "") > newest ? unchangedSince : newest), null);
}

/** The findings that belong to a form, in its order. */
export function belonging(form: ReviewFormView | null, findings: readonly FindingTyped[]): FindingTyped[] {
  if (form === null) return [...findings];
  return fieldsOf(form).flatMap(({ code }) => findingOf(findings, code) ?? []);
}
