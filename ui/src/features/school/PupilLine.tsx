// One pupil: two boxes, a key for what else can be, saved on Enter or on leaving the row.
import { useEffect, useRef, useState } from "react";

import { useJudged } from "../../clinical/measure/useJudged";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { useAnnounce } from "../../components/status";
import type { NcmpResult, PupilRow } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { errorText } from "../../ipc/errorText";
import { resultKeys, schoolText as words } from "../../text/school";
import type { RowClass } from "./ClassSession";
import { emptyPupil, type TypedPupil } from "./classStart";
import { PupilState, WhoCells } from "./PupilCells";
import { pairSays } from "./pairSays";

type Props = { row: PupilRow; number: number; rowClass: RowClass };

export function PupilLine({ row, number, rowClass }: Props) {
  const { childId, child, saved } = row;
  const kept = rowClass.typedOf(childId);
  const typed = kept ?? emptyPupil;
  const amending = saved !== null && kept !== undefined;
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const saving = useRef(false);
  const line = useRef<HTMLTableRowElement>(null);
  const announce = useAnnounce();
  const open = saved === null || amending;
  const anyFigure = typed.height.trim() !== "" || typed.weight.trim() !== "";
  const { judged, current } = useJudged(
    open && anyFigure
      ? {
          childId,
          on: rowClass.view.on,
          contactId: saved?.contactId ?? null,
          measured: { weight: typed.weight, size: typed.height, head: "", checked: false },
          onePlace: true,
        }
      : null,
  );
  const held = judged !== null && (judged.stops || (judged.asks && !typed.checked));

  // A row that was undone is open again.
  useEffect(() => {
    if (saved === null) saving.current = false;
  }, [saved]);
  const set = (change: Partial<TypedPupil>) => {
    setError(null);
    const next = { ...typed, checked: false, ...change };
    const nothing = !amending && next.height === "" && next.weight === "";
    rowClass.onType(childId, nothing ? null : next);
  };
  const save = async (result: NcmpResult, andGoOn: boolean) => {
    if (saving.current) return;
    const measured = result === "measured";
    if (measured && (typed.height.trim() === "" || typed.weight.trim() === "")) return;
    // A figure that is not judged yet is judged by the save.
    if (measured && held && current) return;
    if (amending && typed.reason.trim() === "") {
      line.current?.querySelector<HTMLElement>("[data-reason]")?.focus();
      return;
    }
    if (measured && row.reviewOwed && rowClass.reviewMissing) {
      setError(words.reviewMissing);
      return;
    }
    saving.current = true;
    setBusy(true);
    const { view, year } = rowClass;
    const answer = await attempt("save_pupil", {
      placeId: view.placeId,
      year,
      on: view.on,
      childId,
      result,
      height: measured ? typed.height : "",
      weight: measured ? typed.weight : "",
      checked: typed.checked,
      review: measured && row.reviewOwed ? rowClass.review : "",
      fromRevision: saved?.revision ?? null,
      reason: typed.reason,
    });
    // A saved row stays closed: the focus that moves on must not save it again.
    saving.current = answer.ok;
    setBusy(false);
    if (answer.ok) {
      announce(words.saved(child));
      rowClass.afterSave(childId);
      if (andGoOn) rowClass.goOn(childId);
      return;
    }
    if (answer.failure.kind === "invalid") {
      setError(answer.failure.problems.map(({ what, mend }) => `${what}. ${mend}.`).join(" "));
    } else {
      const { what, todo } = errorText(answer.failure);
      setError(`${what} ${todo}`);
    }
  };
  const onKey = (event: React.KeyboardEvent<HTMLInputElement>, field: "height" | "weight" | "reason") => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // In a box that holds a letter already a unit is being typed, and no key is a result.
    const result = field === "reason" || /[a-z]/iu.test(typed[field]) ? undefined : resultKeys[event.key.toLowerCase()];
    if (result !== undefined) {
      event.preventDefault();
      void save(result, true);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (field === "height") line.current?.querySelector<HTMLElement>("[data-second]")?.focus();
      else void save("measured", true);
    }
  };

  // A refused save says what the judgement says, which may come a moment later.
  const message = (held ? pairSays(judged) : null) ?? error;
  const messageId = `pupil-${childId}`;
  const box = (field: "height" | "weight", label: string, hint: string) => (
    <td className="school__box">
      <input
        className="input"
        data-first={field === "height" ? true : undefined}
        data-second={field === "weight" ? true : undefined}
        aria-label={label}
        aria-invalid={message === null ? undefined : true}
        aria-describedby={message === null ? undefined : messageId}
        placeholder={hint}
        inputMode="text"
        autoComplete="off"
        value={typed[field]}
        onKeyDown={(event) => onKey(event, field)}
        onChange={(event) => set({ [field]: event.target.value })}
      />
    </td>
  );
  return (
    <>
      <tr
        ref={line}
        data-row={childId}
        aria-busy={busy}
        onBlur={(event) => {
          const to = event.relatedTarget;
          const stays = to instanceof Element && (event.currentTarget.contains(to) || to.closest("tr")?.dataset.warns === childId);
          if (open && !stays && !amending && (to !== null || document.hasFocus())) void save("measured", false);
        }}
      >
        <WhoCells row={row} number={number} />
        {open ? (
          <>
            {box("height", words.height(child), words.cm)}
            {box("weight", words.weight(child), words.kg)}
          </>
        ) : (
          <>
            <td className="school__figure">{saved.heightMm === null ? words.none : (saved.heightMm / 10).toFixed(1)}</td>
            <td className="school__figure">{saved.weightG === null ? words.none : (saved.weightG / 1000).toFixed(1)}</td>
          </>
        )}
        <td className="school__figure">{open || saved.bmiTenths === null ? "" : (saved.bmiTenths / 10).toFixed(1)}</td>
        <td className="school__state">
          {amending ? (
            <>
              <input
                className="input"
                data-reason
                aria-label={words.reasonOf(child)}
                placeholder={words.reasonHint}
                value={typed.reason}
                onKeyDown={(event) => onKey(event, "reason")}
                onChange={(event) => rowClass.onType(childId, { ...typed, reason: event.target.value })}
              />
              <Button kind="link" onPress={() => rowClass.afterSave(childId)}>
                {words.stop}
              </Button>
            </>
          ) : (
            <PupilState
              row={row}
              typing={kept !== undefined}
              onAmend={() => {
                saving.current = false;
                rowClass.onType(childId, {
                  ...emptyPupil,
                  height: saved?.heightMm == null ? "" : (saved.heightMm / 10).toFixed(1),
                  weight: saved?.weightG == null ? "" : (saved.weightG / 1000).toFixed(1),
                });
              }}
            />
          )}
        </td>
      </tr>
      {message === null || !open ? null : (
        <tr data-warns={childId}>
          <td colSpan={8} className="school__message" role="alert" id={messageId}>
            <Icon name="warn" /> {message}{" "}
            {held && judged.asks && !judged.stops ? (
              <Button
                kind="link"
                onPress={() => {
                  set({ checked: true });
                  line.current?.querySelector<HTMLElement>("[data-second]")?.focus();
                }}
              >
                {words.confirm}
              </Button>
            ) : null}
          </td>
        </tr>
      )}
    </>
  );
}
