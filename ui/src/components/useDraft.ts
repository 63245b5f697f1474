// Keeps a form as a draft while it is typed.
import { useCallback, useRef } from "react";

import type { DraftForm } from "../ipc/bindings";
import { attempt, call } from "../ipc/client";
import { useKeeping, type DraftStatus } from "./useKeeping";

export type { DraftStatus } from "./useKeeping";

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
  const id = useRef(draftId);
  const keep = useCallback(
    async (now: string) => {
      const saved = await attempt("save_draft", { draftId: id.current, form, childId, contents: now });
      if (saved.ok) id.current = saved.value.draftId;
      return saved.ok;
    },
    [form, childId],
  );
  const { status, keepNow: keepAll, pause, resume } = useKeeping(contents, keep);
  const keepNow = useCallback(async () => {
    await keepAll();
  }, [keepAll]);
  const discard = useCallback(async () => {
    pause();
    // Behind any keeping already under way, which would make the draft anew; nothing more is kept.
    await keepAll();
    const draft = id.current;
    id.current = null;
    if (draft !== null) await call("discard_draft", { draftId: draft });
  }, [keepAll, pause]);
  const currentId = useCallback(() => id.current, []);

  return { status, keepNow, id: currentId, pause, resume, discard };
}
