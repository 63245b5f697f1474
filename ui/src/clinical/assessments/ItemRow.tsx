// The items of a tool as one row of numbered boxes: each key answers and moves on, so that a form is typed as it is read out.
import { useRef, type KeyboardEvent } from "react";

import type { ItemsView } from "../../ipc/bindings";
import { assessmentText as words } from "../../text/assessment";

type Props = {
  name: string;
  items: ItemsView;
  answers: readonly (number | null)[];
  onChange: (answers: (number | null)[]) => void;
  /** Above 0 it asks for something the same day. */
  urgentItem: number | null;
  error: string | undefined;
};

export function ItemRow({ name, items, answers, onChange, urgentItem, error }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const hint = `${name}-hint`;
  const wrong = `${name}-error`;
  const answered = answers.filter((answer) => answer !== null).length;
  const focus = (place: number) => {
    const box = row.current?.querySelectorAll("input")[place];
    box?.focus();
    box?.select();
  };
  const answer = (place: number, value: number | null) =>
    onChange(answers.map((other, at) => (at === place ? value : other)));

  const press = (event: KeyboardEvent<HTMLInputElement>, place: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Backspace" || event.key === "Delete") {
      event.preventDefault();
      if (answers[place] !== null) answer(place, null);
      else if (event.key === "Backspace") focus(place - 1);
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      focus(place + (event.key === "ArrowRight" ? 1 : -1));
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      focus(event.key === "Home" ? 0 : answers.length - 1);
    }
  };
  /** Typing and pasting end up here alike: the last sign that is an answer counts. */
  const type = (text: string, place: number) => {
    const value = readAnswer(text.slice(-1), items);
    if (value === null) return;
    answer(place, value);
    focus(place + 1);
  };

  return (
    <fieldset className={`items${error === undefined ? "" : " items--wrong"}`} aria-describedby={error === undefined ? hint : `${hint} ${wrong}`}>
      <legend className="field__label">
        {words.items} <span className="items__count">{words.answered(answered, items.count)}</span>
      </legend>
      <p className="asq__soft" id={hint}>
        {hintOf(items)}
      </p>
      {error === undefined ? null : (
        <div className="field__error" id={wrong}>
          {error}
        </div>
      )}
      <div className="items__row" ref={row} id={name} tabIndex={-1}>
        {answers.map((value, place) => {
          const number = place + 1;
          return (
            <label key={number} className={`items__item${number === urgentItem ? " items__item--urgent" : ""}`}>
              <span className="items__number" aria-hidden="true">
                {number}
                {number === urgentItem ? "!" : ""}
              </span>
              <input
                className={`items__box${value === null ? " items__box--none" : ""}`}
                aria-label={spoken(number, value, items, number === urgentItem)}
                inputMode={items.yesOrNo ? "text" : "numeric"}
                autoComplete="off"
                placeholder="–"
                value={shown(value, items)}
                onChange={(event) => type(event.target.value, place)}
                onKeyDown={(event) => press(event, place)}
                onFocus={(event) => event.target.select()}
              />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

function hintOf({ yesOrNo, most }: ItemsView): string {
  if (!yesOrNo) return `${words.itemsHint(most)} ${words.printed}`;
  return most > 1 ? words.yesNoDontHint : words.yesNoHint;
}

/** 0 no, 1 yes, 2 don't know; or the points themselves. */
function readAnswer(sign: string, { yesOrNo, most }: ItemsView): number | null {
  const { yes, no, dontKnow } = words.letter;
  const letters: Record<string, number> = { [no]: 0, [yes]: 1, [dontKnow]: 2 };
  const value = yesOrNo ? letters[sign.toLowerCase()] : /^\d$/.test(sign) ? Number(sign) : undefined;
  return value === undefined || value > most ? null : value;
}

function shown(value: number | null, { yesOrNo }: ItemsView): string {
  if (value === null) return "";
  if (!yesOrNo) return String(value);
  const { yes, no, dontKnow } = words.letter;
  return value === 1 ? yes.toUpperCase() : value === 0 ? no.toUpperCase() : dontKnow.toUpperCase();
}

function spoken(number: number, value: number | null, { yesOrNo }: ItemsView, urgent: boolean): string {
  const { yes, no, dontKnow, none } = words.answer;
  const answer = value === null ? none : yesOrNo ? (value === 1 ? yes : value === 0 ? no : dontKnow) : String(value);
  const said = words.itemSpoken(number, answer);
  return urgent ? `${said}, ${words.urgentItem}` : said;
}
