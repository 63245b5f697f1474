// Middle column: what a colleague must know; on a review, what the review found.
import { Checkbox } from "../../components/Checkbox";
import { FormColumn } from "../../components/FormPage";
import { TextArea } from "../../components/TextArea";
import { flagText } from "../../text/flag";
import type { FlagStart } from "./flagStart";

type Props = { start: FlagStart; onChange: (start: FlagStart) => void; errorOf: (field: string) => string | undefined };

export function FlagKnown({ start, onChange, errorOf }: Props) {
  const { flag } = start;
  return (
    <FormColumn title={flagText.columns.known}>
      {start.flagId === null ? null : (
        <TextArea
          name="reason"
          label={flagText.found}
          hint={flagText.foundHint}
          value={start.reason}
          onChange={(reason) => onChange({ ...start, reason })}
          error={errorOf("reason")}
          rows={4}
        />
      )}
      <div className="form-page__fill">
        <TextArea
          name="detail"
          label={flagText.detail}
          hint={flagText.detailHint}
          value={flag.detail}
          onChange={(detail) => onChange({ ...start, flag: { ...flag, detail } })}
          error={errorOf("detail")}
          rows={7}
        />
      </div>
      <Checkbox
        name="restricted"
        label={flagText.restricted}
        hint={flagText.restrictedHint}
        isSelected={flag.restricted}
        onChange={(restricted) => onChange({ ...start, flag: { ...flag, restricted } })}
      />
    </FormColumn>
  );
}
