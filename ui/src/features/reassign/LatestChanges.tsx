// The latest changes of who is named, newest first; one that still stands can be taken back.
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { ReassignLine } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { whenWritten } from "../../text/dates";
import { reassignText as words } from "../../text/reassign";

type Props = { changes: readonly ReassignLine[]; onChanged: () => void };

export function LatestChanges({ changes, onChanged }: Props) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const save = useSave();
  const takeBack = async (line: ReassignLine) => {
    const saved = await save.run(() => attempt("take_back_reassign", { childId: line.childId, revision: line.revision }));
    if (saved === null) return;
    announce(words.takenBack);
    onChanged();
  };
  if (changes.length === 0) return <p>{words.changesNone}</p>;
  return (
    <>
      <SaveProblems save={save} />
      <table className="table" aria-label={words.changes}>
        <thead>
          <tr>
            <th scope="col">{words.columns.child}</th>
            <th scope="col">{words.columns.from}</th>
            <th scope="col">{words.columns.to}</th>
            <th scope="col">{words.columns.when}</th>
            <th scope="col">{words.columns.why}</th>
            <th scope="col">{words.columns.undo}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((line) => (
            <tr key={`${line.childId} ${line.revision}`}>
              <th scope="row">
                <Button kind="link" onPress={() => navigate({ screen: "child", childId: line.childId })}>
                  {line.child}
                </Button>
              </th>
              <td>{line.from ?? words.nobody}</td>
              <td>{line.to ?? words.nobody}</td>
              <td>
                {whenWritten(line.at, today)}, {line.author}
              </td>
              <td>{line.reason}</td>
              <td>
                {line.stands ? (
                  <Button kind="link" label={words.takeBackOf(line.child)} isDisabled={save.busy} onPress={() => void takeBack(line)}>
                    {words.takeBack}
                  </Button>
                ) : (
                  words.superseded
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
