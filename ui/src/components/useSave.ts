// Saving a form: busy, what needs mending, or why it could not be saved. What is typed is never touched here.
import { useCallback, useRef, useState } from "react";

import type { Failure, ProblemView } from "../ipc/bindings";
import type { Attempt } from "../ipc/client";
import type { Draft } from "./useDraft";

export type Save = {
  busy: boolean;
  problems: ProblemView[];
  failure: Failure | null;
  errorOf: (field: string) => string | undefined;
  /** Shows problems the form found itself, without asking the core. */
  refuse: (problems: ProblemView[]) => void;
  /** Runs one save at a time; hands back the answer, or nothing when it failed. */
  run: <T>(work: () => Promise<Attempt<T>>) => Promise<T | null>;
};

export function useSave(draft?: Draft): Save {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<ProblemView[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);

  const refuse = useCallback((found: ProblemView[]) => {
    setProblems(found);
    setFailure(null);
  }, []);

  const run = useCallback(
    async <T>(work: () => Promise<Attempt<T>>): Promise<T | null> => {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      // The newest words are kept first, so that a failed save costs nothing.
      await draft?.keepNow();
      draft?.pause();
      const answer = await work();
      running.current = false;
      setBusy(false);
      if (answer.ok) return answer.value;
      draft?.resume();
      if (answer.failure.kind === "invalid") {
        refuse(answer.failure.problems);
      } else {
        setProblems([]);
        setFailure(answer.failure);
      }
      return null;
    },
    [draft, refuse],
  );

  const errorOf = useCallback(
    (field: string) => {
      const found = problems.find((problem) => problem.field === field);
      return found === undefined ? undefined : `${found.what}. ${found.mend}.`;
    },
    [problems],
  );

  return { busy, problems, failure, errorOf, refuse, run };
}
