// Children that fit what is typed; an overtaken answer is dropped, the last one stays until the next.
import { useEffect, useState } from "react";

import type { CaseloadRow, Failure } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";

const SHOWN = 8;

export type ChildSearch = {
  /** What was answered. The list is drawn for these words, all at once, so that the first line stays chosen. */
  words: string;
  rows: CaseloadRow[];
  failure: Failure | null;
};

/** With nothing typed, those due next when `evenEmpty`, nobody otherwise. */
export function useChildSearch(search: string, evenEmpty: boolean): ChildSearch {
  const [found, setFound] = useState<ChildSearch>({ words: "", rows: [], failure: null });
  useEffect(() => {
    let overtaken = false;
    const words = search.trim();
    const asked =
      words === "" && !evenEmpty
        ? Promise.resolve(null)
        : attempt("list_caseload", {
            search: words,
            sort: words === "" ? "next-due" : "name",
            descending: false,
            levels: [],
            flagTypes: [],
            flaggedOnly: false,
            ageBands: [],
            schools: [],
            notReceivedOnly: false,
            includeLeft: false,
            offset: 0,
            limit: SHOWN,
          });
    void asked.then((answer) => {
      if (overtaken) {
        return;
      }
      if (answer === null) {
        setFound({ words, rows: [], failure: null });
      } else {
        setFound(
          answer.ok
            ? { words, rows: answer.value.rows, failure: null }
            : { words, rows: [], failure: answer.failure },
        );
      }
    });
    return () => {
      overtaken = true;
    };
  }, [search, evenEmpty]);
  return found;
}
