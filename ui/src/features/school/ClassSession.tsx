// A class as a grid: two columns of pupils, saved one by one, all of it by the keyboard.
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";

import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { DraftStatusText } from "../../components/DraftStatusText";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { SaveProblems } from "../../components/SaveProblems";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useDraft, type Draft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import { useShortcut } from "../../components/useShortcut";
import type { ClassView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { longDay } from "../../text/dates";
import { ncmpYearText, schoolText as words } from "../../text/school";
import { className as nameOf, classAfter } from "./afterClass";
import { ClassTallyBar } from "./ClassTallyBar";
import { classContents, newClass, type ClassTyping, type TypedPupil } from "./classStart";
import { FinishClass } from "./FinishClass";
import { PupilTable } from "./PupilTable";
import { useUndoRow } from "./useUndoRow";

type Props = {
  initial: ClassTyping;
  draftId: string | null;
  onElsewhere: () => void;
  /** To another class of the school on the same day. */
  onNext: (next: ClassTyping) => void;
  onCatchUp: () => void;
};

/** A class is told from the whole year by a letter before its name, which may be empty. */
const WHOLE = "whole";
const IS = "=";

/** What a row needs of its class. */
export type RowClass = {
  view: ClassView;
  year: ClassTyping["year"];
  typedOf: (childId: string) => TypedPupil | undefined;
  onType: (childId: string, row: TypedPupil | null) => void;
  /** What the review covered, for a pupil whose review is open; empty when none is written. */
  review: string;
  /** A tick without words holds every row back. */
  reviewMissing: boolean;
  afterSave: (childId: string) => void;
  /** To the next pupil who is still to do. */
  goOn: (childId: string) => void;
};

export function ClassSession({ initial, draftId, onElsewhere, onNext, onCatchUp }: Props) {
  const { today } = useFrame();
  const { placeId, year, on } = initial;
  const [typing, setTyping] = useState(initial);
  const { className } = typing;
  const query = useQuery("school_class", { placeId, year, on, className }, { keep: true });
  const [finishing, setFinishing] = useState(false);
  const [reopen, setReopen] = useState<string | null>(null);
  const undoing = useSave();
  const announce = useAnnounce();
  const [withReview, setWithReview] = useState(initial.review !== "");
  // A new round has a new draft: the one before was thrown away when nothing was left in it.
  const [round, setRound] = useState(0);
  const draft = useRef<Draft | null>(null);
  const latest = useRef(typing);
  const grid = useRef<HTMLDivElement>(null);
  const change = useCallback((make: (before: ClassTyping) => ClassTyping) => {
    latest.current = make(latest.current);
    setTyping(latest.current);
  }, []);
  // The keyboard is at the first pupil to do as soon as the class is there: before it is drawn, so that no key is lost.
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (query.state !== "loaded" || opened.current) return;
    opened.current = true;
    grid.current?.querySelector<HTMLElement>("[data-first]")?.focus();
  }, [query.state]);
  const onType = (childId: string, row: TypedPupil | null) =>
    change((before) => {
      const rest = Object.fromEntries(Object.entries(before.rows).filter(([id]) => id !== childId));
      return { ...before, rows: row === null ? rest : { ...rest, [childId]: row } };
    });
  const afterSave = (childId: string) => {
    onType(childId, null);
    if (Object.keys(latest.current.rows).length === 0) {
      void draft.current?.discard();
      setRound((count) => count + 1);
    }
  };
  const goOn = (childId: string) => {
    const rows = [...(grid.current?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [])];
    const here = rows.findIndex((row) => row.dataset.row === childId);
    const next = rows.slice(here + 1).map((row) => row.querySelector<HTMLElement>("[data-first]")).find((box) => box !== null);
    (next ?? grid.current)?.focus();
  };
  const undo = async () => {
    const row = await undoing.run(() => attempt("undo_pupil", { placeId, year, on }));
    if (row === null) return;
    undoing.refuse([]);
    announce(words.undone(row.child));
    // The row opens again with the answer of the class that is being asked for.
    setReopen(row.childId);
  };
  useUndoRow(() => void undo());
  useShortcut("Ctrl+Enter", () => setFinishing(true));
  useEffect(() => {
    if (reopen === null) return;
    const box = grid.current?.querySelector<HTMLElement>(`tr[data-row="${reopen}"] [data-first]`);
    if (box === null || box === undefined) return;
    box.focus();
    setReopen(null);
  }, [reopen, query]);
  if (query.state === "loading") return <Loading />;
  if (query.state === "failed") return <Failed failure={query.failure} onRetry={query.reload} />;
  const view = query.data;
  const reviewMissing = withReview && typing.review.trim() === "";
  const rowClass: RowClass = {
    view,
    year,
    typedOf: (childId) => typing.rows[childId],
    onType,
    review: withReview ? typing.review : "",
    reviewMissing,
    afterSave,
    goOn,
  };
  const next = classAfter(view, year);
  const half = Math.max(15, Math.ceil(view.rows.length / 2));
  return (
    <>
      <PageHead
        title={`${view.school}, ${ncmpYearText[year]}`}
        sub={words.programme(longDay(on))}
        actions={
          <>
            <span className="school__hidden">
              <Icon name="eye-off" /> {words.flagsHidden}
            </span>
            <ClassTallyBar view={view} />
            <KeepsDraft
              key={round}
              contents={classContents(typing, today)}
              draftId={round === 0 ? draftId : null}
              onDraft={(now) => {
                draft.current = now;
              }}
            />
            <Button icon="undo" onPress={() => void undo()} shortcut="Ctrl Z" isDisabled={undoing.busy}>
              {words.undo}
            </Button>
            <Button icon="back" onPress={onElsewhere}>
              {words.elsewhere}
            </Button>
            <Button kind="alt" onPress={() => setFinishing(true)} shortcut="Ctrl Enter">
              {words.finish}
            </Button>
          </>
        }
      />
      <SaveProblems save={undoing} />
      {view.classes.length > 0 ? (
        <div className="school__classes">
          <Select
            name="className"
            label={words.className}
            width="medium"
            options={[
              { value: WHOLE, label: words.wholeYear },
              ...view.classes.map((name) => ({ value: IS + name, label: name })),
              { value: IS, label: words.noClass },
            ]}
            value={className === null ? WHOLE : IS + className}
            onChange={(value) => change((before) => ({ ...before, className: value === WHOLE ? null : value.slice(IS.length) }))}
          />
        </div>
      ) : null}
      {view.invitation === "declined" ? (
        <Notice kind="warn">
          <p>{words.declined}</p>
        </Notice>
      ) : null}
      {view.reviewOwed || withReview ? (
        <div className="school__review">
          <Checkbox name="withReview" label={words.review} hint={words.reviewHint} isSelected={withReview} onChange={setWithReview} />
          {withReview ? (
            <TextField
              name="review"
              label={words.reviewWords}
              value={typing.review}
              onChange={(review) => change((before) => ({ ...before, review }))}
              error={reviewMissing ? words.reviewMissing : undefined}
            />
          ) : null}
        </div>
      ) : null}
      {view.rows.length === 0 ? (
        <EmptyState title={words.empty}>
          <p>{words.emptyMore}</p>
        </EmptyState>
      ) : (
        <div className="school__grid" ref={grid} tabIndex={-1}>
          {[0, half].map((from) =>
            from < view.rows.length ? (
              <PupilTable key={from} rows={view.rows.slice(from, from === 0 ? half : undefined)} from={from} rowClass={rowClass} />
            ) : null,
          )}
        </div>
      )}
      <p className="school__foot">{words.keys}</p>
      {finishing ? (
        <FinishClass
          view={view}
          name={`${view.school}, ${nameOf(year, view.className)}`}
          nextName={next.name}
          typed={Object.keys(typing.rows).length}
          onNext={() => onNext(newClass(placeId, next.year, on, next.className))}
          onCatchUp={onCatchUp}
          onClose={() => setFinishing(false)}
        />
      ) : null}
    </>
  );
}

type KeepsProps = { contents: string; draftId: string | null; onDraft: (draft: Draft) => void };

/** Keeps what is typed and not saved. One draft a round. */
function KeepsDraft({ contents, draftId, onDraft }: KeepsProps) {
  const draft = useDraft({ form: "school-session", childId: null, draftId, contents });
  useEffect(() => onDraft(draft));
  return <DraftStatusText status={draft.status} />;
}
