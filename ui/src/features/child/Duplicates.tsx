// Before a child is registered twice: who looks alike, and the nurse's word that it is another child.
import { DateText } from "../../clinical/DateText";
import { NhsNumber } from "../../clinical/NhsNumber";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import type { PossibleDuplicate } from "../../ipc/bindings";
import { childFormText, duplicateReason } from "../../text/child";

type Props = {
  found: PossibleDuplicate[];
  onOpen: (childId: string) => void;
  onAnother: () => void;
  onClose: () => void;
};

export function Duplicates({ found, onOpen, onAnother, onClose }: Props) {
  const words = childFormText.duplicates;
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button kind="alt" onPress={onAnother}>
            {words.another}
          </Button>
          <Button onPress={onClose}>{words.back}</Button>
        </>
      }
    >
      <p>{words.body}</p>
      <ul className="lines">
        {found.map((child) => (
          <li key={child.childId} className="lines__one">
            <span>
              <strong>{child.child}</strong>
              {child.born === null ? null : (
                <>
                  , <DateText date={child.born} full />
                </>
              )}
              {child.nhsNumber === null ? null : (
                <>
                  , <NhsNumber digits={child.nhsNumber} />
                </>
              )}
            </span>
            <Button kind="link" onPress={() => onOpen(child.childId)}>
              {words.open(child.child)}
            </Button>
            <span className="lines__under">{duplicateReason[child.reason]}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
