// The few things a nurse may set.
import { useState, type SubmitEvent } from "react";

import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { ErrorSummary } from "../../components/ErrorSummary";
import { Failed } from "../../components/Failed";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import type { Failure, ProblemView, SettingsView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { settingsText } from "../../text/settings";

/** A whole number within bounds; nothing otherwise. */
function whole(typed: string, from: number, to: number): number | null {
  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return number >= from && number <= to ? number : null;
}

export function HowItWorks({ view }: { view: SettingsView }) {
  const announce = useAnnounce();
  const [minutes, setMinutes] = useState(String(view.frame.lockAfterMinutes));
  const [limit, setLimit] = useState(String(view.sessionLimit));
  const [packages, setPackages] = useState(String(view.packageLimit));
  const [singleKeys, setSingleKeys] = useState(view.singleKeys);
  const [problems, setProblems] = useState<ProblemView[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const lockAfterMinutes = whole(minutes, 1, 10);
    const sessionLimit = whole(limit, 1, 52);
    const packageLimit = whole(packages, 1, 20);
    setFailure(null);
    if (lockAfterMinutes === null || sessionLimit === null || packageLimit === null) {
      setProblems([
        ...(lockAfterMinutes === null ? [{ field: "lockAfterMinutes", what: settingsText.lockWrong, mend: "" }] : []),
        ...(sessionLimit === null ? [{ field: "sessionLimit", what: settingsText.sessionWrong, mend: "" }] : []),
        ...(packageLimit === null ? [{ field: "packageLimit", what: settingsText.packageWrong, mend: "" }] : []),
      ]);
      return;
    }
    const answer = await attempt("change_settings", { lockAfterMinutes, sessionLimit, packageLimit, singleKeys });
    if (answer.ok) {
      setProblems([]);
      announce(settingsText.saved);
    } else if (answer.failure.kind === "invalid") {
      setProblems(answer.failure.problems);
    } else {
      setFailure(answer.failure);
    }
  };
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.what;

  return (
    <Section title={settingsText.working}>
      <form className="stack" onSubmit={(event) => void save(event)} noValidate>
        <ErrorSummary problems={problems} />
        {failure && <Failed failure={failure} />}
        <TextField
          name="lockAfterMinutes"
          label={settingsText.lockMinutes}
          hint={settingsText.lockMinutesHint}
          value={minutes}
          onChange={setMinutes}
          error={errorOf("lockAfterMinutes")}
          width="short"
          inputMode="numeric"
        />
        <TextField
          name="sessionLimit"
          label={settingsText.sessionLimit}
          hint={settingsText.sessionLimitHint}
          value={limit}
          onChange={setLimit}
          error={errorOf("sessionLimit")}
          width="short"
          inputMode="numeric"
        />
        <TextField
          name="packageLimit"
          label={settingsText.packageLimit}
          hint={settingsText.packageLimitHint}
          value={packages}
          onChange={setPackages}
          error={errorOf("packageLimit")}
          width="short"
          inputMode="numeric"
        />
        <Checkbox
          label={settingsText.singleKeys}
          hint={settingsText.singleKeysHint}
          isSelected={singleKeys}
          onChange={setSingleKeys}
        />
        <div>
          <Button kind="alt" type="submit">
            {settingsText.save}
          </Button>
        </div>
      </form>
    </Section>
  );
}
