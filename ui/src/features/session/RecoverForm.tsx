// The way back in with the printed code, choosing a new passphrase at once.
import { useState, type SubmitEvent } from "react";

import { Button } from "../../components/Button";
import { ErrorSummary } from "../../components/ErrorSummary";
import { Failed } from "../../components/Failed";
import { NewPassphrase } from "../../components/NewPassphrase";
import { TextField } from "../../components/TextField";
import type { CaseloadName, Failure, Frame, ProblemView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { passphraseText, recoverText, unlockText } from "../../text/session";
import { useCountdown } from "./useCountdown";

type Props = {
  caseload: CaseloadName;
  waitSeconds: number;
  onOpened: (frame: Frame) => void;
  onBack: () => void;
};

export function RecoverForm({ caseload, waitSeconds, onOpened, onBack }: Props) {
  const [recoveryCode, setRecoveryCode] = useState("");
  const [newPassphrase, setNewPassphrase] = useState("");
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [problems, setProblems] = useState<ProblemView[]>([]);
  const [left, wait] = useCountdown(waitSeconds);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy || left > 0) {
      return;
    }
    setBusy(true);
    const answer = await attempt("recover", { caseload, recoveryCode, newPassphrase });
    setBusy(false);
    if (answer.ok) {
      onOpened(answer.value);
      return;
    }
    const why = answer.failure;
    setFailure(null);
    setProblems([]);
    if (why.kind === "invalid") {
      setProblems(why.problems);
    } else if (why.kind === "weakPassphrase") {
      setProblems([{ field: "newPassphrase", what: passphraseText.weak, mend: why.hint }]);
    } else if (why.kind === "wrongPassphrase") {
      setProblems([{ field: "recoveryCode", what: recoverText.wrong, mend: recoverText.wrongMend }]);
      wait(why.waitSeconds);
    } else {
      setFailure(why);
    }
  };
  const errorOf = (field: string) => {
    const problem = problems.find((candidate) => candidate.field === field);
    return problem && `${problem.what}. ${problem.mend}`;
  };

  return (
    <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
      <div>
        <h1>{recoverText.title}</h1>
        <p className="mut">{recoverText.sub}</p>
      </div>
      <ErrorSummary problems={problems} />
      {failure && <Failed failure={failure} />}
      <TextField
        name="recoveryCode"
        label={recoverText.code}
        hint={recoverText.codeHint}
        value={recoveryCode}
        onChange={setRecoveryCode}
        error={errorOf("recoveryCode")}
        autoFocus
      />
      <NewPassphrase
        name="newPassphrase"
        value={newPassphrase}
        onChange={setNewPassphrase}
        error={errorOf("newPassphrase")}
      />
      <div className="row">
        <Button kind="go" type="submit" isDisabled={busy || left > 0}>
          {busy ? unlockText.checking : left > 0 ? unlockText.wait(left) : recoverText.action}
        </Button>
        <Button kind="link" onPress={onBack}>
          {recoverText.back}
        </Button>
      </div>
    </form>
  );
}
