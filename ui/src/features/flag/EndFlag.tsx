// Ends a flag: the last day it was true, and why.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { TextArea } from "../../components/TextArea";
import { useSave } from "../../components/useSave";
import { attempt } from "../../ipc/client";
import { flagText } from "../../text/flag";

type Props = { flagId: string; name: string; onClose: () => void; onDone: () => void };

const words = flagText.endDialog;

export function EndFlag({ flagId, name, onClose, onDone }: Props) {
  const [endedOn, setEndedOn] = useState("today");
  const [reason, setReason] = useState("");
  const save = useSave();
  const end = async () => {
    const saved = await save.run(() => attempt("end_flag", { flagId, endedOn, reason }));
    if (saved !== null) onDone();
  };
  return (
    <Dialog
      title={words.title(name)}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void end()} isDisabled={save.busy}>
            {words.confirm}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      <p>{words.body}</p>
      <DateField
        name="endedOn"
        label={words.on}
        value={endedOn}
        onChange={setEndedOn}
        direction="past"
        error={save.errorOf("endedOn")}
        width="medium"
      />
      <TextArea
        name="endReason"
        label={words.reason}
        value={reason}
        onChange={setReason}
        error={save.errorOf("endReason") ?? save.errorOf("reason")}
        rows={3}
        autoFocus
      />
    </Dialog>
  );
}
