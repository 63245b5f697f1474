// Leaving the view and locking it: Ctrl+H once, Esc twice.
import { useCallback, useEffect, useRef, useState } from "react";

import { keepBeforeLock } from "../../components/beforeLock";
import { useShortcut } from "../../components/useShortcut";
import type { Failure, HomeLeft } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";

/** Esc once is a slip of the finger. */
const TOGETHER_MS = 1000;

export type Leaving = {
  leave: () => void;
  /** Why the view could not be left. */
  failure: Failure | null;
  /** The visit says whether what is typed is kept: the view is not left before it is. */
  keepFirst: (keep: () => Promise<boolean>) => () => void;
};

type Props = { onLeft: (left: HomeLeft) => void; onLock: () => void };

export function useLeaving({ onLeft, onLock }: Props): Leaving {
  const [failure, setFailure] = useState<Failure | null>(null);
  const keep = useRef<(() => Promise<boolean>) | null>(null);
  const busy = useRef(false);
  const go = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    const kept = keep.current === null || (await keep.current());
    await keepBeforeLock();
    if (kept) {
      const left = await attempt("leave_home", {});
      if (left.ok) onLeft(left.value);
      else setFailure(left.failure);
    }
    busy.current = false;
  }, [onLeft]);
  const leave = useCallback(() => void go(), [go]);
  const keepFirst = useCallback((first: () => Promise<boolean>) => {
    keep.current = first;
    return () => {
      keep.current = null;
    };
  }, []);
  useShortcut("Ctrl+h", leave, { evenInDialog: true });
  useTwice("Escape", onLock);
  return { leave, failure, keepFirst };
}

/** Listens before any field does, because a field may take Esc for itself. */
function useTwice(key: string, act: () => void): void {
  const pressed = useRef(-TOGETHER_MS);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.repeat) return;
      if (event.timeStamp - pressed.current < TOGETHER_MS) act();
      pressed.current = event.timeStamp;
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [key, act]);
}
