// Setting up for real: who works here, a passphrase, and then the recovery code.
import { useState, type SubmitEvent } from "react";

import { Button } from "../../components/Button";
import { ErrorSummary } from "../../components/ErrorSummary";
import { Failed } from "../../components/Failed";
import { NewPassphrase } from "../../components/NewPassphrase";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { Area, Failure, Frame, ProblemView, Role, SetUpDone, SetUpForm } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { areaText, roleText } from "../../text/codes";
import { passphraseText, setUpText } from "../../text/session";
import { Gate } from "./Gate";
import { RecoveryCode } from "./RecoveryCode";

type Props = { version: string; onOpened: (frame: Frame) => void; onBack: () => void };

const roles = (Object.keys(roleText) as Role[]).map((value) => ({ value, label: roleText[value] }));
const areas = (Object.keys(areaText) as Area[]).map((value) => ({ value, label: areaText[value] }));

const empty: SetUpForm = {
  name: "",
  role: "health-visitor",
  registration: "",
  team: "",
  area: "leicester-city",
  passphrase: "",
};

export function SetUpScreen({ version, onOpened, onBack }: Props) {
  const [form, setForm] = useState<SetUpForm>(empty);
  const [problems, setProblems] = useState<ProblemView[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<SetUpDone | null>(null);

  if (done !== null) {
    return <RecoveryCode version={version} code={done.recoveryCode} onDone={() => onOpened(done.frame)} />;
  }

  const set = <Key extends keyof SetUpForm>(key: Key) => (value: SetUpForm[Key]) => setForm({ ...form, [key]: value });
  const errorOf = (field: string) => {
    const problem = problems.find((candidate) => candidate.field === field);
    return problem && `${problem.what}. ${problem.mend}`;
  };

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const answer = await attempt("set_up", form);
    setBusy(false);
    if (answer.ok) {
      setDone(answer.value);
      return;
    }
    const { failure: why } = answer;
    if (why.kind === "invalid") {
      setProblems(why.problems);
    } else if (why.kind === "weakPassphrase") {
      setProblems([{ field: "passphrase", what: passphraseText.weak, mend: why.hint }]);
    } else {
      setProblems([]);
      setFailure(why);
    }
  };

  return (
    <Gate version={version} wide>
      <h1>{setUpText.title}</h1>
      <p className="mut gate__sub">{setUpText.sub}</p>
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        <ErrorSummary problems={problems} />
        {failure && <Failed failure={failure} />}
        <TextField
          name="name"
          label={setUpText.name}
          hint={setUpText.nameHint}
          value={form.name}
          onChange={set("name")}
          error={errorOf("name")}
          autoFocus
        />
        <div className="fields fields--two">
          <Select name="role" label={setUpText.role} options={roles} value={form.role} onChange={set("role")} error={errorOf("role")} />
          <Select name="area" label={setUpText.area} options={areas} value={form.area} onChange={set("area")} error={errorOf("area")} />
        </div>
        <div className="fields fields--two">
          <TextField name="team" label={setUpText.team} value={form.team} onChange={set("team")} error={errorOf("team")} />
          <TextField
            name="registration"
            label={setUpText.registration}
            value={form.registration}
            onChange={set("registration")}
            error={errorOf("registration")}
          />
        </div>
        <NewPassphrase name="passphrase" value={form.passphrase} onChange={set("passphrase")} error={errorOf("passphrase")} />
        <div className="row">
          <Button kind="go" type="submit" isDisabled={busy}>
            {busy ? setUpText.making : setUpText.action}
          </Button>
          <Button kind="link" onPress={onBack}>
            {setUpText.back}
          </Button>
        </div>
      </form>
    </Gate>
  );
}
