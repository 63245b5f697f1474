// Any number of a few as chips: one stop for Tab, arrows between them, a letter goes to the next that begins with it.
import { useId, type KeyboardEvent, type ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";

import { fieldClass } from "./Field";
import { Icon } from "./Icon";

type Props<T extends string> = {
  name: string;
  legend: string;
  options: readonly { value: T; label: string }[];
  values: readonly T[];
  /** Options that stand for none of the others. */
  alone?: readonly T[];
  onChange: (values: T[]) => void;
  error?: string;
  beside?: ReactNode;
  hint?: ReactNode;
};

export function ManyChips<T extends string>({ name, legend, options, values, alone = [], onChange, error, beside, hint }: Props<T>) {
  const id = useId();
  const choose = (keys: Set<unknown>) => {
    const added = options.find((option) => keys.has(option.value) && !values.includes(option.value))?.value;
    const kept = options.map((option) => option.value).filter((value) => keys.has(value));
    if (added === undefined) return onChange(kept);
    return onChange(alone.includes(added) ? [added] : kept.filter((value) => !alone.includes(value)));
  };
  return (
    <div className={fieldClass(error, "many-chips")} id={name}>
      <div className="field__top">
        <span className="field__label" id={id}>
          {legend}
        </span>
        {beside}
      </div>
      {hint}
      {error === undefined || error === "" ? null : (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div onKeyDown={goByLetter} role="presentation">
        <ToggleButtonGroup
          className="chips"
          aria-labelledby={error === undefined || error === "" ? id : `${id} ${id}-error`}
          selectionMode="multiple"
          selectedKeys={values}
          onSelectionChange={choose}
        >
          {options.map((option) => (
            <ToggleButton key={option.value} id={option.value} className="chip">
              {({ isSelected }) => (
                <>
                  {isSelected && <Icon name="tick" size="tag" />}
                  {option.label}
                </>
              )}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </div>
    </div>
  );
}

function goByLetter(event: KeyboardEvent<HTMLDivElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey || !/^\p{L}$/u.test(event.key)) return;
  const chips = [...event.currentTarget.querySelectorAll("button")];
  const at = chips.findIndex((chip) => chip === document.activeElement) + 1;
  const next = [...chips.slice(at), ...chips.slice(0, at)].find((chip) =>
    chip.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()),
  );
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
