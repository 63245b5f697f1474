// A death that was recorded by mistake is taken back, with a reason.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { DeathStart } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { deathText as words } from "../../text/death";

type Props = { start: DeathStart; onClose: () => void; onDone: () => void };

export function TakeBackDialog({ start, onClose, onDone }: Props) {
  const [reason, setReason] = useState("");
  const save = useSave();
  const announce = useAnnounce();
  const takeBack = async () => {
    const done = await save.run(() =>
      attempt("take_back_death", { childId: start.childId, fromRevision: start.revision, reason }),
    );
    if (done === null) return;
    announce(words.takenBack(done.bookedAgain));
    onDone();
  };
  return (
    <Dialog
      title={words.takeBackTitle}
      onClose={onClose}
      footer={
        <Button kind="go" onPress={() => void takeBack()} isDisabled={save.busy}>
          {words.takeBackSave}
        </Button>
      }
    >
      <SaveProblems save={save} />
      <p>{words.takeBackBody}</p>
      <TextField name="reason" label={words.takeBackReason} value={reason} onChange={setReason} error={save.errorOf("reason")} autoFocus />
    </Dialog>
  );
}
