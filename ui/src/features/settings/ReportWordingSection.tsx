// One section of a report's words, with its place among the others.
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { draftPartText, reportWordingText as words } from "../../text/reportWording";
import type { TypedSection } from "./reportWordingStart";

type Props = {
  section: TypedSection;
  place: number;
  of: number;
  onChange: (section: TypedSection) => void;
  onMove: (by: -1 | 1) => void;
  onOut: () => void;
  errorOf: (field: string) => string | undefined;
};

export function ReportWordingSection({ section, place, of, onChange, onMove, onOut, errorOf }: Props) {
  const { heading, prompt, draftedFrom, isOwn, stays, mustWrite } = section;
  const row = place + 1;
  const name = heading === "" ? words.nameless(row) : heading;
  return (
    <fieldset className="words__section">
      <legend>{words.section(row)}</legend>
      <TextField
        name={`heading-${place}`}
        label={words.heading(row)}
        value={heading}
        onChange={(typed) => onChange({ ...section, heading: typed })}
        error={errorOf(`heading-${place}`)}
      />
      <p className="words__intro">
        {draftedFrom.length === 0 ? words.byHand : words.drafted(draftedFrom.map((part) => draftPartText[part]).join(", "))}
      </p>
      <TextArea
        name={`prompt-${place}`}
        label={words.prompt(row)}
        hint={draftedFrom.length === 0 ? undefined : words.promptHint}
        value={prompt}
        onChange={(typed) => onChange({ ...section, prompt: typed })}
        error={errorOf(`prompt-${place}`)}
        rows={2}
      />
      {isOwn ? (
        <Checkbox
          name={`must-write-${place}`}
          label={words.mustWrite}
          isSelected={mustWrite}
          onChange={(must) => onChange({ ...section, mustWrite: must })}
        />
      ) : null}
      {stays ? <p className="words__intro">{words.stays}</p> : null}
      <div className="words__head">
        <Button kind="link" label={words.upOf(name)} isDisabled={place === 0} onPress={() => onMove(-1)}>
          {words.up}
        </Button>
        <Button kind="link" label={words.downOf(name)} isDisabled={row === of} onPress={() => onMove(1)}>
          {words.down}
        </Button>
        {stays ? null : (
          <Button kind="link" label={words.outOf(name)} onPress={onOut}>
            {words.out}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
