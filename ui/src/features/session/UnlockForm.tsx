// One field and one button.
import { useState, type SubmitEvent } from "react";

import { Button } from "../../components/Button";
import type { Route } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { PassphraseField } from "../../components/PassphraseField";
import type { CaseloadChoice, DraftForm, Failure } from "../../ipc/bindings";
import { errorText } from "../../ipc/errorText";
import { caseloadNameText, greeting, leftOffText, passphraseText, unlockText } from "../../text/session";
import { useCountdown } from "./useCountdown";

type Props = {
  choice: CaseloadChoice;
  /** Shown, because the demonstration protects nothing. */
  demonstrationPassphrase: string | null;
  leftOff: Route | null;
  onUnlock: (passphrase: string) => Promise<Failure | null>;
};

const formOf: Partial<Record<Route["screen"], DraftForm>> = {
  contact: "contact",
  flag: "flag",
  episode: "episode",
  "register-child": "register-child",
};

export function UnlockForm({ choice, demonstrationPassphrase, leftOff, onUnlock }: Props) {
  const [passphrase, setPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const [left, wait] = useCountdown(choice.waitSeconds);
  const form = leftOff === null ? undefined : formOf[leftOff.screen];

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || left > 0) {
      return;
    }
    setBusy(true);
    const failure = await onUnlock(passphrase);
    setBusy(false);
    if (failure?.kind === "wrongPassphrase") {
      const { what, todo } = errorText(failure);
      setError(`${what} ${todo}`);
      setPassphrase("");
      wait(failure.waitSeconds);
      document.getElementById("passphrase")?.focus();
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <h1>{greeting(new Date().getHours())}</h1>
      <p className="mut gate__sub">
        {form === undefined ? unlockText.sub(caseloadNameText[choice.name]) : unlockText.leftOff(leftOffText[form])}
      </p>
      <PassphraseField
        name="passphrase"
        label={passphraseText.label}
        value={passphrase}
        onChange={setPassphrase}
        error={error}
        autoFocus
      />
      <div className="gate__action">
        <Button kind="go" size="big" type="submit" shortcut="Enter" isDisabled={busy || left > 0}>
          {busy ? unlockText.checking : left > 0 ? unlockText.wait(left) : unlockText.action}
        </Button>
      </div>
      {demonstrationPassphrase !== null && (
        <Notice kind="plain">
          <p className="sm">
            {unlockText.demonstrationPassphrase} <b className="gate__shown">{demonstrationPassphrase}</b>
          </p>
          <Button kind="link" onPress={() => setPassphrase(demonstrationPassphrase)}>
            {unlockText.typeIt}
          </Button>
        </Notice>
      )}
    </form>
  );
}
