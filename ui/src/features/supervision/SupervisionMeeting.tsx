// When it was held, with whom, how, and the next one.
import { ColleagueField } from "../../clinical/ColleagueField";
import { DateField } from "../../components/DateField";
import { FormColumn } from "../../components/FormPage";
import { Segmented } from "../../components/Segmented";
import { TextArea } from "../../components/TextArea";
import type { SupervisionForm, SupervisionList, SupervisionTyped } from "../../ipc/bindings";
import { supervisionFormText, supervisionText as words } from "../../text/supervision";
import type { SupervisionStart } from "./supervisionStart";

export type PartProps = {
  start: SupervisionStart;
  list: SupervisionList;
  onChange: (start: SupervisionStart) => void;
  errorOf: (field: string) => string | undefined;
};

const forms = Object.keys(supervisionFormText) as SupervisionForm[];

export function SupervisionMeeting({ start, list, onChange, errorOf }: PartProps) {
  const { typed } = start;
  const set = (change: Partial<SupervisionTyped>) => onChange({ ...start, typed: { ...typed, ...change } });
  return (
    <FormColumn title={words.columns.when}>
      <DateField name="on" label={words.on} value={typed.on} onChange={(on) => set({ on })} direction="past" error={errorOf("on")} />
      <ColleagueField name="supervisor" label={words.supervisor} value={typed.supervisor} onChange={(supervisor) => set({ supervisor })} error={errorOf("supervisor")} />
      <Segmented
        name="form"
        legend={words.form}
        options={forms.map((value) => ({ value, label: supervisionFormText[value] }))}
        value={typed.form}
        onChange={(form) => set({ form })}
        error={errorOf("form")}
      />
      <DateField
        name="nextOn"
        label={words.nextOn}
        hint={words.nextHint(list.interval, list.local)}
        value={typed.nextOn}
        onChange={(nextOn) => set({ nextOn })}
        direction="future"
        error={errorOf("nextOn")}
      />
      {start.supervisionId === null ? null : (
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
    </FormColumn>
  );
}
