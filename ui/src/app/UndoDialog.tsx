// Which save would be undone, before it is: a key is pressed by accident.
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Failed } from "../components/Failed";
import { Loading } from "../components/Loading";
import type { SaveView } from "../ipc/bindings";
import { useQuery } from "../ipc/useQuery";
import { whenWritten } from "../text/dates";
import { undoText as words, undoWhyNotText } from "../text/undo";
import { useFrame } from "../components/frame";

type Props = { onUndo: (save: number) => void; onClose: () => void };

export function UndoDialog({ onUndo, onClose }: Props) {
  const query = useQuery("saves_not_sent", {});
  const save: SaveView | undefined = query.state === "loaded" ? query.data.saves[0] : undefined;
  const may = save !== undefined && save.whyNot === null;
  return (
    <Dialog
      title={query.state === "loaded" && save === undefined ? words.nothing : words.title}
      onClose={onClose}
      footer={
        <>
          {may ? (
            <Button kind="go" onPress={() => onUndo(save.save)}>
              {words.undo}
            </Button>
          ) : null}
          <Button onPress={onClose}>{may ? words.keep : words.close}</Button>
        </>
      }
    >
      {query.state === "loading" ? <Loading /> : null}
      {query.state === "failed" ? <Failed failure={query.failure} onRetry={query.reload} /> : null}
      {query.state === "loaded" ? save === undefined ? <p>{words.nothingMore}</p> : <Which save={save} /> : null}
    </Dialog>
  );
}

function Which({ save }: { save: SaveView }) {
  const { today } = useFrame();
  return (
    <>
      <p>
        <b>{words.what(save)}</b>
      </p>
      <p>{whenWritten(save.writtenAt, today)}</p>
      <p>{save.whyNot === null ? words.body : undoWhyNotText[save.whyNot]}</p>
    </>
  );
}
