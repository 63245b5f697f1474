// A passphrase: hidden until asked, with a word when Caps Lock is on.
import { useState, type KeyboardEvent } from "react";
import { Button as AriaButton, Input, Label, TextField } from "react-aria-components";

import { appText } from "../text/app";
import { passphraseText } from "../text/session";
import { FieldMessages, fieldClass } from "./Field";
import { Icon } from "./Icon";

type Props = {
  name: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string;
  autoFocus?: boolean;
  isDisabled?: boolean;
  autoComplete?: "current-password" | "new-password";
};

export function PassphraseField({
  name,
  label,
  value,
  onChange,
  hint,
  error,
  autoFocus,
  isDisabled,
  autoComplete = "current-password",
}: Props) {
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const look = (event: KeyboardEvent) => setCaps(event.getModifierState("CapsLock"));
  return (
    <TextField
      className={fieldClass(error, "passphrase")}
      id={name}
      name={name}
      type={shown ? "text" : "password"}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined && error !== ""}
      validationBehavior="aria"
      autoFocus={autoFocus}
      isDisabled={isDisabled}
      autoComplete={autoComplete}
      spellCheck="false"
    >
      <Label className="field__label">{label}</Label>
      <FieldMessages hint={hint} error={error} />
      <div className="passphrase__box">
        <Input className="input" onKeyDown={look} onKeyUp={look} autoCapitalize="off" autoCorrect="off" />
        <AriaButton className="btn btn--quiet passphrase__show" aria-pressed={shown} onPress={() => setShown(!shown)}>
          {shown ? appText.hide : appText.show} <span className="visually-hidden">{label.toLowerCase()}</span>
        </AriaButton>
      </div>
      <div role="status" className="passphrase__caps">
        {caps && (
          <>
            <Icon name="warn" />
            {passphraseText.capsLock}
          </>
        )}
      </div>
    </TextField>
  );
}
