// Asks once and never again by itself: what a form starts from must not change under what is being typed.
import { useCallback, useEffect, useState } from "react";

import type { Failure } from "../ipc/bindings";
import { attempt, type CommandName, type RequestOf, type ResponseOf } from "../ipc/client";

export type Once<T> =
  | { state: "loading" }
  | { state: "failed"; failure: Failure; reload: () => void }
  | { state: "loaded"; data: T };

export function useOnce<Name extends CommandName>(name: Name, request: RequestOf<Name>): Once<ResponseOf<Name>> {
  const [key] = useState(() => JSON.stringify(request));
  const [round, setRound] = useState(0);
  const [answer, setAnswer] = useState<Once<ResponseOf<Name>>>({ state: "loading" });
  const reload = useCallback(() => {
    setAnswer({ state: "loading" });
    setRound((count) => count + 1);
  }, []);
  useEffect(() => {
    let gone = false;
    void attempt(name, JSON.parse(key) as RequestOf<Name>).then((outcome) => {
      if (gone) return;
      setAnswer(
        outcome.ok ? { state: "loaded", data: outcome.value } : { state: "failed", failure: outcome.failure, reload },
      );
    });
    return () => {
      gone = true;
    };
  }, [name, key, round, reload]);
  return answer;
}
