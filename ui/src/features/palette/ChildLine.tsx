// A child found: name with what matched, then what tells two children apart.
import type { CaseloadRow } from "../../ipc/bindings";
import { flagText } from "../../text/flagTags";
import { ageShort, nhsNumber, personName } from "../../text/people";

type Props = { row: CaseloadRow; words: string };

export function ChildLine({ row, words }: Props) {
  const [worst] = row.flags.filter((flag) => flag.sibling === null);
  const facts = [
    row.knownAs !== null && row.knownAs !== row.given ? row.knownAs : null,
    row.age === null ? null : ageShort(row.age),
    row.nhsNumber === null ? null : nhsNumber(row.nhsNumber),
  ].filter((fact) => fact !== null);
  return (
    <span className="grow ell">
      <b>
        <Marked text={personName(row.family, row.given)} words={words} />
      </b>{" "}
      <span className="palette__facts">
        {facts.join(", ")}
        {worst !== undefined && `. ${flagText(worst)}`}
      </span>
    </span>
  );
}

/** The part of a name that was typed, underlined. */
function Marked({ text, words }: { text: string; words: string }) {
  const wanted = words.trim().toLowerCase();
  const at = wanted === "" ? -1 : text.toLowerCase().indexOf(wanted);
  if (at < 0) {
    return text;
  }
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + wanted.length)}</mark>
      {text.slice(at + wanted.length)}
    </>
  );
}
