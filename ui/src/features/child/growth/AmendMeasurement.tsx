// Amending one figure, with a reason; what it said before stays readable.
import { useState } from "react";

import { DateField } from "../../../components/DateField";
import { useAnnounce } from "../../../components/status";
import { TextField } from "../../../components/TextField";
import { useSave } from "../../../components/useSave";
import type { AskedAgain, GrowthPoint, Measure } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { fullDate } from "../../../text/dates";
import { growthText, unitText, withUnit } from "../../../text/growth";
import { MeasureDialog } from "./MeasureDialog";

type Props = { measure: Measure; label: string; measurementId: string; point: GrowthPoint; onClose: () => void };

export function AmendMeasurement({ measure, label, measurementId, point, onClose }: Props) {
  const announce = useAnnounce();
  const [on, setOn] = useState(fullDate(point.on));
  const [value, setValue] = useState(withUnit(measure, point.value).split(" ")[0] ?? "");
  const [reason, setReason] = useState("");
  const [ask, setAsk] = useState<AskedAgain[]>([]);
  const save = useSave();
  const { form } = growthText;
  const amend = async (checked: boolean) => {
    const saved = await save.run(() => attempt("amend_measurement", { measurementId, on, value, checked, reason }));
    if (saved === null) return;
    setAsk(saved.ask);
    if (saved.ask.length === 0) {
      announce(form.amended);
      onClose();
    }
  };
  const typing = (set: (text: string) => void) => (text: string) => {
    set(text);
    setAsk([]);
  };
  return (
    <MeasureDialog
      title={form.amendTitle(label, fullDate(point.on))}
      saveLabel={form.saveAmend}
      save={save}
      ask={ask}
      onSave={amend}
      onClose={onClose}
    >
      <TextField
        name="value"
        label={form.value}
        value={value}
        onChange={typing(setValue)}
        error={save.errorOf("value")}
        suffix={unitText[measure]}
        inputMode="decimal"
        width="short"
        autoFocus
      />
      {point.contactId === null ? (
        <DateField name="measuredOn" label={form.on} value={on} onChange={typing(setOn)} direction="past" error={save.errorOf("measuredOn")} width="medium" />
      ) : (
        <p className="child__none">{form.fixedDay}</p>
      )}
      <TextField name="reason" label={form.reason} hint={form.reasonHint} value={reason} onChange={setReason} error={save.errorOf("reason")} />
    </MeasureDialog>
  );
}
