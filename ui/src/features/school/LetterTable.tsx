// The list of letters: one row a pupil, with the reason where there is no letter.
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { useFrame } from "../../components/frame";
import type { LetterLine } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { letterCallText, letterStandingText, lettersText as words, noLetterText, weightOfferText } from "../../text/letters";

type Props = {
  lines: readonly LetterLine[];
  picked: readonly string[];
  onPicked: (picked: readonly string[]) => void;
  onFollow: (line: LetterLine) => void;
};

export function LetterTable({ lines, picked, onPicked, onFollow }: Props) {
  return (
    <div className="scroll">
      <table className="table">
        <caption className="visually-hidden">{words.part}</caption>
        <thead>
          <tr>
            {Object.values(words.columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.childId} line={line} picked={picked} onPicked={onPicked} onFollow={onFollow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line, picked, onPicked, onFollow }: Omit<Props, "lines"> & { line: LetterLine }) {
  const { today } = useFrame();
  const { contactId, standing } = line;
  const letter = standing === "made" && line.madeOn !== null ? words.madeOn(shortDate(line.madeOn, today)) : letterStandingText[standing];
  const said = [
    ...(line.call === null ? [] : [words.called(letterCallText[line.call])]),
    ...(line.offer === null ? [] : [words.offer(weightOfferText[line.offer])]),
    ...(line.referredOn === null ? [] : [words.referred(shortDate(line.referredOn, today))]),
  ];
  const follows = line.offers || line.letter === "ncmp-underweight";
  return (
    <tr>
      <td>
        {contactId !== null && (standing === "ready" || standing === "made") ? (
          <Checkbox
            label={<span className="visually-hidden">{words.pick(line.child)}</span>}
            isSelected={picked.includes(contactId)}
            onChange={(on) => onPicked(on ? [...picked, contactId] : picked.filter((id) => id !== contactId))}
          />
        ) : null}
      </td>
      <td>
        <b>{line.child}</b>
      </td>
      <td>{line.why === null ? line.band : noLetterText[line.why]}</td>
      <td>{letter}</td>
      <td>
        {line.dueBy === null ? "" : shortDate(line.dueBy, today)} {line.late ? <b>{words.late}</b> : null}
      </td>
      <td>
        {said.join(". ")}{" "}
        {follows ? (
          <Button kind="link" label={words.followOf(line.child)} onPress={() => onFollow(line)}>
            {words.follow}
          </Button>
        ) : null}
      </td>
    </tr>
  );
}
