// A saved row put right: what it said stays readable, and the reason is asked.
import { useState } from "react";

import { MeasureFields } from "../../clinical/measure/MeasureFields";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { ClinicRow, ClinicSaved, MeasurementKind } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { clinicText, mendText } from "../../text/clinic";
import { inUnits } from "../../text/measurement";

type Props = { row: ClinicRow; on: string; saved: ClinicSaved; onClose: () => void };

export function MendRow({ row, on, saved, onClose }: Props) {
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
        <MeasureFields
          childId={row.childId}
          on={on}
          contactId={saved.contactId}
          measured={typed}
          onChange={set}
          errorOf={save.errorOf}
          asksBirthWeight={false}
          autoFocus
        />
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
