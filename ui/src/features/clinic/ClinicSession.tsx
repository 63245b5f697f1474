// A clinic session as a grid: one row a child, saved one by one, all of it by the keyboard.
import { useCallback, useEffect, useRef, useState } from "react";

import { ChildPicker } from "../../clinical/ChildPicker";
import { Button } from "../../components/Button";
import { DraftStatusText } from "../../components/DraftStatusText";
import { EmptyState } from "../../components/EmptyState";
import { Facts } from "../../components/Facts";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { useDraft, type Draft } from "../../components/useDraft";
import type { ClinicView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { attendanceText, clinicText } from "../../text/clinic";
import { longDay } from "../../text/dates";
import { ClinicRowLine } from "./ClinicRowLine";
import { emptyRow, sessionContents, typedRows, type SessionTyping, type TypedRow } from "./clinicStart";
import { WalkInRow } from "./WalkInRow";

type Props = { initial: SessionTyping; draftId: string | null; onElsewhere: () => void };

/** What a row needs of its session. */
export type RowSession = {
  placeId: string;
  on: string;
  typedOf: (childId: string) => TypedRow;
  onType: (childId: string, row: TypedRow) => void;
  /** The draft to end with this row, when nothing else is typed; keeps it until the save is known. */
  beforeSave: (childId: string) => Promise<string | null>;
  afterSave: (childId: string, saved: boolean) => void;
  onRemove: (childId: string) => void;
  /** To the next row that is still to be typed. */
  goOn: (childId: string) => void;
};

export function ClinicSession({ initial, draftId, onElsewhere }: Props) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const { placeId, on } = initial;
  const query = useQuery("clinic_session", { placeId, on }, { keep: true });
  const [typing, setTyping] = useState(initial);
  // A new round has a new draft: what an emptied one held was saved with its last row.
  const [round, setRound] = useState(0);
  const latest = useRef(typing);
  const draft = useRef<Draft | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const change = useCallback((make: (before: SessionTyping) => SessionTyping) => {
    latest.current = make(latest.current);
    setTyping(latest.current);
  }, []);

  const session: RowSession = {
    placeId,
    on,
    typedOf: (childId) => typing.rows[childId] ?? emptyRow,
    onType: (childId, row) => change((before) => ({ ...before, rows: { ...before.rows, [childId]: row } })),
    beforeSave: async (childId) => {
      const last = typedRows(latest.current.rows).every((other) => other === childId);
      if (!last || draft.current === null) return null;
      await draft.current.keepNow();
      draft.current.pause();
      return draft.current.id();
    },
    afterSave: (childId, saved) => {
      if (!saved) {
        draft.current?.resume();
        return;
      }
      const last = typedRows(latest.current.rows).every((other) => other === childId);
      change((before) => ({ ...before, rows: without(before.rows, childId), walkIns: before.walkIns.filter((id) => id !== childId) }));
      if (last) setRound((count) => count + 1);
      else draft.current?.resume();
    },
    onRemove: (childId) =>
      change((before) => ({ ...before, rows: without(before.rows, childId), walkIns: before.walkIns.filter((id) => id !== childId) })),
    goOn: (childId) => {
      const rows = [...(table.current?.querySelectorAll<HTMLElement>("tr[data-row]") ?? [])];
      const here = rows.findIndex((row) => row.dataset.row === childId);
      const next = rows.slice(here + 1).map((row) => row.querySelector<HTMLElement>("[data-first]")).find((field) => field !== null);
      (next ?? table.current?.querySelector<HTMLElement>("caption"))?.focus();
    },
  };

  const left = typedRows(typing.rows).length;
  return (
    <>
      <PageHead
        title={query.state === "loaded" ? query.data.place.name : clinicText.title}
        sub={`${longDay(on)}. ${clinicText.keys}`}
        actions={
          <>
            <KeepsDraft
              key={round}
              contents={sessionContents(typing, today)}
              draftId={round === 0 ? draftId : null}
              onDraft={(now) => {
                draft.current = now;
              }}
            />
            <Button icon="back" onPress={onElsewhere}>
              {clinicText.elsewhere}
            </Button>
            <Button kind="alt" onPress={() => navigate({ screen: "today" })}>
              {clinicText.finish}
            </Button>
          </>
        }
      />
      <div className="clinic">
        {query.state === "loading" ? <Loading /> : null}
        {query.state === "failed" ? <Failed failure={query.failure} onRetry={query.reload} /> : null}
        {query.state === "loaded" ? (
          <>
            <Rows view={query.data} walkIns={typing.walkIns} session={session} table={table} />
            <div className="clinic__foot">
              <ChildPicker
                label={clinicText.walkIn}
                hint={clinicText.walkInHint}
                onChoose={({ childId }) =>
                  change((before) => (before.walkIns.includes(childId) ? before : { ...before, walkIns: [...before.walkIns, childId] }))
                }
              />
              <Attendance view={query.data} left={left} />
            </div>
          </>
        ) : null}
      </div>
    </>
  );
}

function without(rows: Record<string, TypedRow>, childId: string): Record<string, TypedRow> {
  return Object.fromEntries(Object.entries(rows).filter(([id]) => id !== childId));
}

type KeepsProps = { contents: string; draftId: string | null; onDraft: (draft: Draft) => void };

/** Keeps what is typed and not saved. One draft a round. */
function KeepsDraft({ contents, draftId, onDraft }: KeepsProps) {
  const draft = useDraft({ form: "clinic-session", childId: null, draftId, contents });
  useEffect(() => onDraft(draft));
  return <DraftStatusText status={draft.status} />;
}

type RowsProps = {
  view: ClinicView;
  walkIns: readonly string[];
  session: RowSession;
  table: React.RefObject<HTMLTableElement | null>;
};

function Rows({ view, walkIns, session, table }: RowsProps) {
  const known = new Set(view.rows.map((row) => row.childId));
  const added = walkIns.filter((childId) => !known.has(childId));
  if (view.rows.length === 0 && added.length === 0) {
    return (
      <EmptyState title={clinicText.empty}>
        <p>{clinicText.emptyMore}</p>
      </EmptyState>
    );
  }
  const { columns } = clinicText;
  return (
    <div className="scroll">
      <table className="table clinic__table" ref={table}>
        <caption className="visually-hidden" tabIndex={-1}>
          {`${clinicText.title}, ${attendanceText(view.attendance)}`}
        </caption>
        <thead>
          <tr>
            {[columns.child, columns.last, columns.weight, columns.size, columns.head, columns.came, columns.note, columns.state].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <ClinicRowLine key={row.childId} row={row} session={session} walkIn={false} />
          ))}
          {added.map((childId) => (
            <WalkInRow key={childId} childId={childId} session={session} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Attendance({ view, left }: { view: ClinicView; left: number }) {
  return (
    <section className="clinic__attendance" aria-label={clinicText.attendance}>
      <Facts
        facts={[
          [clinicText.thisDay, attendanceText(view.attendance)],
          [clinicText.quarter, attendanceText(view.quarter)],
        ]}
      />
      <p role="status">{left === 0 ? "" : clinicText.unsaved(left)}</p>
    </section>
  );
}
