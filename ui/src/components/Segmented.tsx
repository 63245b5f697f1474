// A choice of a few, all in sight. A real radio group: the chosen one is filled and ticked.
import type { ReactNode } from "react";
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
};

export function Segmented<T extends string>({ name, legend, options, value, onChange, error, hint }: Props<T>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) {
      onChange(option.value);
    }
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
      <Label className="field__label">{legend}</Label>
      <FieldMessages hint={hint} error={error} />
      <div className="segmented">
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
