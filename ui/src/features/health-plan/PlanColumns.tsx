// The form of a health plan: what the child needs, where and until when, who holds it and who was trained.
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { FormColumn, FormPair } from "../../components/FormPage";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { HealthPlanForm, HealthPlanStart as Filled, PlanTrainingTyped } from "../../ipc/bindings";
import { healthPlanText as words } from "../../text/healthPlan";
import type { HealthPlanStart } from "./healthPlanStart";

export type PartProps = {
  start: HealthPlanStart;
  filled: Filled;
  onChange: (start: HealthPlanStart) => void;
  errorOf: (field: string) => string | undefined;
};

const NO_PLACE = "none";

export function PlanNeeds({ start, onChange, errorOf }: PartProps) {
  const { plan } = start;
  const set = (change: Partial<HealthPlanForm>) => onChange({ ...start, plan: { ...plan, ...change } });
  return (
    <FormColumn title={words.columns.what}>
      <TextField name="condition" label={words.condition} hint={words.conditionHint} value={plan.condition} onChange={(condition) => set({ condition })} error={errorOf("condition")} />
      <TextArea name="emergency" label={words.emergency} hint={words.emergencyHint} value={plan.emergency} onChange={(emergency) => set({ emergency })} error={errorOf("emergency")} rows={4} />
      <TextArea name="needs" label={words.needs} hint={words.needsHint} value={plan.needs} onChange={(needs) => set({ needs })} error={errorOf("needs")} rows={4} />
      <TextArea name="medication" label={words.medication} hint={words.medicationHint} value={plan.medication} onChange={(medication) => set({ medication })} error={errorOf("medication")} rows={3} />
    </FormColumn>
  );
}

export function PlanDays({ start, filled, onChange, errorOf }: PartProps) {
  const { plan } = start;
  const set = (change: Partial<HealthPlanForm>) => onChange({ ...start, plan: { ...plan, ...change } });
  return (
    <FormColumn title={words.columns.when}>
      {start.healthPlanId === null || start.review ? null : (
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
      <Select
        name="placeId"
        label={words.place}
        options={[{ value: NO_PLACE, label: words.noPlace }, ...filled.places.map(({ placeId, name }) => ({ value: placeId, label: name }))]}
        value={plan.placeId ?? NO_PLACE}
        onChange={(chosen) => set({ placeId: chosen === NO_PLACE ? null : chosen })}
        error={errorOf("placeId")}
      />
      <DateField name="writtenOn" label={words.writtenOn} value={plan.writtenOn} onChange={(writtenOn) => set({ writtenOn })} direction="past" error={errorOf("writtenOn")} />
      <DateField
        name="reviewOn"
        label={words.reviewOn}
        hint={words.reviewHint}
        value={plan.reviewOn}
        onChange={(reviewOn) => set({ reviewOn })}
        direction="future"
        error={errorOf("reviewOn")}
      />
    </FormColumn>
  );
}

export function PlanHeld({ start, onChange, errorOf }: PartProps) {
  const { plan } = start;
  const set = (change: Partial<HealthPlanForm>) => onChange({ ...start, plan: { ...plan, ...change } });
  const { copies, training } = plan;
  const train = (position: number, change: Partial<PlanTrainingTyped>) =>
    set({ training: training.map((one, at) => (at === position ? { ...one, ...change } : one)) });
  const wrongCopy = errorOf("copies") ?? errorOf("copyOn");
  const wrongTraining = errorOf("training") ?? errorOf("trainingOn") ?? errorOf("renewOn");
  return (
    <FormColumn title={words.columns.held}>
      <div id="copies" role="group" aria-label={words.copies}>
        {wrongCopy === undefined ? null : <p className="field__error">{wrongCopy}</p>}
        {copies.map((copy, at) => (
          // A line has no identity; lines keep their places.
          <div key={at}>
            <FormPair>
              <TextField
                name={`copies.${String(at)}.holder`}
                label={words.holder(at + 1)}
                value={copy.holder}
                onChange={(holder) => set({ copies: copies.map((old, place) => (place === at ? { ...old, holder } : old)) })}
              />
              <DateField
                name={`copies.${String(at)}.on`}
                label={words.copyOn(at + 1)}
                value={copy.on}
                onChange={(on) => set({ copies: copies.map((old, place) => (place === at ? { ...old, on } : old)) })}
                direction="past"
              />
            </FormPair>
            <Button kind="link" onPress={() => set({ copies: copies.filter((_, place) => place !== at) })}>
              {words.removeCopy(at + 1)}
            </Button>
          </div>
        ))}
        <Button icon="plus" onPress={() => set({ copies: [...copies, { holder: "", on: "today" }] })}>
          {words.addCopy}
        </Button>
      </div>
      <div id="training" role="group" aria-label={words.training}>
        {wrongTraining === undefined ? null : <p className="field__error">{wrongTraining}</p>}
        {training.map((one, at) => (
          <div key={at}>
            <FormPair>
              <TextField name={`training.${String(at)}.what`} label={words.what(at + 1)} value={one.what} onChange={(what) => train(at, { what })} />
              <TextField name={`training.${String(at)}.who`} label={words.who(at + 1)} value={one.who} onChange={(who) => train(at, { who })} />
            </FormPair>
            <FormPair>
              <DateField name={`training.${String(at)}.on`} label={words.trainedOn(at + 1)} value={one.on} onChange={(on) => train(at, { on })} direction="past" />
              <DateField name={`training.${String(at)}.renewOn`} label={words.renewOn(at + 1)} value={one.renewOn} onChange={(renewOn) => train(at, { renewOn })} direction="future" />
            </FormPair>
            <Button kind="link" onPress={() => set({ training: training.filter((_, place) => place !== at) })}>
              {words.removeTraining(at + 1)}
            </Button>
          </div>
        ))}
        <Button icon="plus" onPress={() => set({ training: [...training, { what: "", who: "", on: "today", renewOn: "" }] })}>
          {words.addTraining}
        </Button>
      </div>
    </FormColumn>
  );
}
