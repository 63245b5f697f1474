// The genogram as a PDF: what a PDF is and is not, then the folder.
import { useState } from "react";

import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { SaveProblems } from "../../../components/SaveProblems";
import { useAnnounce } from "../../../components/status";
import { useSave } from "../../../components/useSave";
import { attempt } from "../../../ipc/client";
import { documentText } from "../../../text/document";
import { familyText as words } from "../../../text/family";

export function SaveGenogram({ childId }: { childId: string }) {
  const [asking, setAsking] = useState(false);
  const save = useSave();
  const announce = useAnnounce();
  const write = async () => {
    const done = await save.run(() => attempt("save_genogram", { childId }));
    if (done === null) return;
    setAsking(false);
    announce(done.fileName === null ? documentText.notSaved : documentText.saved(done.fileName));
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{words.save}</Button>
      {asking ? (
        <Dialog
          title={words.saveTitle}
          onClose={() => setAsking(false)}
          footer={
            <Button kind="go" onPress={() => void write()} isDisabled={save.busy}>
              {documentText.choose}
            </Button>
          }
        >
          <p>
            <b>{words.saveClear}</b>
          </p>
          <p>{words.saveMore}</p>
          <SaveProblems save={save} />
        </Dialog>
      ) : null}
    </>
  );
}
