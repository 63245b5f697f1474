// What has just been done, read aloud and shown for some seconds, or until something is pressed: it must not stand in the way.
// A save can be undone from it.
import { useEffect, useState } from "react";

import { Button } from "../components/Button";
import { Icon } from "../components/Icon";
import type { SaveView } from "../ipc/bindings";
import { undoText } from "../text/undo";

const SHOWN_MS = 8000;
/** There is time to read it, think, and reach the button. */
const SHOWN_WITH_UNDO_MS = 20_000;

type Props = {
  said: { message: string; at: number } | null;
  /** The save just made. */
  save?: SaveView | null;
  onUndo?: (save: number) => void;
};

export function StatusLine({ said, save = null, onUndo }: Props) {
  const [gone, setGone] = useState("");
  // A new word or a new save begins the seconds again.
  const now = said === null && save === null ? "" : `${String(said?.at ?? "")} ${String(save?.save ?? "")}`;
  const canUndo = save !== null;
  useEffect(() => {
    if (now === "") {
      return undefined;
    }
    const go = () => setGone(now);
    const goes = (event: PointerEvent) => {
      if (!(event.target instanceof Element && event.target.closest(".status-undo") !== null)) go();
    };
    const timer = window.setTimeout(go, canUndo ? SHOWN_WITH_UNDO_MS : SHOWN_MS);
    window.addEventListener("pointerdown", goes, { capture: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("pointerdown", goes, { capture: true });
    };
  }, [now, canUndo]);
  const shown = now !== "" && gone !== now;
  return (
    <>
      <div className="status-place" role="status">
        {shown && (
          <div className={save === null ? "status" : "status status--undo"}>
            <Icon name="tick" />
            {said?.message ?? (save === null ? "" : undoText.saved(save))}
          </div>
        )}
      </div>
      {shown && save !== null ? (
        <div className="status-undo">
          <Button icon="undo" shortcut="Ctrl Z" onPress={() => onUndo?.(save.save)}>
            {undoText.undo}
          </Button>
        </div>
      ) : null}
    </>
  );
}
