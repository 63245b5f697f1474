// One thing that is so or not: 20 px drawn, 28 px to hit.
import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField, Text } from "react-aria-components";

import { Icon } from "./Icon";

type Props = {
  name?: string;
  label: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  hint?: ReactNode;
  isDisabled?: boolean;
};

/** The drawn box; the real one is beneath it. */
export function CheckMark() {
  return (
    <span className="check__box" aria-hidden="true">
      <Icon name="tick" />
    </span>
  );
}

export function Checkbox({ name, label, isSelected, onChange, hint, isDisabled }: Props) {
  return (
    <CheckboxField className="check-field" id={name} name={name} isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <CheckboxButton className="check">
        <CheckMark />
        {label}
      </CheckboxButton>
      {hint && (
        <Text slot="description" className="check-field__hint" elementType="div">
          {hint}
        </Text>
      )}
    </CheckboxField>
  );
}
