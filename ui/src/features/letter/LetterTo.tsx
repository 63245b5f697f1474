// Which letter, to whom, what must be known first, and what the record does not say.
import { FormColumn } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { Notice } from "../../components/Notice";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { LetterForm, LetterStart as Known, LetterWarning, MergeField } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { graveWarning, letterText as words, letterWarningText, longField, mergeFieldText, readerText } from "../../text/letter";
import type { LetterStart } from "./letterStart";

type Props = {
  start: LetterStart;
  known: Known;
  /** What was asked for so far: a field does not go away while it is being filled in. */
  missing: readonly MergeField[];
  onFill: (form: LetterForm, byHand: boolean) => void;
  errorOf: (field: string) => string | undefined;
};

const OTHER = "other";
const NONE = "none";

export function LetterTo({ start, known, missing, onFill, errorOf }: Props) {
  const { today } = useFrame();
  const { letter: form, byHand } = start;
  const template = known.templates.find((one) => one.code === form.template);
  const recipients = known.recipients.filter((one) => template === undefined || one.reader === template.reader || template.reader === "other");
  const recipient = known.recipients.find((one) => one.code === form.recipient);
  const choose = (code: string) => {
    const chosen = known.templates.find((one) => one.code === code);
    const first = known.recipients.find((one) => one.reader === chosen?.reader);
    onFill({ ...form, template: code, recipient: first?.code ?? "", to: first?.to ?? "", restricted: false }, false);
  };
  const address = (code: string) => {
    const to = known.recipients.find((one) => one.code === code);
    onFill({ ...form, recipient: to?.code ?? "", to: to?.to ?? "" }, byHand);
  };
  const say = (field: MergeField, said: string) => {
    const asked = [...form.asked.filter((one) => one.field !== field), { field, words: said }];
    onFill({ ...form, asked }, byHand);
  };
  const warnings: LetterWarning[] = template?.reader === "family" ? [...known.warnings, ...(recipient?.warnings ?? [])] : [...(recipient?.warnings ?? [])];
  const refused = known.templates.filter((one) => one.whyNot !== null);
  return (
    <FormColumn title={words.columns.what}>
      <Select
        name="template"
        label={words.template}
        options={known.templates.filter((one) => one.whyNot === null).map(({ code, name, reader }) => ({ value: code, label: name, group: readerText[reader] }))}
        value={form.template}
        onChange={choose}
        error={errorOf("template")}
        hint={refused[0]?.whyNot ?? undefined}
      />
      <Select
        name="recipient"
        label={words.recipient}
        options={[...recipients.map(({ code, label }) => ({ value: code, label })), { value: OTHER, label: words.other }]}
        value={form.recipient === "" ? OTHER : form.recipient}
        onChange={address}
      />
      <p className="letter__language">
        {known.language === null ? words.languageUnknown : words.language(known.language)}; {words.interpreter[known.interpreter]}
      </p>
      {warnings.map((warning) => (
        <Notice key={warning} kind={graveWarning.includes(warning) ? "red" : "warn"}>
          <p>{letterWarningText[warning]}</p>
        </Notice>
      ))}
      {warnings.includes("visit-note") && known.visitNote !== null ? (
        <Notice kind="plain">
          <p>
            <b>{words.visitNote}:</b> {known.visitNote}
          </p>
        </Notice>
      ) : null}
      {template?.aboutAppointment === true ? (
        <Select
          name="appointmentId"
          label={words.appointment}
          options={[
            { value: NONE, label: words.noAppointment },
            ...known.appointments.map(({ appointmentId, label, on, at }) => ({ value: appointmentId, label: `${label}, ${shortDate(on, today)} ${at.slice(0, 5)}` })),
          ]}
          value={form.appointmentId ?? NONE}
          onChange={(chosen) => onFill({ ...form, appointmentId: chosen === NONE ? null : chosen }, byHand)}
        />
      ) : null}
      <TextArea name="to" label={words.to} hint={words.toHint} value={form.to} onChange={(to) => onFill({ ...form, to }, true)} error={errorOf("to")} rows={5} />
      {missing.length === 0 || byHand ? null : (
        <fieldset className="letter__asked">
          <legend>{words.asked}</legend>
          {missing.map((field) => {
            const said = form.asked.find((one) => one.field === field)?.words ?? "";
            const common = { name: `asked.${field}`, label: mergeFieldText[field], value: said, onChange: (next: string) => say(field, next) };
            return longField.includes(field) ? <TextArea key={field} {...common} rows={3} /> : <TextField key={field} {...common} />;
          })}
        </fieldset>
      )}
    </FormColumn>
  );
}
