// Takes back an entry that was never true: it stays readable, and the reason is asked.
import { useState } from "react";

import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { SaveProblems } from "../components/SaveProblems";
import { TextArea } from "../components/TextArea";
import { useSave } from "../components/useSave";
import { attempt } from "../ipc/client";
import { takeBackText, type TakeBackWords } from "../text/takeBack";

type Props = { recordId: string; words: TakeBackWords; onClose: () => void; onDone: () => void };

export function TakeBack({ recordId, words, onClose, onDone }: Props) {
  const [reason, setReason] = useState("");
  const save = useSave();
  const confirm = async () => {
    if (reason.trim() === "") {
      save.refuse([{ field: "takeBackReason", ...takeBackText.missing }]);
      return;
    }
    const saved = await save.run(() => attempt("entered_in_error", { recordId, reason }));
    if (saved !== null) onDone();
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button kind="danger" onPress={() => void confirm()} isDisabled={save.busy}>
            {takeBackText.confirm}
          </Button>
          <Button onPress={onClose}>{words.keep}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      <p>{words.body}</p>
      <TextArea
        name="takeBackReason"
        label={takeBackText.reason}
        value={reason}
        onChange={setReason}
        error={save.errorOf("takeBackReason") ?? save.errorOf("reason")}
        rows={3}
        autoFocus
      />
    </Dialog>
  );
}
