// Any number of a few.
import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField, CheckboxGroup as AriaCheckboxGroup, Label } from "react-aria-components";

import { CheckMark } from "./Checkbox";
import { FieldMessages, fieldClass } from "./Field";

type Props<T extends string> = {
  name: string;
  legend: string;
  options: readonly { value: T; label: string }[];
  values: readonly T[];
  onChange: (values: T[]) => void;
  error?: string;
  hint?: ReactNode;
};

export function CheckboxGroup<T extends string>({ name, legend, options, values, onChange, error, hint }: Props<T>) {
  const choose = (chosen: string[]) =>
    onChange(options.filter((option) => chosen.includes(option.value)).map((option) => option.value));
  return (
    <AriaCheckboxGroup
      className={fieldClass(error)}
      id={name}
      name={name}
      value={[...values]}
      onChange={choose}
      isInvalid={error !== undefined && error !== ""}
      validationBehavior="aria"
    >
      <Label className="field__label">{legend}</Label>
      <FieldMessages hint={hint} error={error} />
      <div className="checks">
        {options.map((option) => (
          <CheckboxField key={option.value} value={option.value} className="check-field">
            <CheckboxButton className="check">
              <CheckMark />
              {option.label}
            </CheckboxButton>
          </CheckboxField>
        ))}
      </div>
    </AriaCheckboxGroup>
  );
}
