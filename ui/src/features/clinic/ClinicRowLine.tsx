// One child of the session: typed in place, warned about at once, saved with Enter or on leaving the row.
import { useEffect, useRef, useState } from "react";

import { useJudged } from "../../clinical/measure/useJudged";
import { Button } from "../../components/Button";
import { useAnnounce } from "../../components/status";
import type { ClinicRow, FindingView, ProblemView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { errorText } from "../../ipc/errorText";
import { cameText, cellName, clinicText } from "../../text/clinic";
import { ChildCell, LastCell, SavedCells } from "./ClinicCells";
import type { RowSession } from "./ClinicSession";
import { isTyped, type TypedRow } from "./clinicStart";
import { figureFields, heldBack, RowSays } from "./RowSays";

/** Columns of the grid. */
export const COLUMNS = 8;

type Props = { row: ClinicRow; session: RowSession; walkIn: boolean };

export function ClinicRowLine({ row, session, walkIn }: Props) {
  const typed = session.typedOf(row.childId);
  const [problems, setProblems] = useState<readonly ProblemView[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const saving = useRef(false);
  const line = useRef<HTMLTableRowElement>(null);
  const announce = useAnnounce();
  const isSaved = row.saved !== null;
  const wasSaved = useRef(isSaved);
  const seen = typed.came === "seen";
  const measured = { weight: typed.weight, size: typed.size, head: typed.head, checked: false };
  const anyFigure = figureFields.some((field) => typed[field].trim() !== "");
  const { judged, current } = useJudged(
    isSaved || !row.weighable || !seen || !anyFigure
      ? null
      : { childId: row.childId, on: session.on, contactId: null, measured, onePlace: false },
  );
  // What called for attention stays in sight after the row is saved.
  const [savedWith, setSavedWith] = useState<readonly FindingView[]>([]);
  useEffect(() => {
    if (isSaved) saving.current = false;
    // A row that was switched to seen is open again, with the keyboard in its first box.
    if (wasSaved.current && !isSaved) line.current?.querySelector<HTMLElement>("[data-first]")?.focus();
    wasSaved.current = isSaved;
  }, [isSaved]);
  if (isSaved || !row.weighable) return <SavedCells row={row} on={session.on} findings={savedWith} />;

  const set = (change: Partial<TypedRow>) => {
    setProblems([]);
    setFailed(null);
    // Another figure is another question.
    const again = "weight" in change || "size" in change || "head" in change;
    session.onType(row.childId, { ...typed, ...(again ? { checked: false } : {}), ...change });
  };
  const held = heldBack(judged, typed.checked);
  // A figure that is not judged yet is judged by the save.
  const stops = judged !== null && current && (judged.stops || (judged.asks && !typed.checked));

  const save = async (andGoOn: boolean) => {
    if (saving.current || !isTyped(typed)) {
      if (andGoOn && !saving.current) session.goOn(row.childId);
      return;
    }
    if (stops) return;
    saving.current = true;
    setBusy(true);
    const { childId } = row;
    const draftId = await session.beforeSave(childId);
    const { weight, size, head } = seen ? typed : { weight: "", size: "", head: "" };
    const answer = await attempt("save_clinic_row", {
      placeId: session.placeId,
      on: session.on,
      childId,
      appointmentId: row.appointment?.appointmentId ?? null,
      came: typed.came,
      weight,
      size,
      head,
      note: typed.note,
      decision: typed.came === "was-not-brought" ? typed.decision : "",
      checked: typed.checked,
      draftId,
    });
    // A saved row stays closed until the record says otherwise: the focus that moves on must not save it again.
    saving.current = answer.ok;
    setBusy(false);
    session.afterSave(childId, answer.ok);
    if (answer.ok) {
      setSavedWith((judged?.figures ?? []).flatMap(({ findings }) => findings.filter(({ grade }) => grade === "concern")));
      announce(clinicText.saved(row.child));
      if (andGoOn) session.goOn(row.childId);
      return;
    }
    if (answer.failure.kind === "invalid") {
      setProblems(answer.failure.problems);
    } else {
      const { what, todo } = errorText(answer.failure);
      setFailed(`${what} ${todo}`);
    }
  };

  const messages = `messages-${row.childId}`;
  const wrong = (field: string) => held.includes(field) || problems.some((problem) => problem.field === field);
  // A refused save says what the judgement says, which may come a moment later.
  const asksDecision = typed.decision !== "" || problems.some((problem) => problem.field === "decision");
  const unsaid = problems.filter((problem) => !held.includes(problem.field) && !(judged?.asks === true && problem.field === "size"));
  return (
    <>
      <tr
        ref={line}
        data-row={row.childId}
        aria-busy={busy}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
            event.preventDefault();
            void save(true);
          }
        }}
        onBlur={(event) => {
          const to = event.relatedTarget;
          // The warnings of a row stand in a line of their own beneath it, and belong to it.
          const stays = to instanceof Element && (event.currentTarget.contains(to) || to.closest("tr")?.dataset.warns === row.childId);
          // The window losing the keyboard is not the nurse leaving the row.
          if (!stays && (to !== null || document.hasFocus())) void save(false);
        }}
      >
        <ChildCell row={row} />
        <LastCell row={row} />
        {figureFields.map((field, position) => {
          const asked = row.asked[position];
          return (
            <td key={field}>
              {asked === undefined ? null : (
                <input
                  className="input clinic__figure"
                  data-first={field === "weight" ? true : undefined}
                  aria-label={cellName(asked.kind, row.child)}
                  aria-invalid={wrong(field) || undefined}
                  aria-describedby={wrong(field) ? messages : undefined}
                  inputMode="text"
                  autoComplete="off"
                  disabled={!seen}
                  value={typed[field]}
                  onChange={(event) => set({ [field]: event.target.value })}
                />
              )}
            </td>
          );
        })}
        <td>
          <select
            className="input clinic__came"
            aria-label={clinicText.cameOf(row.child)}
            value={typed.came}
            onChange={(event) => set({ came: event.target.value === "was-not-brought" ? "was-not-brought" : "seen" })}
          >
            <option value="seen">{cameText.seen}</option>
            {walkIn ? null : <option value="was-not-brought">{cameText["was-not-brought"]}</option>}
          </select>
        </td>
        <td>
          <input
            className="input"
            aria-label={clinicText.noteOf(row.child)}
            aria-invalid={wrong("note") || undefined}
            aria-describedby={wrong("note") ? messages : undefined}
            autoComplete="off"
            value={typed.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        </td>
        <td className="clinic__state">
          <Button kind="link" label={clinicText.saveOf(row.child)} onPress={() => void save(true)} isDisabled={busy}>
            {clinicText.save}
          </Button>
          {walkIn ? (
            <Button kind="link" label={clinicText.removeOf(row.child)} onPress={() => session.onRemove(row.childId)}>
              {clinicText.remove}
            </Button>
          ) : null}
        </td>
      </tr>
      {judged !== null || problems.length > 0 || failed !== null || asksDecision ? (
        <tr data-warns={row.childId}>
          <td colSpan={COLUMNS} id={messages} className="clinic__messages">
            {judged === null ? null : (
              <div role={stops ? "alert" : "status"}>
                <RowSays
                  judged={judged}
                  typed={typed}
                  onMeant={(field, text) => {
                    set({ [field]: text });
                    line.current?.querySelector("input")?.focus();
                  }}
                  onRight={() => {
                    setProblems([]);
                    session.onType(row.childId, { ...typed, checked: true });
                    line.current?.querySelector("input")?.focus();
                  }}
                />
              </div>
            )}
            {unsaid.length === 0 && failed === null ? null : (
              <div role="alert">
                {unsaid.map((problem) => (
                  <p key={problem.field + problem.what}>{`${problem.what}. ${problem.mend}.`}</p>
                ))}
                {failed === null ? null : <p>{failed}</p>}
              </div>
            )}
            {asksDecision ? (
              <label className="clinic__decision">
                <span>{clinicText.decisionOf(row.child)}</span>
                <input
                  className="input"
                  autoComplete="off"
                  value={typed.decision}
                  onChange={(event) => set({ decision: event.target.value })}
                  onKeyDown={(event) => {
                    if (event.key !== "Enter") return;
                    event.preventDefault();
                    void save(true);
                  }}
                />
              </label>
            ) : null}
          </td>
        </tr>
      ) : null}
    </>
  );
}
