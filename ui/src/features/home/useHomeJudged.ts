// Whether a figure wants another look: asked at a pause in typing.
import { useEffect, useState } from "react";

import type { HomeJudged, HomeTyped, JudgeAtHome } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";

/** Long enough that half a figure is not called wrong. */
const PAUSE = 250;

/** The judgement of what stands in the boxes now; `null` while there is none. */
export function useHomeJudged({ weight, size, head }: HomeTyped): HomeJudged | null {
  const request: JudgeAtHome = { weight, size, head };
  const key = JSON.stringify(request);
  const empty = [weight, size, head].every((figure) => figure.trim() === "");
  const [settled, setSettled] = useState<{ key: string; judged: HomeJudged } | null>(null);
  useEffect(() => {
    if (empty) return undefined;
    let overtaken = false;
    const timer = window.setTimeout(() => {
      void attempt("judge_at_home", JSON.parse(key) as JudgeAtHome).then((answer) => {
        if (!overtaken && answer.ok) setSettled({ key, judged: answer.value });
      });
    }, PAUSE);
    return () => {
      overtaken = true;
      window.clearTimeout(timer);
    };
  }, [key, empty]);
  return empty || settled === null || settled.key !== key ? null : settled.judged;
}
