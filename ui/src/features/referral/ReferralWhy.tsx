// Middle column: what worries the nurse; for an amendment, why it is amended.
import { Checkbox } from "../../components/Checkbox";
import { FormColumn } from "../../components/FormPage";
import { TextArea } from "../../components/TextArea";
import { referralText as words } from "../../text/referral";
import type { PartProps } from "./ReferralTo";

export function ReferralWhy({ start, onChange, errorOf }: PartProps) {
  const { referral } = start;
  return (
    <FormColumn title={words.columns.why}>
      {start.referralId === null ? null : (
        <TextArea
          name="amendReason"
          label={words.amendReason}
          hint={words.amendReasonHint}
          value={start.amendReason}
          onChange={(amendReason) => onChange({ ...start, amendReason })}
          error={errorOf("amendReason")}
          rows={2}
        />
      )}
      <div className="form-page__fill">
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={referral.reason}
          onChange={(reason) => onChange({ ...start, referral: { ...referral, reason } })}
          error={errorOf("reason")}
          rows={8}
        />
      </div>
      <Checkbox
        name="restricted"
        label={words.restricted}
        hint={words.restrictedHint}
        isSelected={referral.restricted}
        onChange={(restricted) => onChange({ ...start, referral: { ...referral, restricted } })}
      />
    </FormColumn>
  );
}
