// Keeps what is typed as a draft: half a second after the last key, and at once on leaving a field, the screen or the caseload.
import { useCallback, useEffect, useRef, useState } from "react";

import type { DraftForm } from "../ipc/bindings";
import { attempt, call } from "../ipc/client";
import { onBeforeLock } from "./beforeLock";

const QUIET_MS = 500;

export type DraftStatus =
  | { kind: "nothing" }
  | { kind: "keeping" }
  | { kind: "kept"; at: number }
  | { kind: "failed" };

export type Draft = {
  status: DraftStatus;
  /** Keeps what is on screen now, after any keeping already under way. */
  keepNow: () => Promise<void>;
  /** The draft's id once there is one. */
  id: () => string | null;
  /** The record is being saved: keep nothing more. */
  pause: () => void;
  /** The record was not saved after all. */
  resume: () => void;
  /** Throws the draft away and keeps nothing more. */
  discard: () => Promise<void>;
};

type Options = {
  form: DraftForm;
  childId: string | null;
  /** The draft this form was opened from. */
  draftId: string | null;
  /** The form as JSON. What it holds at first counts as kept. */
  contents: string;
};

export function useDraft({ form, childId, draftId, contents }: Options): Draft {
  const [status, setStatus] = useState<DraftStatus>({ kind: "nothing" });
  const latest = useRef({ form, childId, contents });
  const kept = useRef(contents);
  const id = useRef(draftId);
  const paused = useRef(false);
  const onScreen = useRef(true);
  const line = useRef<Promise<void>>(Promise.resolve());

  // One at a time: two first savings side by side would make two drafts.
  const keepNow = useCallback((): Promise<void> => {
    const show = (next: DraftStatus) => {
      if (onScreen.current) setStatus(next);
    };
    line.current = line.current.then(async () => {
      const now = latest.current;
      if (paused.current || now.contents === kept.current) return;
      show({ kind: "keeping" });
      const saved = await attempt("save_draft", { draftId: id.current, ...now });
      if (!saved.ok) {
        // The screen still holds the words, and says that they are not kept yet.
        show({ kind: "failed" });
        return;
      }
      id.current = saved.value.draftId;
      kept.current = now.contents;
      show({ kind: "kept", at: Date.now() });
    });
    return line.current;
  }, []);

  useEffect(() => {
    latest.current = { form, childId, contents };
    if (contents === kept.current) return undefined;
    const timer = window.setTimeout(() => void keepNow(), QUIET_MS);
    return () => window.clearTimeout(timer);
  }, [form, childId, contents, keepNow]);

  useEffect(() => {
    onScreen.current = true;
    const keep = () => void keepNow();
    document.addEventListener("focusout", keep);
    document.addEventListener("visibilitychange", keep);
    window.addEventListener("blur", keep);
    window.addEventListener("pagehide", keep);
    const leave = onBeforeLock(keepNow);
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
  const discard = useCallback(async () => {
    paused.current = true;
    await line.current;
    const draft = id.current;
    id.current = null;
    if (draft !== null) await call("discard_draft", { draftId: draft });
  }, []);
  const currentId = useCallback(() => id.current, []);

  return { status, keepNow, id: currentId, pause, resume, discard };
}
