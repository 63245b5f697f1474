// The body map as a PDF for the referral: what a PDF is and is not, then the folder.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import { attempt } from "../../ipc/client";
import { bodyMapText as words } from "../../text/bodyMap";

export function SaveBodyMap({ bodyMapId }: { bodyMapId: string }) {
  const [asking, setAsking] = useState(false);
  const save = useSave();
  const announce = useAnnounce();
  const write = async () => {
    const done = await save.run(() => attempt("save_body_map", { bodyMapId }));
    if (done === null) return;
    setAsking(false);
    announce(done.fileName === null ? words.notSaved : words.fileSaved(done.fileName));
  };
  return (
    <>
      <Button icon="print" onPress={() => setAsking(true)}>
        {words.print}
      </Button>
      {asking ? (
        <Dialog
          title={words.dialogTitle}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button kind="go" onPress={() => void write()} isDisabled={save.busy}>
                {words.choose}
              </Button>
              <Button onPress={() => setAsking(false)}>{words.cancel}</Button>
            </>
          }
        >
          <SaveProblems save={save} />
          <p>{words.dialogBody}</p>
        </Dialog>
      ) : null}
    </>
  );
}
