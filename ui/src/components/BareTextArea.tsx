// The field of several lines itself. No spelling service ever sees what is in it.
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { Label, TextArea as AriaTextArea, TextField as AriaTextField } from "react-aria-components";

import { FieldMessages, fieldClass } from "./Field";

export type TextAreaProps = {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  error?: string;
  rows?: number;
  autoFocus?: boolean;
  /** Beside the label, for example a menu of what can be put in. */
  beside?: ReactNode;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  inputRef?: Ref<HTMLTextAreaElement>;
};

export function BareTextArea({ name, label, value, onChange, hint, error, rows = 4, autoFocus, beside, onKeyDown, inputRef }: TextAreaProps) {
  return (
    <AriaTextField
      className={fieldClass(error)}
      id={name}
      name={name}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined && error !== ""}
      validationBehavior="aria"
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck="false"
    >
      <div className={beside === undefined ? undefined : "field__top"}>
        <Label className="field__label">{label}</Label>
        {beside}
      </div>
      <FieldMessages hint={hint} error={error} />
      <AriaTextArea className="input input--area" rows={rows} onKeyDown={onKeyDown} ref={inputRef} />
    </AriaTextField>
  );
}
