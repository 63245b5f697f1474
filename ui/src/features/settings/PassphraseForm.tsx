// Changing the passphrase rewraps the key; the record stays as it is.
import { useState, type SubmitEvent } from "react";

import { Button } from "../../components/Button";
import { ErrorSummary } from "../../components/ErrorSummary";
import { Failed } from "../../components/Failed";
import { NewPassphrase } from "../../components/NewPassphrase";
import { PassphraseField } from "../../components/PassphraseField";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import type { Failure, ProblemView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { errorText } from "../../ipc/errorText";
import { settingsText } from "../../text/settings";

export function PassphraseForm() {
  const announce = useAnnounce();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<ProblemView[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await attempt("change_passphrase", { old, new: fresh });
    setBusy(false);
    setFailure(null);
    setProblems([]);
    if (answer.ok) {
      setOld("");
      setFresh("");
      announce(settingsText.passphraseChanged);
      return;
    }
    const why = answer.failure;
    const { what, todo } = errorText(why);
    if (why.kind === "invalid") {
      setProblems(why.problems);
    } else if (why.kind === "wrongPassphrase") {
      setProblems([{ field: "old", what, mend: todo }]);
    } else if (why.kind === "weakPassphrase") {
      setProblems([{ field: "new", what, mend: todo }]);
    } else {
      setFailure(why);
    }
  };
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.what;

  return (
    <Section title={settingsText.passphrase}>
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        <p className="sm mut">{settingsText.passphraseSub}</p>
        <ErrorSummary problems={problems} />
        {failure && <Failed failure={failure} />}
        <PassphraseField name="old" label={settingsText.oldPassphrase} value={old} onChange={setOld} error={errorOf("old")} />
        <NewPassphrase name="new" value={fresh} onChange={setFresh} error={errorOf("new")} />
        <div>
          <Button kind="alt" type="submit" isDisabled={busy || old === "" || fresh === ""}>
            {settingsText.changePassphrase}
          </Button>
        </div>
      </form>
    </Section>
  );
}
