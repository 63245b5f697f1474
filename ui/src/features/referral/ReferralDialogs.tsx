// What is written about a referral after it was made: the answer, who was asked, the confirmation, what came of it.
import { useState } from "react";

import { DateField } from "../../components/DateField";
import { SaveDialog } from "../../components/SaveDialog";
import { Segmented } from "../../components/Segmented";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { ReferralAnswer, ReferralView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { referralAnswerText, referralText } from "../../text/referral";

type Props = { referral: ReferralView; onClose: () => void; onDone: (said: string) => void };

const answers = Object.keys(referralAnswerText) as ReferralAnswer[];

export function AnswerDialog({ referral, onClose, onDone }: Props) {
  const words = referralText.answerDialog;
  const [answer, setAnswer] = useState<ReferralAnswer>(referral.answer ?? "accepted");
  const [answeredOn, setAnsweredOn] = useState("today");
  const [by, setBy] = useState(referral.answeredBy);
  const [reason, setReason] = useState(referral.answerReason);
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("answer_referral", { referralId: referral.referralId, answeredOn, answer, by, reason }));
    if (saved !== null) onDone(words.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={referralText.cancel} onSave={() => void keep()} onClose={onClose}>
      <Segmented
        name="answer"
        legend={words.answer}
        options={answers.map((value) => ({ value, label: referralAnswerText[value] }))}
        value={answer}
        onChange={setAnswer}
      />
      <DateField name="answeredOn" label={words.on} value={answeredOn} onChange={setAnsweredOn} direction="past" error={save.errorOf("answeredOn")} width="medium" />
      <TextField name="answeredBy" label={words.by} value={by} onChange={setBy} />
      <TextArea name="answerReason" label={words.reason} hint={words.reasonHint} value={reason} onChange={setReason} error={save.errorOf("answerReason")} rows={3} />
    </SaveDialog>
  );
}

export function ChaseDialog({ referral, onClose, onDone }: Props) {
  const words = referralText.chaseDialog;
  const [asked, setAsked] = useState("");
  const [note, setNote] = useState("");
  const [chaseOn, setChaseOn] = useState("");
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("chase_referral", { referralId: referral.referralId, asked, note, chaseOn }));
    if (saved !== null) onDone(words.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={referralText.cancel} onSave={() => void keep()} onClose={onClose}>
      <TextField name="asked" label={words.asked} value={asked} onChange={setAsked} error={save.errorOf("asked")} autoFocus />
      <TextArea name="note" label={words.note} value={note} onChange={setNote} rows={3} />
      <DateField name="chaseOn" label={words.on} value={chaseOn} onChange={setChaseOn} direction="future" error={save.errorOf("chaseOn")} width="medium" />
    </SaveDialog>
  );
}

export function ConfirmDialog({ referral, onClose, onDone }: Props) {
  const words = referralText.confirmDialog;
  const [confirmedOn, setConfirmedOn] = useState("today");
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("confirm_referral", { referralId: referral.referralId, confirmedOn }));
    if (saved !== null) onDone(words.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={referralText.cancel} onSave={() => void keep()} onClose={onClose}>
      <DateField
        name="confirmedOn"
        label={words.on}
        value={confirmedOn}
        onChange={setConfirmedOn}
        direction="past"
        error={save.errorOf("confirmedOn")}
        width="medium"
        autoFocus
      />
    </SaveDialog>
  );
}

export function OutcomeDialog({ referral, onClose, onDone }: Props) {
  const words = referralText.outcomeDialog;
  const [outcome, setOutcome] = useState(referral.outcome);
  const save = useSave();
  const keep = async () => {
    const saved = await save.run(() => attempt("note_outcome", { referralId: referral.referralId, outcome }));
    if (saved !== null) onDone(words.saved);
  };
  return (
    <SaveDialog title={words.title} save={save} saveLabel={words.save} cancelLabel={referralText.cancel} onSave={() => void keep()} onClose={onClose}>
      <TextArea name="outcome" label={words.outcome} value={outcome} onChange={setOutcome} error={save.errorOf("outcome")} rows={4} autoFocus />
    </SaveDialog>
  );
}
