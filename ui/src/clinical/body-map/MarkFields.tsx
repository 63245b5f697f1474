// One mark in the list: everything the outline shows, and everything it cannot.
import type { KeyboardEvent } from "react";

import { Button } from "../../components/Button";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { BodySite, MarkKind, MarkTyped } from "../../ipc/bindings";
import { bodyMapText as words, bodySiteText, bodyViewText, markKindText } from "../../text/bodyMap";
import { movedBy } from "./typed";

type Props = {
  mark: MarkTyped;
  /** From 1, as on the outline. */
  number: number;
  onChange: (mark: MarkTyped) => void;
  onSite: (site: BodySite) => void;
  onFocus: () => void;
  onMoved: (mark: MarkTyped) => void;
  onRemove: () => void;
};

const sites = (Object.keys(bodySiteText) as BodySite[]).map((value) => ({ value, label: bodySiteText[value] }));
const kinds = (Object.keys(markKindText) as MarkKind[]).map((value) => ({ value, label: markKindText[value] }));

export function MarkFields({ mark, number, onChange, onSite, onFocus, onMoved, onRemove }: Props) {
  const name = `mark-${number}`;
  const set = (change: Partial<MarkTyped>) => onChange({ ...mark, ...change });
  const byKey = (event: KeyboardEvent<HTMLButtonElement>) => {
    const moved = movedBy(event.key, mark);
    if (moved === null) return;
    event.preventDefault();
    onMoved(moved);
  };
  return (
    <li className="mark" onFocus={onFocus}>
      <span className="mark__number" aria-hidden="true">
        {number}
      </span>
      <div className="mark__fields" role="group" aria-label={`${number}, ${bodyViewText[mark.view].toLowerCase()}`}>
        <div className="mark__row">
          <Select name={`${name}-site`} label={words.site} options={sites} value={mark.site} onChange={onSite} />
          <Select name={`${name}-kind`} label={words.kind} options={kinds} value={mark.kind} onChange={(kind) => set({ kind })} />
        </div>
        <div className="mark__row">
          <TextField name={`${name}-length`} label={words.length} value={mark.length} onChange={(length) => set({ length })} inputMode="numeric" />
          <TextField name={`${name}-width`} label={words.width} value={mark.width} onChange={(width) => set({ width })} inputMode="numeric" />
          <TextField name={`${name}-colour`} label={words.colour} value={mark.colour} onChange={(colour) => set({ colour })} />
        </div>
        <div className="mark__row mark__row--said">
          <TextField name={`${name}-explanation`} label={words.explanation} value={mark.explanation} onChange={(explanation) => set({ explanation })} />
          <TextField name={`${name}-explained-by`} label={words.explainedBy} value={mark.explainedBy} onChange={(explainedBy) => set({ explainedBy })} />
        </div>
        <div className="mark__acts">
          <button type="button" className="btn btn--quiet" onKeyDown={byKey}>
            {words.move(number)}
          </button>
          <Button kind="link" label={words.remove(number)} onPress={onRemove}>
            {words.remove(number)}
          </Button>
        </div>
      </div>
    </li>
  );
}
