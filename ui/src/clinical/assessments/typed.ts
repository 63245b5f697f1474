// An assessment while it is typed: blank, touched, changed. What it comes to, the core says.
import type { AboutWhom, AssessmentTyped, ContactType, CutOffView, Form, RangeView, Scale, Tool, ToolSheet } from "../../ipc/bindings";

/** Reviews that score development: the first tool is open from the start. */
const opensWith: Partial<Record<ContactType, Tool>> = { "2-years": "asq-3", "integrated-review": "asq-3" };

export function toolOpenedBy(contactType: ContactType | "" | null): Tool | null {
  return contactType === null || contactType === "" ? null : (opensWith[contactType] ?? null);
}

/** Nothing answered; about whom it usually is. */
export function blank(sheet: ToolSheet, relatives: readonly AboutWhom[]): AssessmentTyped {
  const { tool, items, scales } = sheet;
  return {
    tool,
    form: formByAge(sheet),
    relationshipId: usuallyAbout(sheet, relatives),
    items: items === null ? [] : Array.from({ length: items.count }, () => null),
    scales: items === null ? scales.map((scale) => ({ scale, typed: "" })) : [],
    actionTaken: "",
    note: "",
  };
}

function usuallyAbout({ subject, tool, fits }: ToolSheet, relatives: readonly AboutWhom[]): string | null {
  const mother = relatives.find(({ role }) => role === "mother") ?? (relatives.length === 1 ? relatives[0] : undefined);
  const adult = subject === "relative" || (subject === "either" && (tool === "dash" || (fits && tool !== "goal")));
  return adult ? (mother?.relationshipId ?? null) : null;
}

/** The form the age asks for, where there is but one. */
export function formByAge({ forAge }: ToolSheet): Form | null {
  return forAge.length === 1 ? (forAge[0] ?? null) : null;
}

/** Whether anything has been typed that would be lost. */
export function isTouched({ items, scales, actionTaken, note }: AssessmentTyped): boolean {
  return (
    items.some((item) => item !== null) || scales.some(({ typed }) => typed.trim() !== "") || actionTaken.trim() !== "" || note.trim() !== ""
  );
}

/** Those with something in them: the ones to save. */
export function filledIn(assessments: readonly AssessmentTyped[] | undefined): AssessmentTyped[] {
  return (assessments ?? []).filter(isTouched);
}

/** The name problems of one of them go by: `epds`, and `epds-2` for the second of the same tool. */
export function fieldPrefix(assessments: readonly AssessmentTyped[], place: number): string {
  const tool = assessments[place]?.tool ?? "";
  const before = assessments.slice(0, place).filter((one) => one.tool === tool && isTouched(one)).length;
  return before === 0 ? tool : `${tool}-${before + 1}`;
}

/** What decides the score, without the words beside it. */
export function scoredPart(typed: AssessmentTyped): AssessmentTyped {
  return { ...typed, relationshipId: null, actionTaken: "", note: "" };
}

export function typedScale({ scales }: AssessmentTyped, scale: Scale): string {
  return scales.find((one) => one.scale === scale)?.typed ?? "";
}

/** The form's own row before the row of all forms. */
export function rangeOf({ ranges }: ToolSheet, form: Form | null, scale: Scale): RangeView | null {
  const of = (wanted: Form | null) => ranges.find((row) => row.scale === scale && row.form === wanted);
  return (form === null ? undefined : of(form)) ?? of(null) ?? null;
}

export function cutOffOf({ cutOffs }: ToolSheet, form: Form | null, scale: Scale): CutOffView | null {
  return cutOffs.find((row) => row.scale === scale && (row.form === null || row.form === form)) ?? null;
}
