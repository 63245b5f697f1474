// What is written about a plan in force: a copy given, training noted, the plan ended; and the plan as a PDF.
import { useState } from "react";

import { DateField } from "../../../components/DateField";
import { SaveDialog } from "../../../components/SaveDialog";
import { Select } from "../../../components/Select";
import { TextArea } from "../../../components/TextArea";
import { TextField } from "../../../components/TextField";
import { useSave } from "../../../components/useSave";
import type { HealthPlanEndReason, HealthPlanView } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { healthPlanEndText, healthPlanText } from "../../../text/healthPlan";

type Props = { plan: HealthPlanView; onClose: () => void; onDone: (said: string) => void };

const reasons = Object.keys(healthPlanEndText) as HealthPlanEndReason[];

export function CopyDialog({ plan: { healthPlanId, revision }, onClose, onDone }: Props) {
  const words = healthPlanText.copyDialog;
  const [holder, setHolder] = useState("");
  const [on, setOn] = useState("today");
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("give_plan_copy", { healthPlanId, fromRevision: revision, copy: { holder, on } }));
    if (saved !== null) onDone(healthPlanText.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={healthPlanText.cancel} onSave={() => void keep()} onClose={onClose}>
      <TextField name="copies" label={words.holder} value={holder} onChange={setHolder} error={save.errorOf("copies")} autoFocus />
      <DateField name="copyOn" label={words.on} value={on} onChange={setOn} direction="past" error={save.errorOf("copyOn")} width="medium" />
    </SaveDialog>
  );
}

export function TrainingDialog({ plan: { healthPlanId, revision }, onClose, onDone }: Props) {
  const words = healthPlanText.trainDialog;
  const [what, setWhat] = useState("");
  const [who, setWho] = useState("");
  const [on, setOn] = useState("today");
  const [renewOn, setRenewOn] = useState("");
  const save = useSave();
  const keep = async () => {
    const training = { what, who, on, renewOn };
    const saved = await save.run(() => attempt("note_plan_training", { healthPlanId, fromRevision: revision, training }));
    if (saved !== null) onDone(healthPlanText.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={healthPlanText.cancel} onSave={() => void keep()} onClose={onClose}>
      <TextField name="training" label={words.what} value={what} onChange={setWhat} error={save.errorOf("training")} autoFocus />
      <TextField name="who" label={words.who} value={who} onChange={setWho} />
      <DateField name="trainingOn" label={words.on} value={on} onChange={setOn} direction="past" error={save.errorOf("trainingOn")} width="medium" />
      <DateField
        name="renewOn"
        label={words.renewOn}
        hint={words.renewHint}
        value={renewOn}
        onChange={setRenewOn}
        direction="future"
        error={save.errorOf("renewOn")}
        width="medium"
      />
    </SaveDialog>
  );
}

export function EndDialog({ plan: { healthPlanId, revision }, onClose, onDone }: Props) {
  const words = healthPlanText.endDialog;
  const [on, setOn] = useState("today");
  const [reason, setReason] = useState<HealthPlanEndReason>("no-longer-needed");
  const [note, setNote] = useState("");
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("end_health_plan", { healthPlanId, fromRevision: revision, on, reason, note }));
    if (saved !== null) onDone(healthPlanText.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={healthPlanText.cancel} onSave={() => void keep()} onClose={onClose}>
      <DateField name="endedOn" label={words.on} value={on} onChange={setOn} direction="past" error={save.errorOf("endedOn")} width="medium" />
      <Select name="endReason" label={words.reason} options={reasons.map((value) => ({ value, label: healthPlanEndText[value] }))} value={reason} onChange={setReason} />
      <TextArea name="endNote" label={words.note} value={note} onChange={setNote} rows={3} />
    </SaveDialog>
  );
}

export function PrintDialog({ plan: { healthPlanId }, onClose, onDone }: Props) {
  const words = healthPlanText.printDialog;
  const save = useSave();
  const write = async () => {
    const done = await save.run(() => attempt("save_health_plan", { healthPlanId }));
    if (done !== null) onDone(done.fileName === null ? words.notSaved : words.saved(done.fileName));
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.choose} cancelLabel={healthPlanText.cancel} onSave={() => void write()} onClose={onClose}>
      <p>{words.body}</p>
    </SaveDialog>
  );
}
