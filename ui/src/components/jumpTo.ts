// Moving the keyboard to a field by its name.

/** Moves to the field with this id: the field itself, or the first thing in its group. */
export function jumpTo(field: string) {
  const target = document.getElementById(field);
  const inside = target?.matches("input, select, textarea, button")
    ? target
    : target?.querySelector<HTMLElement>("input:checked, input, select, textarea, button, [tabindex]");
  inside?.focus();
  (target ?? inside)?.scrollIntoView({ block: "center" });
}
