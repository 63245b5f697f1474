// What is written about an escalation under way: an answer, the next stage, how it was resolved.
import { useState } from "react";

import { DateField } from "../../components/DateField";
import { SaveDialog } from "../../components/SaveDialog";
import { TextArea } from "../../components/TextArea";
import { useSave } from "../../components/useSave";
import type { EscalationView, StageDays } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { escalationText } from "../../text/escalation";
import { StepFields, type TypedStep } from "./StepFields";

type Props = { escalation: EscalationView; onClose: () => void; onDone: (said: string) => void };

export function ReplyDialog({ escalation: { escalationId }, onClose, onDone }: Props) {
  const words = escalationText.replyDialog;
  const [repliedOn, setRepliedOn] = useState("today");
  const [reply, setReply] = useState("");
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("reply_escalation", { escalationId, repliedOn, reply }));
    if (saved !== null) onDone(words.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={escalationText.cancel} onSave={() => void keep()} onClose={onClose}>
      <DateField name="repliedOn" label={words.on} value={repliedOn} onChange={setRepliedOn} direction="past" error={save.errorOf("repliedOn")} width="medium" />
      <TextArea name="reply" label={words.reply} value={reply} onChange={setReply} error={save.errorOf("reply")} rows={4} autoFocus />
    </SaveDialog>
  );
}

export function NextDialog({ escalation: { escalationId }, stages, onClose, onDone }: Props & { stages: readonly StageDays[] }) {
  const words = escalationText.nextDialog;
  const [step, setStep] = useState<TypedStep>({ stage: stages[0]?.stage ?? "line-manager", to: "", on: "today", replyBy: "" });
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("next_stage", { escalationId, ...step }));
    if (saved !== null) onDone(words.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={escalationText.cancel} onSave={() => void keep()} onClose={onClose}>
      <StepFields step={step} stages={stages} onChange={setStep} errorOf={save.errorOf} />
    </SaveDialog>
  );
}

export function ResolveDialog({ escalation: { escalationId }, onClose, onDone }: Props) {
  const words = escalationText.resolveDialog;
  const [resolvedOn, setResolvedOn] = useState("today");
  const [outcome, setOutcome] = useState("");
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("resolve_escalation", { escalationId, resolvedOn, outcome }));
    if (saved !== null) onDone(words.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={escalationText.cancel} onSave={() => void keep()} onClose={onClose}>
      <DateField name="resolvedOn" label={words.on} value={resolvedOn} onChange={setResolvedOn} direction="past" error={save.errorOf("resolvedOn")} width="medium" />
      <TextArea name="outcome" label={words.outcome} value={outcome} onChange={setOutcome} error={save.errorOf("outcome")} rows={4} autoFocus />
    </SaveDialog>
  );
}
