// Who is due: everything of the programme that is near or late, by week and by need.
import { useCallback, useMemo, useRef, useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Kbd } from "../../components/Kbd";
import { Loading } from "../../components/Loading";
import { useMemory } from "../../components/memory";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { usePrint } from "../../components/usePrint";
import { useShortcut } from "../../components/useShortcut";
import type { DueQuery, ProgrammeLine } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { dueListText } from "../../text/programme";
import { DueFilters, FIRST_FILTER } from "./DueFilters";
import { DuePaper } from "./DuePaper";
import { DuePreview } from "./DuePreview";
import { DueHead, DueRows } from "./DueRows";
import { everything, grouped, isNarrowed, lineKey } from "./filters";
import "./due.css";

/** Lines handed to the list at a time: a long list is not laid out before it is scrolled. */
const STEP = 200;

const noLines: readonly ProgrammeLine[] = [];

type Props = { states?: DueQuery["states"] };

export function DueScreen({ states }: Props) {
  const navigate = useNavigate();
  const { today } = useFrame();
  const [kept, setQuery] = useMemory<DueQuery>("due query", everything);
  const [asked, setAsked] = useState(states);
  const query = asked === undefined ? kept : { ...everything, states: asked };
  const [selected, setSelected] = useMemory<string | null>("due chosen", null);
  const [shown, setShown] = useState(STEP);
  const [printing, setPrinting] = useState(false);
  const paper = usePrint();
  const list = useRef<HTMLDivElement>(null);
  const answer = useQuery("due_list", query, { keep: true });

  const view = answer.state === "loaded" ? answer.data : null;
  const lines = view?.lines ?? noLines;
  const groups = useMemo(() => grouped(lines.slice(0, shown), today), [lines, shown, today]);
  const chosen = lines.find((line) => lineKey(line) === selected) ?? null;
  const change = (next: DueQuery) => {
    setAsked(undefined);
    setShown(STEP);
    setQuery(next);
  };
  const printed = useCallback(() => setPrinting(false), []);
  const open = (line: ProgrammeLine) => navigate({ screen: "child", childId: line.childId, tab: "programme" });
  const record = () => {
    if (chosen !== null) navigate({ screen: "contact", childId: chosen.childId, contactType: chosen.contactType });
  };
  const book = () => {
    if (chosen !== null) navigate({ screen: "book", childId: chosen.childId, contactType: chosen.contactType });
  };
  useShortcut("ArrowDown", () => list.current?.focus());
  useShortcut("f", () => document.getElementById(FIRST_FILTER)?.focus());
  useShortcut("r", record);
  useShortcut("b", book);

  return (
    <div className="due-screen">
      <PageHead
        title={dueListText.title}
        sub={view === null ? null : dueListText.sub(view.counts.overdue, view.counts.due, view.counts.children)}
        actions={
          <Button
            icon="print"
            onPress={() =>
              paper.print({ list: "due-list", on: today, children: new Set(lines.map((line) => line.childId)).size }, () => setPrinting(true))
            }
            isDisabled={lines.length === 0}
          >
            {dueListText.print}
          </Button>
        }
      />
      <div className="due-screen__filters">
        <DueFilters query={query} view={view} onChange={change} />
        <p className="due-screen__count" role="status">
          {view !== null && dueListText.count(lines.length)}
        </p>
      </div>
      <div className="due-screen__body">
        <div className="due-screen__list">
          {paper.failure !== null && <Failed failure={paper.failure} />}
          {answer.state === "loading" && <Loading />}
          {answer.state === "failed" && <Failed failure={answer.failure} onRetry={answer.reload} />}
          {view !== null && lines.length === 0 && (
            <EmptyState title={isNarrowed(query) ? dueListText.noneFits : dueListText.none}>
              <p>{isNarrowed(query) ? dueListText.noneFitsTodo : dueListText.noneTodo}</p>
            </EmptyState>
          )}
          {view !== null && lines.length > 0 && (
            <>
              <DueHead />
              <DueRows
                groups={groups}
                rules={view.rules}
                chosen={chosen === null ? null : lineKey(chosen)}
                listRef={list}
                onChoose={setSelected}
                onOpen={(key) => {
                  const line = lines.find((candidate) => lineKey(candidate) === key);
                  if (line !== undefined) open(line);
                }}
                onLoadMore={() => setShown((count) => (count < lines.length ? count + STEP : count))}
              />
            </>
          )}
          <Keys />
        </div>
        <DuePreview
          line={chosen}
          rule={chosen === null ? undefined : view?.rules[chosen.rule]}
          onRecord={record}
          onBook={book}
          onOpen={() => {
            if (chosen !== null) open(chosen);
          }}
        />
      </div>
      {printing && view !== null && <DuePaper groups={grouped(lines, today)} rules={view.rules} onPrinted={printed} />}
    </div>
  );
}

function Keys() {
  const { keys } = dueListText;
  return (
    <p className="due-screen__foot">
      <span>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> {keys.move}
      </span>
      <span>
        <Kbd>Enter</Kbd> {keys.open}
      </span>
      <span>
        <Kbd>R</Kbd> {keys.record}
      </span>
      <span>
        <Kbd>B</Kbd> {keys.book}
      </span>
      <span>
        <Kbd>F</Kbd> {keys.filter}
      </span>
    </p>
  );
}
