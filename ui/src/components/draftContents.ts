// What a form writes into its draft, and reads back: JSON with a version, checked field by field.

const VERSION = 1;

/** A draft's contents with the day they were typed on, because "today" means that day for ever. */
export function writeContents(form: object, typedOn: string): string {
  return JSON.stringify({ version: VERSION, typedOn, form });
}

/** Reads a draft back over a blank form; `null` when another version wrote it or it is not one. */
export function readContents<T extends object>(text: string, blank: T): { form: T; typedOn: string } | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(value) || value.version !== VERSION || typeof value.typedOn !== "string" || !isObject(value.form)) {
    return null;
  }
  const stored = value.form;
  const fits = Object.entries(blank).every(([field, sample]) => sameKind(stored[field], sample));
  return fits ? { form: { ...blank, ...stored }, typedOn: value.typedOn } : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sameKind(value: unknown, sample: unknown): boolean {
  // A choice not made yet is null in the blank form and may be anything a choice can be.
  if (sample === null) return value === null || typeof value === "string" || typeof value === "number";
  if (Array.isArray(sample)) return Array.isArray(value);
  if (value === null) return typeof sample === "string";
  return typeof value === typeof sample;
}
