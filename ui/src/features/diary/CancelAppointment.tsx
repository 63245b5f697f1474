// Cancelling: who did, and why. The time is free again and the appointment stays readable.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { Segmented } from "../../components/Segmented";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { AppointmentLine, CancelledBy } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { cancelledByText, cancelText } from "../../text/diary";

type Props = { line: AppointmentLine; onClose: () => void };

export function CancelAppointment({ line, onClose }: Props) {
  const [by, setBy] = useState<CancelledBy>("family");
  const [reason, setReason] = useState("");
  const save = useSave();
  const announce = useAnnounce();
  const cancel = async () => {
    const { appointmentId, revision } = line;
    const saved = await save.run(() => attempt("cancel_appointment", { appointmentId, fromRevision: revision, by, reason }));
    if (saved === null) return;
    announce(cancelText.done);
    onClose();
  };
  return (
    <Dialog
      title={cancelText.title(line.child)}
      onClose={onClose}
      footer={
        <>
          <Button kind="danger" onPress={() => void cancel()} isDisabled={save.busy}>
            {cancelText.save}
          </Button>
          <Button onPress={onClose}>{cancelText.keep}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      <Segmented
        name="by"
        legend={cancelText.by}
        options={[
          { value: "family", label: cancelledByText.family },
          { value: "service", label: cancelledByText.service },
        ]}
        value={by}
        onChange={setBy}
      />
      <TextField
        name="reason"
        label={cancelText.reason}
        hint={cancelText.reasonHint}
        value={reason}
        onChange={setReason}
        error={save.errorOf("reason")}
        autoFocus
      />
    </Dialog>
  );
}
