// One line of text. Its id is its name, so that an error summary can find it.
import type { ReactNode } from "react";
import { Input, Label, TextField as AriaTextField } from "react-aria-components";

import { FieldMessages, fieldClass } from "./Field";

type Props = {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  error?: string;
  type?: "text" | "password" | "tel" | "search";
  suffix?: string;
  autoFocus?: boolean;
  width?: "short" | "medium" | "full";
  inputMode?: "text" | "numeric" | "decimal" | "tel";
  isDisabled?: boolean;
  onBlur?: () => void;
  /** The id of a list of suggestions. */
  list?: string;
};

export function TextField({
  name,
  label,
  value,
  onChange,
  hint,
  error,
  type = "text",
  suffix,
  autoFocus,
  width = "full",
  inputMode,
  isDisabled,
  onBlur,
  list,
}: Props) {
  return (
    <AriaTextField
      className={fieldClass(error, `field--${width}`)}
      id={name}
      name={name}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      type={type}
      isInvalid={error !== undefined && error !== ""}
      validationBehavior="aria"
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck="false"
      inputMode={inputMode}
      isDisabled={isDisabled}
    >
      <Label className="field__label">{label}</Label>
      <FieldMessages hint={hint} error={error} />
      {suffix ? (
        <div className="field__suffixed">
          <Input className="input" />
          <span className="field__suffix" aria-hidden="true">
            {suffix}
          </span>
        </div>
      ) : (
        <Input className="input" list={list} />
      )}
    </AriaTextField>
  );
}
