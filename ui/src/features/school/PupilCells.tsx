// The parts of a row that are read: who the pupil is and how the pupil stands. No flags: others see this screen.
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import type { PupilRow } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { ageShort } from "../../text/people";
import { ncmpResultText, schoolText as words, sexShort } from "../../text/school";

export function WhoCells({ row, number }: { row: PupilRow; number: number }) {
  return (
    <>
      <td className="mut">{number}</td>
      <th scope="row">{row.child}</th>
      <td className="mut">{sexShort[row.sex]}</td>
      <td className="mut">{row.age === null ? "" : ageShort(row.age)}</td>
    </>
  );
}

type StateProps = { row: PupilRow; typing: boolean; onAmend: () => void };

export function PupilState({ row, typing, onAmend }: StateProps) {
  const { today } = useFrame();
  const { saved, earlier, child } = row;
  if (saved === null) {
    return (
      <span className="mut">
        <Icon name={typing ? "pencil" : "ring"} />{" "}
        {typing
          ? words.typing
          : earlier === null
            ? words.pending
            : words.earlier(ncmpResultText[earlier.result], shortDate(earlier.on, today))}
      </span>
    );
  }
  return (
    <>
      <Icon name={saved.result === "measured" ? "tick" : "x"} /> {ncmpResultText[saved.result]}{" "}
      <Button kind="link" label={words.amendOf(child)} onPress={onAmend}>
        {words.amend}
      </Button>
    </>
  );
}
