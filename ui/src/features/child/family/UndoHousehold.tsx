// The last change at home can be undone while nothing else was written about the child: asked once, and both stay readable.
import { useState } from "react";

import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { useFrame } from "../../../components/frame";
import { SaveProblems } from "../../../components/SaveProblems";
import { useAnnounce } from "../../../components/status";
import { useSave } from "../../../components/useSave";
import type { LastChange } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { shortDate } from "../../../text/dates";
import { householdText as words } from "../../../text/household";

export function UndoHousehold({ childId, change }: { childId: string; change: LastChange }) {
  const { today } = useFrame();
  const [asking, setAsking] = useState(false);
  const save = useSave();
  const announce = useAnnounce();
  const undo = async () => {
    const done = await save.run(() => attempt("undo_household", { childId }));
    if (done === null) return;
    setAsking(false);
    announce(words.undone);
  };
  const said = words.undoOf(change.why, shortDate(change.on, today));
  return (
    <p className="child__none">
      {said}{" "}
      <Button kind="link" onPress={() => setAsking(true)}>
        {words.undo}
      </Button>
      {asking ? (
        <Dialog
          title={words.undoTitle}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button kind="go" onPress={() => void undo()} isDisabled={save.busy}>
                {words.undo}
              </Button>
              <Button onPress={() => setAsking(false)}>{words.back}</Button>
            </>
          }
        >
          <SaveProblems save={save} />
          <p>{said}</p>
          <p>{words.undoWhat}</p>
        </Dialog>
      ) : null}
    </p>
  );
}
