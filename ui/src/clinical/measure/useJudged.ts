// What is to be said of figures as they are typed: asked for at a pause, and judged by the same rules as the save.
import { useEffect, useRef, useState } from "react";

import type { JudgeMeasured, MeasuredJudged } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";

/** Long enough that half a figure is not called wrong, short enough to read before the next box. */
const PAUSE = 250;

export type Judging = {
  /** The last judgement there was; `null` before the first. */
  judged: MeasuredJudged | null;
  /** Whether it is of what stands in the boxes now. */
  current: boolean;
};

/** Asks once for each different request; `null` asks nothing. Where nothing can be said the save still decides. */
export function useJudged(request: JudgeMeasured | null): Judging {
  // Having looked again changes nothing of the figures.
  const key = request === null ? null : JSON.stringify({ ...request, measured: { ...request.measured, checked: false } });
  const [settled, setSettled] = useState<{ key: string; judged: MeasuredJudged | null } | null>(null);
  const latest = useRef(0);
  useEffect(() => {
    const ticket = ++latest.current;
    if (key === null) return undefined;
    const timer = window.setTimeout(() => {
      void attempt("judge_measured", JSON.parse(key) as JudgeMeasured).then((answer) => {
        // An answer that was overtaken by a newer question is dropped.
        if (ticket === latest.current) setSettled({ key, judged: answer.ok ? answer.value : null });
      });
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [key]);
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );
  if (key === null || settled === null) return { judged: null, current: false };
  return { judged: settled.judged, current: settled.key === key };
}
