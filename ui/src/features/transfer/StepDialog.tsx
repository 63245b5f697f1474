// Notes one step, of one transfer or of several alike.
import { useState } from "react";

import { ColleagueField } from "../../clinical/ColleagueField";
import { DateField } from "../../components/DateField";
import { SaveDialog } from "../../components/SaveDialog";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { useSave } from "../../components/useSave";
import type { RatingView, TransferAt, TransferStep, TransferStepForm } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { sharingBasisText } from "../../text/referral";
import { ratingText, transferAnswerText, transferText, transferWorkText as words } from "../../text/transfer";

export type NotableStep = Exclude<TransferStep, "acknowledged">;

type Props = {
  step: NotableStep;
  transfers: readonly TransferAt[];
  /** What is noted already; blank for several. */
  initial: TransferStepForm;
  ratings: readonly RatingView[];
  onClose: () => void;
  onDone: (said: string) => void;
};

const BASES = Object.keys(sharingBasisText) as (keyof typeof sharingBasisText)[];

export const blankStep: TransferStepForm = { on: "today", with: "", reason: "", rating: null, meetingOn: "", basis: null, answer: null };

export function StepDialog({ step, transfers, initial, ratings, onClose, onDone }: Props) {
  const [form, setForm] = useState(initial);
  const save = useSave();
  const said = words.dialogs[step];
  const keep = async () => {
    const saved = await save.run(() => attempt("note_transfer_step", { transfers: [...transfers], step, form }));
    if (saved !== null) onDone(words.saved);
  };
  const change = (part: Partial<TransferStepForm>) => setForm({ ...form, ...part });
  const fields = { form, change, errorOf: save.errorOf };
  return (
    <SaveDialog title={said.title} save={save} saveLabel={said.save} cancelLabel={transferText.cancelLabel} onSave={() => void keep()} onClose={onClose}>
      <StepFields step={step} ratings={ratings} {...fields} />
    </SaveDialog>
  );
}

type FieldsProps = {
  step: NotableStep;
  form: TransferStepForm;
  change: (part: Partial<TransferStepForm>) => void;
  errorOf: (field: string) => string | undefined;
  ratings: readonly RatingView[];
};

function StepFields({ step, form, change, errorOf, ratings }: FieldsProps) {
  const { fields } = words;
  const day = (name: string, label: string, error?: string) => (
    <DateField name={name} label={label} value={form.on} onChange={(on) => change({ on })} direction="past" error={error ?? errorOf("on")} width="medium" />
  );
  switch (step) {
    case "rated": {
      const rule = ratings.find((one) => one.rating === form.rating);
      return (
        <>
          <Segmented
            name="rating"
            legend={fields.rating}
            options={ratings.map((one) => ({ value: one.rating, label: ratingText[one.rating] }))}
            value={form.rating}
            onChange={(rating) => change({ rating })}
            error={errorOf("rating")}
            hint={rule?.meaning}
          />
          <TextArea name="ratingReason" label={fields.ratingReason} value={form.reason} onChange={(reason) => change({ reason })} error={errorOf("ratingReason")} rows={3} />
          <DateField
            name="meetingOn"
            label={fields.meetingOn}
            hint={rule?.needsMeeting === true ? fields.meetingHint : undefined}
            value={form.meetingOn}
            onChange={(meetingOn) => change({ meetingOn })}
            direction="future"
            error={errorOf("meetingOn")}
            width="medium"
          />
        </>
      );
    }
    case "discussed":
      return (
        <>
          {day("on", fields.on, errorOf("discussedOn"))}
          <ColleagueField name="with" label={fields.with} value={form.with} onChange={(name) => change({ with: name })} error={errorOf("with")} />
        </>
      );
    case "sharing-basis":
      return (
        <Select
          name="basis"
          label={fields.basis}
          options={BASES.map((basis) => ({ value: basis, label: sharingBasisText[basis] }))}
          value={form.basis ?? ""}
          onChange={(basis) => change({ basis })}
          error={errorOf("basis")}
        />
      );
    case "family-told":
      return (
        <>
          {day("on", fields.told, errorOf("familyToldOn"))}
          <TextArea name="reason" label={fields.notTold} value={form.reason} onChange={(reason) => change({ reason })} error={errorOf("reason")} rows={3} />
        </>
      );
    case "sent":
      return (
        <>
          <p>{words.sentHint}</p>
          {day("on", fields.on, errorOf("sentOn"))}
        </>
      );
    case "received":
      return day("on", fields.on, errorOf("receivedOn"));
    case "accepted":
      return (
        <>
          <Segmented
            name="answer"
            legend={fields.answer}
            options={[
              { value: "accepted", label: transferAnswerText.accepted },
              { value: "refused", label: transferAnswerText.refused },
            ]}
            value={form.answer}
            onChange={(answer) => change({ answer })}
            error={errorOf("answer")}
          />
          {day("on", fields.on, errorOf("answeredOn"))}
          <ColleagueField name="with" label={fields.by} value={form.with} onChange={(name) => change({ with: name })} />
          {form.answer === "refused" ? (
            <TextArea name="answerReason" label={fields.reason} value={form.reason} onChange={(reason) => change({ reason })} error={errorOf("answerReason")} rows={3} />
          ) : null}
        </>
      );
    default:
      return step satisfies never;
  }
}
