// Choosing a passphrase: how strong it is as it is typed, and four random words on request.
import { useEffect, useState } from "react";

import type { Failure, PassphraseStrength } from "../ipc/bindings";
import { attempt } from "../ipc/client";
import { passphraseText } from "../text/session";
import { Button } from "./Button";
import { Failed } from "./Failed";
import { Notice } from "./Notice";
import { PassphraseField } from "./PassphraseField";

type Props = {
  name: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
};

const PAUSE_MS = 150;

export function NewPassphrase({ name, value, onChange, error }: Props) {
  const [strength, setStrength] = useState<PassphraseStrength | null>(null);
  const [offered, setOffered] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    let overtaken = false;
    const timer = window.setTimeout(() => {
      if (value === "") {
        setStrength(null);
        return;
      }
      void attempt("judge_passphrase", { passphrase: value }).then((answer) => {
        if (!overtaken) {
          setStrength(answer.ok ? answer.value : null);
        }
      });
    }, PAUSE_MS);
    return () => {
      overtaken = true;
      window.clearTimeout(timer);
    };
  }, [value]);

  const offer = async () => {
    const answer = await attempt("suggest_passphrase", {});
    if (answer.ok) {
      setOffered(answer.value.passphrase);
      setFailure(null);
      onChange(answer.value.passphrase);
    } else {
      setFailure(answer.failure);
    }
  };

  return (
    <div className="stack new-passphrase">
      <PassphraseField
        name={name}
        label={passphraseText.fresh}
        value={value}
        onChange={onChange}
        hint={passphraseText.hint}
        error={error}
        autoComplete="new-password"
      />
      {strength !== null && (
        <div className="new-passphrase__strength">
          <meter
            className={`new-passphrase__meter${strength.acceptable ? " new-passphrase__meter--good" : ""}`}
            min={0}
            max={4}
            value={strength.score}
            aria-label={passphraseText.strengthLabel}
          />
          <p className="sm" role="status">
            <b>{passphraseText.strength[strength.score]}.</b> {strength.hint}
          </p>
        </div>
      )}
      <div>
        <Button kind="quiet" icon="sync" onPress={() => void offer()}>
          {passphraseText.offer}
        </Button>
      </div>
      {offered !== null && offered === value && (
        <Notice kind="info">
          <p>{passphraseText.offered}</p>
          <p className="new-passphrase__offered">{offered}</p>
        </Notice>
      )}
      {failure && <Failed failure={failure} />}
    </div>
  );
}
