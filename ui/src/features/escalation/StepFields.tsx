// One step: the stage, to whom, when, and by when an answer is asked. The days of a stage are local.
import { DateField } from "../../components/DateField";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { EscalationStage, StageDays } from "../../ipc/bindings";
import { escalationStageText, escalationText as words } from "../../text/escalation";
import { workingDays } from "../../text/referral";

export type TypedStep = { stage: EscalationStage; to: string; on: string; replyBy: string };

type Props = {
  step: TypedStep;
  stages: readonly StageDays[];
  onChange: (step: TypedStep) => void;
  errorOf: (field: string) => string | undefined;
};

export function StepFields({ step: { stage, to, on, replyBy }, stages, onChange, errorOf }: Props) {
  const step = { stage, to, on, replyBy };
  const rule = stages.find((one) => one.stage === stage);
  return (
    <>
      <Select
        name="stage"
        label={words.stage}
        options={stages.map((one) => ({ value: one.stage, label: escalationStageText[one.stage] }))}
        value={stage}
        onChange={(chosen) => onChange({ ...step, stage: chosen })}
        error={errorOf("stage")}
      />
      <TextField name="to" label={words.to} value={to} onChange={(typed) => onChange({ ...step, to: typed })} error={errorOf("to")} />
      <DateField name="on" label={words.on} value={on} onChange={(typed) => onChange({ ...step, on: typed })} direction="past" error={errorOf("on")} />
      <DateField
        name="replyBy"
        label={words.replyBy}
        hint={rule === undefined ? undefined : words.replyHint(workingDays(rule.workingDays), rule.source)}
        value={replyBy}
        onChange={(typed) => onChange({ ...step, replyBy: typed })}
        direction="future"
        error={errorOf("replyBy")}
      />
    </>
  );
}
