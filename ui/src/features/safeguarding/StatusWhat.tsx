// First column: why it steps, when it does; then what the child is subject to, since when, and what belongs to that kind.
import { CheckboxGroup } from "../../components/CheckboxGroup";
import { DateField } from "../../components/DateField";
import { FormColumn } from "../../components/FormPage";
import { Notice } from "../../components/Notice";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { AbuseCategory, EarlyHelpForm, LegalBasis, SafeguardingKind } from "../../ipc/bindings";
import { abuseCategoryText } from "../../text/codes";
import { earlyHelpFormText, legalBasisText, outcomeText, safeguardingKindText, safeguardingText as words } from "../../text/safeguarding";
import { Placements } from "./Placements";
import { withKind, type SafeguardingStart, type TypedStatus } from "./safeguardingStart";

export type PartProps = {
  start: SafeguardingStart;
  onChange: (start: SafeguardingStart) => void;
  errorOf: (field: string) => string | undefined;
};

const kinds = Object.keys(safeguardingKindText) as SafeguardingKind[];
const categories = Object.keys(abuseCategoryText) as AbuseCategory[];
const forms = Object.keys(earlyHelpFormText) as EarlyHelpForm[];
const bases = Object.keys(legalBasisText) as LegalBasis[];
const antenatal: readonly SafeguardingKind[] = ["antenatal-safeguarding", "pre-birth-assessment"];
const ways = ["stepped-up", "stepped-down", "baby-born"] as const;

export function StatusWhat({ start, unborn, onChange, errorOf }: PartProps & { unborn: boolean }) {
  const { status, step, episodeId, stepFrom } = start;
  const set = (change: Partial<TypedStatus>) => onChange({ ...start, status: { ...status, ...change } });
  const setStep = (change: Partial<SafeguardingStart["step"]>) => onChange({ ...start, step: { ...step, ...change } });
  // A status does not become another, and what belongs to the unborn is offered for them alone.
  const offered = kinds.filter((kind) => (episodeId === null ? unborn || !antenatal.includes(kind) : kind === status.kind));
  return (
    <FormColumn title={stepFrom === null ? words.columns.what : words.stepColumn}>
      {start.fromFlag === null ? null : <Notice kind="plain">{words.fromFlag}</Notice>}
      {stepFrom === null ? null : (
        <>
          <Segmented
            name="outcome"
            legend={words.outcome}
            options={ways.map((value) => ({ value, label: outcomeText[value] }))}
            value={ways.find((way) => way === step.outcome) ?? null}
            onChange={(outcome) => setStep({ outcome })}
            error={errorOf("outcome")}
          />
          <DateField name="on" label={words.on} value={step.on} onChange={(on) => setStep({ on })} direction="past" error={errorOf("on") ?? errorOf("endedOn")} />
          <TextArea name="reason" label={words.stepReason} value={step.reason} onChange={(reason) => setStep({ reason })} error={errorOf("reason") ?? errorOf("endReason")} rows={2} />
          <TextField name="agreedBy" label={words.agreedBy} hint={words.agreedByHint} value={step.agreedBy} onChange={(agreedBy) => setStep({ agreedBy })} error={errorOf("agreedBy")} />
        </>
      )}
      <Select
        name="kind"
        label={stepFrom === null ? words.kind : words.kindTo}
        options={offered.map((value) => ({ value, label: safeguardingKindText[value] }))}
        value={status.kind}
        onChange={(kind) => onChange({ ...start, status: withKind(status, kind) })}
        error={errorOf("kind")}
      />
      {stepFrom === null ? (
        <DateField name="startedOn" label={words.startedOn} value={status.startedOn} onChange={(startedOn) => set({ startedOn })} direction="past" error={errorOf("startedOn")} />
      ) : null}
      {status.kind === "child-protection-plan" ? (
        <CheckboxGroup
          name="categories"
          legend={words.categories}
          hint={words.categoriesHint}
          options={categories.map((value) => ({ value, label: abuseCategoryText[value] }))}
          values={status.categories}
          onChange={(chosen) => set({ categories: chosen })}
          error={errorOf("categories")}
        />
      ) : null}
      {status.kind === "early-help" ? (
        <>
          <Segmented
            name="earlyHelpForm"
            legend={words.earlyHelpForm}
            options={forms.map((value) => ({ value, label: earlyHelpFormText[value] }))}
            value={status.earlyHelpForm}
            onChange={(earlyHelpForm) => set({ earlyHelpForm })}
            error={errorOf("earlyHelpForm")}
          />
          <TextField name="thresholdLevel" label={words.thresholdLevel} value={status.thresholdLevel} onChange={(thresholdLevel) => set({ thresholdLevel })} width="medium" />
        </>
      ) : null}
      {status.kind === "looked-after" ? (
        <>
          <Select
            name="legalBasis"
            label={words.legalBasis}
            options={bases.map((value) => ({ value, label: legalBasisText[value] }))}
            value={status.legalBasis ?? ""}
            onChange={(legalBasis) => set({ legalBasis })}
            error={errorOf("legalBasis")}
          />
          <Placements placements={status.placements} onChange={(placements) => set({ placements })} error={errorOf("placements")} />
        </>
      ) : null}
      {status.kind === "private-fostering" ? <Notice kind="info">{words.privateFostering}</Notice> : null}
      {status.kind !== "" && antenatal.includes(status.kind) ? <Notice kind="info">{words.antenatal}</Notice> : null}
    </FormColumn>
  );
}
