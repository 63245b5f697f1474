// Loading, failed, loaded: the only three things a screen that reads can be.
import { useCallback, useEffect, useRef, useState } from "react";

import type { Failure } from "./bindings";
import { attempt, onWritten, type CommandName, type RequestOf, type ResponseOf } from "./client";

export type Query<T> =
  | { state: "loading" }
  | { state: "failed"; failure: Failure; reload: () => void }
  | {
      state: "loaded";
      data: T;
      reload: () => void;
      /** A newer answer is on its way; what is shown is the last one. */
      refreshing: boolean;
    };

type Options = {
  /** Keep the last answer in sight while another request is answered: for search as you type. */
  keep?: boolean;
};

type Settled<T> = { key: string; outcome: { ok: true; value: T } | { ok: false; failure: Failure } };

/** Asks once for each different request, and again after every save. */
export function useQuery<Name extends CommandName>(
  name: Name,
  request: RequestOf<Name>,
  { keep = false }: Options = {},
): Query<ResponseOf<Name>> {
  const key = JSON.stringify(request);
  const [settled, setSettled] = useState<Settled<ResponseOf<Name>> | null>(null);
  const [round, setRound] = useState(0);
  const [answeredRound, setAnsweredRound] = useState(-1);
  const latest = useRef(0);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => onWritten(reload), [reload]);

  useEffect(() => {
    const ticket = ++latest.current;
    void attempt(name, JSON.parse(key) as RequestOf<Name>).then((outcome) => {
      // An answer that was overtaken by a newer question is dropped.
      if (ticket === latest.current) {
        setSettled({ key, outcome });
        setAnsweredRound(round);
      }
    });
  }, [name, key, round]);

  // A screen that has gone hears no answers.
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );

  const current = settled !== null && settled.key === key;
  if (settled === null || (!current && !(keep && settled.outcome.ok))) {
    return { state: "loading" };
  }
  if (!settled.outcome.ok) {
    return { state: "failed", failure: settled.outcome.failure, reload };
  }
  return { state: "loaded", data: settled.outcome.value, reload, refreshing: !current || answeredRound !== round };
}
