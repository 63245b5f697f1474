// The nurse's own phrases for every field, asked for once and again after she changes them. None in the home.
import { useEffect, useState } from "react";

import type { PhraseText } from "../components/phraseText";
import { attempt, onWritten } from "../ipc/client";

const NONE: readonly PhraseText[] = [];

export function usePhrases(isDisabled: boolean): readonly PhraseText[] {
  const [phrases, setPhrases] = useState(NONE);
  useEffect(() => {
    if (isDisabled) return undefined;
    let gone = false;
    const ask = () =>
      void attempt("phrases", {}).then((answer) => {
        // Without them a field is a plain one; Settings says what failed.
        if (!gone && answer.ok) setPhrases((before) => (JSON.stringify(before) === JSON.stringify(answer.value.phrases) ? before : answer.value.phrases));
      });
    ask();
    const stop = onWritten(ask);
    return () => {
      gone = true;
      stop();
    };
  }, [isDisabled]);
  return isDisabled ? NONE : phrases;
}
