// One question of a review: answered by a letter, an arrow, a press or words; "not asked" is always one of the answers.
import { useState } from "react";
import { Button as AriaButton, ToggleButton } from "react-aria-components";

import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { ManyChips } from "../../components/ManyChips";
import { Segmented } from "../../components/Segmented";
import { TextField } from "../../components/TextField";
import { inFull, readDate } from "../../components/typedDate";
import type { FindingTyped, ReviewFieldView } from "../../ipc/bindings";
import { daysBetween, shortDate } from "../../text/dates";
import { answerText, reviewText as words } from "../../text/review";
import { answered } from "./findings";

const NOT_ASKED = "not-asked";

type Props = {
  field: ReviewFieldView;
  finding: FindingTyped | null;
  onChange: (finding: FindingTyped | null) => void;
  error: string | undefined;
};

export function ReviewField({ field, finding, onChange, error }: Props) {
  const [noting, setNoting] = useState(false);
  const set = (change: Partial<FindingTyped>) => onChange(answered(finding, field.code, change));
  const notAsked = finding?.answer === NOT_ASKED;
  const shared = { name: field.code, error, beside: <Beside field={field} finding={finding} onClear={() => onChange(null)} onNote={() => setNoting(true)} /> };
  const note = finding !== null && (noting || finding.note !== "");
  return (
    <div
      className="review-field"
      data-answered={finding !== null || undefined}
      onKeyDown={(event) => {
        if (event.key === "+" && finding !== null && !(event.target instanceof HTMLInputElement && event.target.type === "text")) {
          event.preventDefault();
          setNoting(true);
        }
      }}
    >
      {field.kind === "one" ? (
        <Segmented
          {...shared}
          legend={field.label}
          hint={field.hint}
          options={[...choices(field), { value: NOT_ASKED, label: words.notAsked }]}
          value={notAsked ? NOT_ASKED : (finding?.options[0] ?? null)}
          onChange={(code) => (code === NOT_ASKED ? set({ answer: NOT_ASKED }) : set({ answer: "options", options: [code] }))}
          onClear={() => onChange(null)}
        />
      ) : null}
      {field.kind === "several" ? (
        <ManyChips
          {...shared}
          legend={field.label}
          options={[...choices(field), { value: NOT_ASKED, label: words.notAsked }]}
          values={notAsked ? [NOT_ASKED] : (finding?.options ?? [])}
          alone={field.alone === null ? [NOT_ASKED] : [NOT_ASKED, field.alone]}
          onChange={(codes) => (codes.includes(NOT_ASKED) ? set({ answer: NOT_ASKED }) : set({ answer: "options", options: codes }))}
        />
      ) : null}
      {field.kind === "words" || field.kind === "number" || field.kind === "day" ? (
        <Typed field={field} kind={field.kind} finding={finding} set={set} shared={shared} />
      ) : null}
      {note ? (
        <TextField
          name={`${field.code}.note`}
          label={words.note(field.label)}
          value={finding.note}
          onChange={(text) => onChange({ ...finding, note: text, unchangedSince: null })}
          autoFocus={noting}
        />
      ) : null}
    </div>
  );
}

const choices = (field: ReviewFieldView) => field.options.map(({ code, label }) => ({ value: code, label }));

type TypedProps = {
  field: ReviewFieldView;
  kind: "words" | "number" | "day";
  finding: FindingTyped | null;
  set: (change: Partial<FindingTyped>) => void;
  shared: { name: string; error: string | undefined; beside: React.ReactNode };
};

function Typed({ field, kind, finding, set, shared }: TypedProps) {
  const { today } = useFrame();
  const notAsked = finding?.answer === NOT_ASKED;
  const typed = finding?.typed ?? "";
  const day = kind === "day" ? nearest(typed, today) : "";
  return (
    <div className="review-field__typed">
      <div className="review-field__input">
        <TextField
          name={shared.name}
          label={field.label}
          hint={day !== "" && day !== typed.trim() ? day : field.hint}
          value={typed}
          onChange={(text) => set({ answer: kind, typed: text })}
          error={shared.error}
          inputMode={kind === "number" ? "numeric" : "text"}
          width={kind === "words" ? "full" : "medium"}
        />
      </div>
      <ToggleButton
        className="chip"
        aria-label={`${field.label}: ${words.notAsked}`}
        isSelected={notAsked}
        onChange={(so) => set(so ? { answer: NOT_ASKED } : { answer: kind })}
      >
        {notAsked ? <Icon name="tick" size="tag" /> : null}
        {words.notAsked}
      </ToggleButton>
      {shared.beside}
    </div>
  );
}

/** A day without a year is the nearest, as the core reads it. */
function nearest(typed: string, today: string): string {
  const [back, ahead] = [readDate(typed, today, "past"), readDate(typed, today, "future")];
  if (back === null || ahead === null) return "";
  return inFull(Math.abs(daysBetween(today, ahead)) < Math.abs(daysBetween(back, today)) ? ahead : back);
}

type BesideProps = { field: ReviewFieldView; finding: FindingTyped | null; onClear: () => void; onNote: () => void };

/** The last answer while there is none, then where it came from; and what the keys do, for the mouse. */
function Beside({ field, finding, onClear, onNote }: BesideProps) {
  const { today } = useFrame();
  const { last } = field;
  return (
    <span className="review-field__beside">
      {field.restricted ? (
        <span className="review-field__restricted" title={words.restricted}>
          <Icon name="eye-off" size="tag" />
          <span className="visually-hidden">{words.restricted}</span>
        </span>
      ) : null}
      {finding === null && last !== null ? (
        <span className="review-field__last">
          <span className="visually-hidden">{words.lastSpoken} </span>
          {words.last(answerText(last.line), shortDate(last.on, today))}
        </span>
      ) : null}
      {finding !== null && finding.unchangedSince !== null ? (
        <span className="review-field__since">{words.unchanged(shortDate(finding.unchangedSince, today))}</span>
      ) : null}
      {finding === null ? null : (
        <>
          <AriaButton className="review-field__act" aria-label={words.addNote(field.label)} excludeFromTabOrder onPress={onNote}>
            <Icon name="note" size="tag" />
          </AriaButton>
          <AriaButton className="review-field__act" aria-label={words.clear(field.label)} excludeFromTabOrder onPress={onClear}>
            <Icon name="x" size="tag" />
          </AriaButton>
        </>
      )}
    </span>
  );
}
