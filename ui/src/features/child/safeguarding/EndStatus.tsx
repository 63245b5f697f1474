// Ends a status: the last day, how, and why.
import { useState } from "react";

import { Button } from "../../../components/Button";
import { DateField } from "../../../components/DateField";
import { Dialog } from "../../../components/Dialog";
import { SaveProblems } from "../../../components/SaveProblems";
import { Select } from "../../../components/Select";
import { TextArea } from "../../../components/TextArea";
import { useSave } from "../../../components/useSave";
import type { SafeguardingOutcome, SafeguardingView } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { endText as words, outcomeText, statusName } from "../../../text/safeguarding";

type Props = { status: SafeguardingView; onClose: () => void; onDone: () => void };

// A step up or down is linked to what follows, on a form of its own.
const outcomes = (Object.keys(outcomeText) as SafeguardingOutcome[]).filter((value) => value !== "stepped-up" && value !== "stepped-down");

export function EndStatus({ status, onClose, onDone }: Props) {
  const [endedOn, setEndedOn] = useState("today");
  const [outcome, setOutcome] = useState<SafeguardingOutcome | "">(status.babyBornOn === null ? "" : "baby-born");
  const [reason, setReason] = useState("");
  const save = useSave();
  const end = async () => {
    if (outcome === "") {
      save.refuse([{ field: "outcome", ...words.outcomeMissing }]);
      return;
    }
    const saved = await save.run(() => attempt("end_safeguarding", { episodeId: status.episodeId, endedOn, outcome, reason }));
    if (saved !== null) onDone();
  };
  return (
    <Dialog
      title={words.title(statusName(status))}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void end()} isDisabled={save.busy}>
            {words.confirm}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      <p>{words.body}</p>
      <Select
        name="outcome"
        label={words.outcome}
        options={outcomes.map((value) => ({ value, label: outcomeText[value] }))}
        value={outcome}
        onChange={setOutcome}
        error={save.errorOf("outcome")}
      />
      <DateField name="endedOn" label={words.on} value={endedOn} onChange={setEndedOn} direction="past" error={save.errorOf("endedOn")} width="medium" />
      <TextArea name="endReason" label={words.reason} value={reason} onChange={setReason} error={save.errorOf("endReason") ?? save.errorOf("reason")} rows={3} />
    </Dialog>
  );
}
