// A child's age; nothing when neither a birth nor a due date is known.
import type { AgeView } from "../ipc/bindings";
import { ageShort, ageText } from "../text/people";

type Props = { age: AgeView | null; short?: boolean };

export function AgeText({ age, short = false }: Props) {
  return age === null ? null : <span className="age">{short ? ageShort(age) : ageText(age)}</span>;
}
