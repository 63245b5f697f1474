// The chronology of a child and, when chosen, of brothers and sisters. M marks the line in focus significant.
import { useRef, useState } from "react";

import { ChooseRestricted } from "../../clinical/ChooseRestricted";
import { SavePdf } from "../../clinical/SavePdf";
import { sourceRoute } from "../../clinical/sourceRoute";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { useAnnounce } from "../../components/status";
import { useEscape } from "../../components/useEscape";
import { useShortcut } from "../../components/useShortcut";
import type { ChronologyLine, ChronologyQuery, Failure } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { chronologyText as words } from "../../text/chronology";
import { ChronologyFilters } from "./ChronologyFilters";
import { ChronologyLines } from "./ChronologyLines";
import "./chronology.css";

/** Everything of one child, the newest first, restricted entries left out. */
function everythingOf(childId: string): ChronologyQuery {
  return {
    childId,
    siblings: false,
    restrictedBecause: null,
    personId: null,
    onlyChildId: null,
    types: [],
    from: "",
    until: "",
    significantOnly: false,
    oldestFirst: false,
  };
}

export function ChronologyScreen({ childId }: { childId: string }) {
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [query, setQuery] = useState(() => everythingOf(childId));
  const [selected, setSelected] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const answer = useQuery("chronology", query, { keep: true });
  const view = answer.state === "loaded" ? answer.data : null;
  const chosen = view?.lines.find((line) => line.lineId === selected) ?? null;

  const back = () => navigate({ screen: "child", childId, tab: "safeguarding" });
  const open = (line: ChronologyLine) => navigate(sourceRoute(line.childId, line.kind, line.recordId));
  const mark = async () => {
    if (chosen === null) return;
    const { childId: whose, recordId, significant } = chosen;
    const done = await attempt("mark_significant", { childId: whose, recordId, significant: !significant });
    setFailure(done.ok ? null : done.failure);
    if (done.ok) announce(significant ? words.unmarked : words.marked);
  };
  useShortcut("m", () => void mark());
  useShortcut("ArrowDown", () => list.current?.focus());
  useEscape(back, false);

  const name = view?.children[0]?.name ?? "";
  return (
    <div className="chronology">
      <PageHead
        title={words.title}
        sub={view === null ? undefined : words.sub(name, view.lines.length, view.heldBack, query.restrictedBecause !== null)}
        actions={
          <>
            <Button shortcut="Esc" onPress={back}>
              {words.back}
            </Button>
            <Button icon="star" shortcut="M" onPress={() => void mark()} isDisabled={chosen === null}>
              {chosen?.significant === true ? words.unmark : words.mark}
            </Button>
            <SavePdf save={() => attempt("save_chronology", query)} />
          </>
        }
      />
      <div className="chronology__filters">
        <ChronologyFilters query={query} view={view} onChange={setQuery} />
        <ChooseRestricted
          reason={query.restrictedBecause}
          onChange={(restrictedBecause) => setQuery({ ...query, restrictedBecause })}
        />
      </div>
      {failure === null ? null : <Failed failure={failure} />}
      {answer.state === "loading" ? <Loading /> : null}
      {answer.state === "failed" ? <Failed failure={answer.failure} onRetry={answer.reload} /> : null}
      {view === null ? null : view.lines.length === 0 ? (
        <EmptyState title={words.none}>{words.noneTodo}</EmptyState>
      ) : (
        <ChronologyLines lines={view.lines} chosen={selected} listRef={list} onChoose={setSelected} onOpen={open} />
      )}
    </div>
  );
}
