// The words of a letter, free to change.
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { DateField } from "../../components/DateField";
import { FormColumn } from "../../components/FormPage";
import { Notice } from "../../components/Notice";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { LetterForm, LetterStart as Known } from "../../ipc/bindings";
import { letterText as words } from "../../text/letter";
import type { LetterStart } from "./letterStart";

type Props = {
  start: LetterStart;
  known: Known;
  onChange: (start: LetterStart) => void;
  /** Fills the template again; what was changed by hand is lost. */
  onFill: () => void;
  errorOf: (field: string) => string | undefined;
};

export function LetterWords({ start, known, onChange, onFill, errorOf }: Props) {
  const { letter: form } = start;
  const set = (change: Partial<LetterForm>, byHand = start.byHand) => onChange({ ...start, letter: { ...form, ...change }, byHand });
  const reader = known.templates.find((one) => one.code === form.template)?.reader;
  return (
    <FormColumn title={words.columns.letter}>
      {start.letterId === null ? null : (
        <TextArea
          name="reason"
          label={words.amendReason}
          hint={words.amendReasonHint}
          value={start.amendReason}
          onChange={(amendReason) => onChange({ ...start, amendReason })}
          error={errorOf("reason")}
          rows={2}
        />
      )}
      <TextField name="heading" label={words.heading} value={form.heading} onChange={(heading) => set({ heading }, true)} error={errorOf("heading")} />
      <TextArea name="text" label={words.text} value={form.text} onChange={(text) => set({ text }, true)} error={errorOf("text")} rows={16} />
      {start.byHand && form.template !== "" ? (
        <p className="letter__again">
          <Button kind="link" onPress={onFill}>
            {words.fill}
          </Button>{" "}
          <span>{words.fillHint}</span>
        </p>
      ) : null}
      <DateField name="writtenOn" label={words.writtenOn} value={form.writtenOn} onChange={(writtenOn) => set({ writtenOn })} direction="past" error={errorOf("writtenOn")} />
      <TextField name="enclosed" label={words.enclosed} hint={words.enclosedHint} value={form.enclosed} onChange={(enclosed) => set({ enclosed })} error={errorOf("enclosed")} />
      {reader === undefined || reader === "family" ? null : (
        <Checkbox label={words.restricted} isSelected={form.restricted} onChange={(restricted) => set({ restricted })} />
      )}
      {known.hasAddress ? null : (
        <Notice kind="info">
          <p>{words.noSender}</p>
        </Notice>
      )}
    </FormColumn>
  );
}
