// A saved row put right: what it said stays readable, and the reason is asked.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Dialog } from "../../components/Dialog";
import { FormPair } from "../../components/FormPage";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { ClinicRow, ClinicSaved, MeasurementKind } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { clinicText, mendText } from "../../text/clinic";
import { inUnits } from "../../text/measurement";

type Props = { row: ClinicRow; saved: ClinicSaved; onClose: () => void };

export function MendRow({ row, saved, onClose }: Props) {
  const figure = (...kinds: MeasurementKind[]) => {
    const found = saved.measurements.find((one) => kinds.includes(one.kind));
    return found === undefined ? "" : inUnits(found.kind, found.value).split(" ").at(0) ?? "";
  };
  const [typed, setTyped] = useState({
    weight: figure("weight"), size: figure("length", "height"), head: figure("head"), note: saved.note, checked: false, reason: "",
  });
  const save = useSave();
  const announce = useAnnounce();
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const mend = async () => {
    const answer = await save.run(() => attempt("mend_clinic_row", { contactId: saved.contactId, ...typed }));
    if (answer === null) return;
    announce(clinicText.saved(row.child));
    onClose();
  };
  const measured = saved.outcome === "seen";
  return (
    <Dialog
      title={mendText.title(row.child)}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void mend()} isDisabled={save.busy}>
            {mendText.save}
          </Button>
          <Button onPress={onClose}>{mendText.back}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      {measured ? (
        <>
          <TextField
            name="weight"
            label={mendText.weight}
            value={typed.weight}
            onChange={(weight) => set({ weight })}
            error={save.errorOf("weight")}
            inputMode="decimal"
            autoFocus
          />
          <FormPair>
            <TextField
              name="size"
              label={mendText.size}
              value={typed.size}
              onChange={(size) => set({ size })}
              error={save.errorOf("size")}
              inputMode="decimal"
            />
            <TextField
              name="head"
              label={mendText.head}
              value={typed.head}
              onChange={(head) => set({ head })}
              error={save.errorOf("head")}
              inputMode="decimal"
            />
          </FormPair>
          <Checkbox name="checked" label={mendText.checked} isSelected={typed.checked} onChange={(checked) => set({ checked })} />
        </>
      ) : null}
      <TextField name="note" label={mendText.note} value={typed.note} onChange={(note) => set({ note })} error={save.errorOf("note")} />
      <TextField
        name="reason"
        label={mendText.reason}
        hint={mendText.reasonHint}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
        error={save.errorOf("reason")}
        autoFocus={!measured}
      />
    </Dialog>
  );
}
