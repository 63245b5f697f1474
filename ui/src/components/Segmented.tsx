// A choice of a few, all in sight. A real radio group: the chosen one is filled and ticked.
import type { KeyboardEvent, ReactNode } from "react";
import { Label, RadioButton, RadioField, RadioGroup } from "react-aria-components";

import { FieldMessages, fieldClass } from "./Field";
import { Icon } from "./Icon";

type Props<T extends string> = {
  name: string;
  legend: string;
  options: readonly { value: T; label: string }[];
  value: T | null;
  onChange: (value: T) => void;
  error?: string;
  hint?: ReactNode;
  /** Beside the legend: what was answered before, a key. */
  beside?: ReactNode;
  /** With it, a first letter chooses and Delete takes the choice back. */
  onClear?: () => void;
};

export function Segmented<T extends string>({ name, legend, options, value, onChange, error, hint, beside, onClear }: Props<T>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) {
      onChange(option.value);
    }
  };
  const byKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (onClear === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      onClear();
      return;
    }
    const next = /^[\p{L}\d]$/u.test(event.key) ? nextByLetter(options, value, event.key) : null;
    if (next === null) return;
    // The letter has done its work: it opens nothing else.
    event.preventDefault();
    onChange(next);
    event.currentTarget.querySelector<HTMLInputElement>(`input[value="${next}"]`)?.focus();
  };
  return (
    <RadioGroup
      className={fieldClass(error)}
      id={name}
      name={name}
      value={value}
      onChange={choose}
      orientation="horizontal"
      isInvalid={error !== undefined && error !== ""}
      validationBehavior="aria"
    >
      <div className={beside === undefined ? undefined : "field__top"}>
        <Label className="field__label">{legend}</Label>
        {beside}
      </div>
      <FieldMessages hint={hint} error={error} />
      <div className="segmented" onKeyDown={byKey} role="presentation">
        {options.map((option) => (
          <RadioField key={option.value} value={option.value} className="segmented__cell">
            <RadioButton className="segmented__option">
              {({ isSelected }) => (
                <>
                  {isSelected && <Icon name="tick" />}
                  {option.label}
                </>
              )}
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

/** The option after the chosen one that begins with a letter, and round again. */
function nextByLetter<T extends string>(options: Props<T>["options"], value: T | null, letter: string): T | null {
  const from = options.findIndex((option) => option.value === value) + 1;
  const turned = [...options.slice(from), ...options.slice(0, from)];
  return turned.find((option) => option.label.toLowerCase().startsWith(letter.toLowerCase()))?.value ?? null;
}
