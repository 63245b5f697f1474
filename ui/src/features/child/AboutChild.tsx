// First column: who the child is, born or not yet.
import { Checkbox } from "../../components/Checkbox";
import { DateField } from "../../components/DateField";
import { FormColumn, FormPair } from "../../components/FormPage";
import { Segmented } from "../../components/Segmented";
import { TextField } from "../../components/TextField";
import type { ChildForm, Level, Sex } from "../../ipc/bindings";
import { childFormText, sexOption } from "../../text/child";
import { twinText } from "../../text/household";
import { CareLevel } from "./CareLevel";
import { options } from "./options";

export type PartProps = {
  form: ChildForm;
  set: (change: Partial<ChildForm>) => void;
  errorOf: (field: string) => string | undefined;
};

type Props = PartProps & {
  reason: string;
  /** Only an amendment asks why. */
  onReason: ((reason: string) => void) | null;
  /** The level on record; nothing when registering. */
  levelBefore: Level | null;
  /** What is asked of a twin alone; nothing for any other child. */
  twin: { order: string; weight: string } | null;
  onTwin: (twin: { order: string; weight: string }) => void;
};

export function AboutChild({ form, set, errorOf, reason, onReason, levelBefore, twin, onTwin }: Props) {
  const words = childFormText;
  return (
    <FormColumn title={words.about}>
      {onReason === null ? null : (
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={reason}
          onChange={onReason}
          error={errorOf("reason")}
          autoFocus
        />
      )}
      <Checkbox
        name="unborn"
        label={words.unborn}
        hint={words.unbornHint}
        isSelected={form.unborn}
        onChange={(unborn) => set({ unborn })}
      />
      <FormPair>
        <TextField
          name="family"
          label={form.unborn ? words.familyUnborn : words.family}
          value={form.family}
          onChange={(family) => set({ family })}
          error={errorOf("family")}
          autoFocus={onReason === null}
        />
        <TextField
          name="given"
          label={form.unborn ? words.givenUnborn : words.given}
          value={form.given}
          onChange={(given) => set({ given })}
          error={errorOf("given")}
        />
      </FormPair>
      {form.unborn ? (
        <DateField
          name="expectedDate"
          label={words.expectedDate}
          value={form.expectedDate}
          onChange={(expectedDate) => set({ expectedDate })}
          direction="future"
          error={errorOf("expectedDate")}
        />
      ) : (
        <Born form={form} set={set} errorOf={errorOf} />
      )}
      {twin === null ? null : (
        <FormPair>
          <TextField
            name="birthOrder"
            label={twinText.order}
            hint={twinText.orderHint}
            value={twin.order}
            onChange={(order) => onTwin({ ...twin, order })}
            error={errorOf("birthOrder")}
            inputMode="numeric"
          />
          <TextField
            name="birthWeight"
            label={twinText.weight}
            value={twin.weight}
            onChange={(weight) => onTwin({ ...twin, weight })}
            suffix="kg"
            error={errorOf("birthWeight")}
          />
        </FormPair>
      )}
      <Segmented<Sex>
        name="sex"
        legend={words.sex}
        options={options(sexOption)}
        value={form.sex}
        onChange={(sex) => set({ sex })}
        error={errorOf("sex")}
      />
      <CareLevel form={form} set={set} errorOf={errorOf} levelBefore={levelBefore} />
    </FormColumn>
  );
}

function Born({ form, set, errorOf }: PartProps) {
  const words = childFormText;
  return (
    <>
      <TextField name="knownAs" label={words.knownAs} value={form.knownAs} onChange={(knownAs) => set({ knownAs })} error={errorOf("knownAs")} />
      <FormPair>
        <DateField
          name="dateOfBirth"
          label={words.dateOfBirth}
          value={form.dateOfBirth}
          onChange={(dateOfBirth) => set({ dateOfBirth })}
          direction="past"
          error={errorOf("dateOfBirth")}
        />
        <TextField
          name="nhsNumber"
          label={words.nhsNumber}
          value={form.nhsNumber}
          onChange={(nhsNumber) => set({ nhsNumber })}
          error={errorOf("nhsNumber")}
          inputMode="numeric"
        />
      </FormPair>
      <TextField
        name="gestation"
        label={words.gestation}
        hint={words.gestationHint}
        value={form.gestation}
        onChange={(gestation) => set({ gestation })}
        error={errorOf("gestation")}
        width="short"
      />
    </>
  );
}
