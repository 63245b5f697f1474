// The list, a page at a time: the last answer stays in sight until the next one is there.
import { startTransition, useCallback, useEffect, useRef, useState } from "react";

import type { CaseloadPage, CaseloadRow, Failure } from "../../ipc/bindings";
import { attempt, onWritten } from "../../ipc/client";
import type { Filters } from "./filters";

const PAGE = 60;
const MOST = 200;

type Loaded = { key: string; rows: CaseloadRow[]; page: Omit<CaseloadPage, "rows"> };

export type Caseload = {
  loaded: Loaded | null;
  failure: Failure | null;
  loadingMore: boolean;
  loadMore: () => void;
  reload: () => void;
};

/** `first` is how many rows to begin with: as many as were there when the nurse left. */
export function useCaseload(filters: Filters, first: number): Caseload {
  const key = JSON.stringify(filters);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  const shown = useRef(Math.min(MOST, Math.max(PAGE, first)));
  const firstKey = useRef(key);
  const busy = useRef(false);

  const reload = useCallback(() => setRound((n) => n + 1), []);
  useEffect(() => onWritten(reload), [reload]);

  useEffect(() => {
    const ticket = ++latest.current;
    busy.current = false;
    const ask = JSON.parse(key) as Filters;
    // After a save the rows already in sight are asked for again; another question starts at the top.
    const limit = round === 0 && key !== firstKey.current ? PAGE : Math.min(MOST, shown.current);
    void attempt("list_caseload", { ...ask, offset: 0, limit }).then((answer) => {
      if (ticket !== latest.current) {
        return;
      }
      setLoadingMore(false);
      if (answer.ok) {
        const { rows, ...page } = answer.value;
        shown.current = Math.max(PAGE, rows.length);
        setLoaded({ key, rows, page });
        setFailure(null);
      } else {
        setFailure(answer.failure);
      }
    });
  }, [key, round]);

  const loadMore = useCallback(() => {
    if (loaded === null || busy.current || loaded.key !== key || loaded.rows.length >= loaded.page.total) {
      return;
    }
    busy.current = true;
    setLoadingMore(true);
    const ticket = latest.current;
    const ask = JSON.parse(key) as Filters;
    void attempt("list_caseload", { ...ask, offset: loaded.rows.length, limit: PAGE }).then((answer) => {
      if (ticket !== latest.current) {
        return;
      }
      busy.current = false;
      setLoadingMore(false);
      if (answer.ok) {
        const { rows, ...page } = answer.value;
        const have = new Set(loaded.rows.map((row) => row.childId));
        const all = [...loaded.rows, ...rows.filter((row) => !have.has(row.childId))];
        shown.current = all.length;
        // Further rows are drawn in the pauses, so that scrolling stays smooth.
        startTransition(() => setLoaded({ key, rows: all, page }));
      } else {
        setFailure(answer.failure);
      }
    });
  }, [key, loaded]);

  return { loaded, failure, loadingMore, loadMore, reload };
}
