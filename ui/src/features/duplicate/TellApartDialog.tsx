// The nurse says that two records are of two children, and how she knows.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import { attempt } from "../../ipc/client";
import { compareText as words } from "../../text/duplicate";

type Props = { one: string; other: string; onClose: () => void; onDone: () => void };

export function TellApartDialog({ one, other, onClose, onDone }: Props) {
  const [why, setWhy] = useState("");
  const save = useSave();
  const tell = useAnnounce();
  const tellApart = async () => {
    const done = await save.run(() => attempt("tell_apart", { one, other, why }));
    if (done === null) return;
    tell(words.apartSaved);
    onDone();
  };
  return (
    <Dialog
      title={words.apartTitle}
      onClose={onClose}
      footer={
        <Button kind="go" onPress={() => void tellApart()} isDisabled={save.busy}>
          {words.apartSave}
        </Button>
      }
    >
      <SaveProblems save={save} />
      <p>{words.apartBody}</p>
      <TextField name="reason" label={words.apartWhy} value={why} onChange={setWhy} error={save.errorOf("reason")} autoFocus />
    </Dialog>
  );
}
