// What ends a transfer or changes its plan: completed, given up, undone, planned anew.
import { useState } from "react";

import { ColleagueField } from "../../clinical/ColleagueField";
import { DateField } from "../../components/DateField";
import { SaveDialog } from "../../components/SaveDialog";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import { useFrame } from "../../components/frame";
import { inFull, readDate } from "../../components/typedDate";
import type { TransferLine } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { transferText, transferWorkText, whom } from "../../text/transfer";

type Props = { line: TransferLine; child: string; onClose: () => void; onDone: (said: string) => void };

const at = (line: TransferLine) => ({ transferId: line.transferId, fromRevision: line.revision });

export function CompleteDialog({ line, child, onClose, onDone }: Props) {
  const words = transferWorkText.completeDialog;
  const [on, setOn] = useState("today");
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("complete_transfer", { transfer: at(line), on }));
    if (saved !== null) onDone(words.saved);
  };
  const body = line.kind === "cover" ? words.coverBody : words.body;
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={transferText.cancelLabel} onSave={() => void keep()} onClose={onClose}>
      <p>{body(child, whom(line))}</p>
      <DateField name="completedOn" label={words.on} value={on} onChange={setOn} direction="past" error={save.errorOf("completedOn")} width="medium" />
    </SaveDialog>
  );
}

export function CancelDialog({ line, onClose, onDone }: Props) {
  const words = transferWorkText.cancelDialog;
  const [reason, setReason] = useState("");
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("cancel_transfer", { transfer: at(line), reason }));
    if (saved !== null) onDone(words.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={transferText.cancelLabel} onSave={() => void keep()} onClose={onClose}>
      <p>{words.body}</p>
      <TextArea name="cancelReason" label={words.reason} value={reason} onChange={setReason} error={save.errorOf("cancelReason")} rows={3} autoFocus />
    </SaveDialog>
  );
}

export function ReopenDialog({ line, onClose, onDone }: Props) {
  const words = transferWorkText.reopenDialog;
  const [reason, setReason] = useState("");
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("reopen_transfer", { transfer: at(line), reason }));
    if (saved !== null) onDone(words.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={transferText.cancelLabel} onSave={() => void keep()} onClose={onClose}>
      <p>{words.body}</p>
      <TextArea name="reason" label={words.reason} value={reason} onChange={setReason} error={save.errorOf("reason")} rows={3} autoFocus />
    </SaveDialog>
  );
}

export function PlanDialog({ line, onClose, onDone }: Props) {
  const words = transferWorkText.planDialog;
  const { today } = useFrame();
  const shown = (day: string | null) => {
    const read = day === null ? null : readDate(day, today, "future");
    return read === null ? "" : inFull(read);
  };
  const [plan, setPlan] = useState({ to: line.to, team: line.team, plannedFor: shown(line.plannedFor), until: shown(line.until), reason: "" });
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("plan_transfer", { transfer: at(line), ...plan }));
    if (saved !== null) onDone(words.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={transferText.cancelLabel} onSave={() => void keep()} onClose={onClose}>
      <ColleagueField name="to" label={transferText.to} hint={transferText.toHint} value={plan.to} onChange={(to) => setPlan({ ...plan, to })} error={save.errorOf("to")} />
      <TextField name="team" label={transferText.team} value={plan.team} onChange={(team) => setPlan({ ...plan, team })} />
      <DateField
        name="plannedFor"
        label={transferText.plannedFor}
        value={plan.plannedFor}
        onChange={(plannedFor) => setPlan({ ...plan, plannedFor })}
        direction="future"
        error={save.errorOf("plannedFor")}
      />
      {line.kind === "cover" ? (
        <DateField name="until" label={transferText.until} value={plan.until} onChange={(until) => setPlan({ ...plan, until })} direction="future" error={save.errorOf("until")} />
      ) : null}
      <TextArea name="reason" label={words.reason} value={plan.reason} onChange={(reason) => setPlan({ ...plan, reason })} error={save.errorOf("reason")} rows={2} />
    </SaveDialog>
  );
}
