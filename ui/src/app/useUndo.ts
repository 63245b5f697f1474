// Undo for what has just been saved: after every save the core is asked what it was, and one key takes it back.
import { useCallback, useEffect, useRef, useState } from "react";

import type { SaveView } from "../ipc/bindings";
import { attempt, onWritten } from "../ipc/client";
import { undoText } from "../text/undo";

type Props = {
  /** A family can see the screen: nothing is offered. */
  isDisabled: boolean;
  announce: (message: string) => void;
};

export type Undo = {
  /** The save just made; `null` when there is none or it cannot be undone. */
  last: SaveView | null;
  undo: (save: number) => Promise<void>;
  /** The dialog that asks first is in sight. */
  asking: boolean;
  ask: () => void;
  close: () => void;
};

export function useUndo({ isDisabled, announce }: Props): Undo {
  const [last, setLast] = useState<SaveView | null>(null);
  const [asking, setAsking] = useState(false);
  const newest = useRef(0);

  useEffect(
    () =>
      isDisabled
        ? undefined
        : onWritten(() => {
            void attempt("last_save", {}).then((answer) => {
              const save = answer.ok ? answer.value.save : null;
              // Writing that is no record of anybody, such as a phrase, leaves the save before as the last one: it is not said twice.
              if (save !== null && save.save <= newest.current) return;
              newest.current = save?.save ?? newest.current;
              setLast(save);
            });
          }),
    [isDisabled],
  );

  const undo = useCallback(
    async (save: number) => {
      setAsking(false);
      const answer = await attempt("undo_save", { save });
      setLast(null);
      if (answer.ok) {
        announce(undoText.undone(answer.value.entries));
      } else if (answer.failure.kind === "invalid") {
        announce(answer.failure.problems.map(({ what, mend }) => `${what}. ${mend}.`).join(" "));
      } else {
        announce(undoText.nothing);
      }
    },
    [announce],
  );

  const ask = useCallback(() => setAsking(true), []);
  const close = useCallback(() => setAsking(false), []);

  useEffect(() => {
    if (isDisabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      // In a field the key is the field's own: it takes back typing.
      const inField =
        target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select"));
      const keys = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!keys || inField || event.defaultPrevented || document.querySelector("[role=dialog], [role=alertdialog]") !== null) return;
      event.preventDefault();
      setAsking(true);
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isDisabled]);

  return { last: isDisabled ? null : last, undo, asking: asking && !isDisabled, ask, close };
}
