// With whom, when and how; and what they were told.
import { DateField } from "../../components/DateField";
import { FormColumn } from "../../components/FormPage";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { Mode, SharingForm, SharingStart as Filled } from "../../ipc/bindings";
import { modeText } from "../../text/codes";
import { sharingText as words } from "../../text/sharing";
import type { SharingStart } from "./sharingStart";

export type PartProps = {
  start: SharingStart;
  filled: Filled;
  onChange: (start: SharingStart) => void;
  errorOf: (field: string) => string | undefined;
};

const modes: readonly Mode[] = ["phone", "email", "letter", "in-person", "video", "text"];

export function SharingWho({ start, filled, onChange, errorOf }: PartProps) {
  const { sharing } = start;
  const set = (change: Partial<SharingForm>) => onChange({ ...start, sharing: { ...sharing, ...change } });
  const { people } = filled;
  return (
    <FormColumn title={words.columns.who}>
      <TextField name="with" label={words.with} value={sharing.with} onChange={(to) => set({ with: to })} error={errorOf("with")} />
      {people.length === 0 ? null : (
        <Select
          name="known"
          label={words.known}
          hint={words.knownHint}
          options={people.map((person, at) => ({ value: String(at), label: words.line(person.with, person.agency) }))}
          value=""
          onChange={(at) => {
            const person = people[Number(at)];
            if (person !== undefined) set({ with: person.with, agency: person.agency });
          }}
        />
      )}
      <TextField name="agency" label={words.agency} value={sharing.agency} onChange={(agency) => set({ agency })} error={errorOf("agency")} />
      <Select
        name="mode"
        label={words.mode}
        options={modes.map((value) => ({ value, label: modeText[value] }))}
        value={sharing.mode}
        onChange={(mode) => set({ mode })}
        error={errorOf("mode")}
      />
      <DateField name="on" label={words.on} value={sharing.on} onChange={(on) => set({ on })} direction="past" error={errorOf("on")} />
    </FormColumn>
  );
}

export function SharingWhat({ start, onChange, errorOf }: PartProps) {
  const { sharing } = start;
  return (
    <FormColumn title={words.columns.what}>
      {start.sharingId === null ? null : (
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
      <div className="form-page__fill">
        <TextArea
          name="what"
          label={words.what}
          hint={words.whatHint}
          value={sharing.what}
          onChange={(what) => onChange({ ...start, sharing: { ...sharing, what } })}
          error={errorOf("what")}
          rows={7}
        />
      </div>
    </FormColumn>
  );
}
