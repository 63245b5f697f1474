// Last column: when this service looks again, and what a colleague must know; on an amendment, what changed.
import { DateField } from "../../components/DateField";
import { FormColumn } from "../../components/FormPage";
import { TextArea } from "../../components/TextArea";
import { safeguardingText as words } from "../../text/safeguarding";
import type { PartProps } from "./StatusWhat";
import "./safeguarding-form.css";

export function StatusKnown({ start, onChange, errorOf }: PartProps) {
  const { status } = start;
  return (
    <FormColumn title={words.columns.look}>
      {start.episodeId === null ? null : (
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} value={start.reason} onChange={(reason) => onChange({ ...start, reason })} error={errorOf("reason")} rows={2} />
      )}
      <DateField
        name="reviewOn"
        label={words.reviewOn}
        hint={words.reviewHint}
        value={status.reviewOn}
        onChange={(reviewOn) => onChange({ ...start, status: { ...status, reviewOn } })}
        direction="future"
        error={errorOf("reviewOn")}
      />
      <div className="form-page__fill">
        <TextArea
          name="detail"
          label={words.detail}
          hint={words.detailHint}
          value={status.detail}
          onChange={(detail) => onChange({ ...start, status: { ...status, detail } })}
          error={errorOf("detail")}
          rows={7}
        />
      </div>
    </FormColumn>
  );
}
