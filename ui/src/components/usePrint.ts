// Printing a list of children: noted in the record book first, and not printed when it cannot be noted.
import { useState } from "react";

import type { Failure, NotePrint } from "../ipc/bindings";
import { attempt } from "../ipc/client";

export type Print = {
  failure: Failure | null;
  /** Notes, then does: by default the print dialog of the window. */
  print: (what: NotePrint, go?: () => void) => void;
};

export function usePrint(): Print {
  const [failure, setFailure] = useState<Failure | null>(null);
  const print: Print["print"] = (what, go = () => window.print()) => {
    void attempt("note_print", what).then((noted) => {
      setFailure(noted.ok ? null : noted.failure);
      if (noted.ok) go();
    });
  };
  return { failure, print };
}
