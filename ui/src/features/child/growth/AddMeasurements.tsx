// A day and what was measured, written down apart from a contact: a line of the red book, or the weight on the scales now.
import { useState } from "react";

import { DateField } from "../../../components/DateField";
import { useAnnounce } from "../../../components/status";
import { TextField } from "../../../components/TextField";
import { useSave } from "../../../components/useSave";
import type { AskedAgain } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { growthText } from "../../../text/growth";
import { MeasureDialog } from "./MeasureDialog";

const empty = { on: "", weight: "", size: "", head: "" };

type Props = {
  childId: string;
  /** An older one begins with its day; a weight now is today's, and begins with the weight. */
  when: "older" | "now";
  onClose: () => void;
};

export function AddMeasurements({ childId, when, onClose }: Props) {
  const announce = useAnnounce();
  const isNow = when === "now";
  const [typed, setTyped] = useState(isNow ? { ...empty, on: "today" } : empty);
  const [ask, setAsk] = useState<AskedAgain[]>([]);
  const save = useSave();
  const { form } = growthText;
  const change = (field: keyof typeof empty) => (text: string) => {
    setTyped({ ...typed, [field]: text });
    // What was looked at again is not what stands there now.
    setAsk([]);
  };
  const add = async (checked: boolean) => {
    const { on, ...figures } = typed;
    const saved = await save.run(() => attempt("add_measurements", { childId, on, measured: { ...figures, checked } }));
    if (saved === null) return;
    setAsk(saved.ask);
    if (saved.ask.length === 0) {
      announce(form.saved);
      onClose();
    }
  };
  return (
    <MeasureDialog title={isNow ? form.nowTitle : form.addTitle} saveLabel={form.save} save={save} ask={ask} onSave={add} onClose={onClose}>
      <p className="child__none">{isNow ? form.nowBody : form.addBody}</p>
      <DateField
        name="measuredOn"
        label={form.on}
        value={typed.on}
        onChange={change("on")}
        direction="past"
        error={save.errorOf("measuredOn")}
        width="medium"
        autoFocus={!isNow}
      />
      <div className="growth-form__row">
        <TextField name="weight" label={form.weight} value={typed.weight} onChange={change("weight")} error={save.errorOf("weight")} suffix="kg" inputMode="decimal" autoFocus={isNow} />
        <TextField name="size" label={form.size} value={typed.size} onChange={change("size")} error={save.errorOf("size")} suffix="cm" inputMode="decimal" />
        <TextField name="head" label={form.head} value={typed.head} onChange={change("head")} error={save.errorOf("head")} suffix="cm" inputMode="decimal" />
      </div>
    </MeasureDialog>
  );
}
