// Keeps what is typed: half a second after the last key, and at once on leaving a field, the screen or the caseload.
import { useCallback, useEffect, useRef, useState } from "react";

import { onBeforeLock } from "./beforeLock";

const QUIET_MS = 500;

export type DraftStatus =
  | { kind: "nothing" }
  | { kind: "keeping" }
  | { kind: "kept"; at: number }
  | { kind: "failed" };

export type Keeping = {
  status: DraftStatus;
  /** Keeps what is on screen now, after any keeping already under way. Answers whether nothing is left unkept. */
  keepNow: () => Promise<boolean>;
  pause: () => void;
  resume: () => void;
};

/** `contents` as they are at first count as kept. `keep` answers whether they are on disk. */
export function useKeeping(contents: string, keep: (contents: string) => Promise<boolean>): Keeping {
  const [status, setStatus] = useState<DraftStatus>({ kind: "nothing" });
  const latest = useRef({ contents, keep });
  const kept = useRef(contents);
  const paused = useRef(false);
  const onScreen = useRef(true);
  const line = useRef<Promise<unknown>>(Promise.resolve());

  // One at a time: two first savings side by side would make two drafts.
  const keepNow = useCallback((): Promise<boolean> => {
    const show = (next: DraftStatus) => {
      if (onScreen.current) setStatus(next);
    };
    const done = line.current.then(async () => {
      const now = latest.current;
      if (paused.current || now.contents === kept.current) return true;
      show({ kind: "keeping" });
      if (!(await now.keep(now.contents))) {
        // The screen still holds the words, and says that they are not kept yet.
        show({ kind: "failed" });
        return false;
      }
      kept.current = now.contents;
      show({ kind: "kept", at: Date.now() });
      return true;
    });
    line.current = done;
    return done;
  }, []);

  useEffect(() => {
    latest.current = { contents, keep };
    if (contents === kept.current) return undefined;
    const timer = window.setTimeout(() => void keepNow(), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [contents, keep, keepNow]);

  useEffect(() => {
    onScreen.current = true;
    const keep = () => void keepNow();
    document.addEventListener("focusout", keep);
    document.addEventListener("visibilitychange", keep);
    window.addEventListener("blur", keep);
    window.addEventListener("pagehide", keep);
    const leave = onBeforeLock(async () => {
      await keepNow();
    });
    return () => {
      document.removeEventListener("focusout", keep);
      document.removeEventListener("visibilitychange", keep);
      window.removeEventListener("blur", keep);
      window.removeEventListener("pagehide", keep);
      leave();
      onScreen.current = false;
      keep();
    };
  }, [keepNow]);

  const pause = useCallback(() => {
    paused.current = true;
  }, []);
  const resume = useCallback(() => {
    paused.current = false;
  }, []);

  return { status, keepNow, pause, resume };
}
