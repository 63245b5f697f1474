// What a colleague's file would bring, before anything of it is in the caseload: accept, or refuse with a reason.
import { useState } from "react";

import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { SaveDialog } from "../../components/SaveDialog";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { HandoverPreview } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { appText } from "../../text/app";
import { dayOf, fullDate, shortDate } from "../../text/dates";
import { handoverKind, handoverState, handoverText as words } from "../../text/handover";
import { levelName } from "../../text/levelName";

type Props = { preview: HandoverPreview; onDone: () => void };

export function Preview({ preview, onDone }: Props) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const save = useSave();
  const [refusing, setRefusing] = useState(false);
  const { handoverId, colleague, answered } = preview;
  const accept = async () => {
    const done = await save.run(() => attempt("accept_handover", { handoverId }));
    if (done === null) return;
    const kept = done.keptOwn === 0 ? "" : words.keptOwn(done.keptOwn);
    const unsaved = done.answerFile === null ? words.answerUnsaved : "";
    announce(`${words.accepted(done.newEntries)}${kept}${unsaved}`);
    onDone();
  };
  return (
    <>
      <PageHead
        title={words.previewTitle(colleague)}
        sub={words.previewSub(shortDate(dayOf(preview.madeAt), today), preview.revisions)}
        actions={
          <>
            <Button onPress={onDone}>{words.back}</Button>
            {answered === null && (
              <>
                <Button kind="alt" onPress={() => setRefusing(true)}>
                  {words.refuse}
                </Button>
                <Button kind="go" icon="tick" isDisabled={save.busy} onPress={() => void accept()}>
                  {words.accept}
                </Button>
              </>
            )}
          </>
        }
      />
      <div className="main__padded">
        <SaveProblems save={save} />
        {answered !== null && <Notice kind="warn">{words.alreadyAnswered(handoverState[answered])}</Notice>}
        <ChildTable preview={preview} />
      </div>
      {refusing && <Refuse handoverId={handoverId} onClose={() => setRefusing(false)} onDone={onDone} />}
    </>
  );
}

function ChildTable({ preview }: { preview: HandoverPreview }) {
  const { levelNames } = useFrame();
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.previewTitle(preview.colleague)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{words.child}</th>
            <th scope="col">{words.born}</th>
            <th scope="col">{words.kind}</th>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.holds}</th>
            <th scope="col">{words.open}</th>
          </tr>
        </thead>
        <tbody>
          {preview.children.map((child) => (
            <tr key={child.childId}>
              <td>
                <b>{child.name}</b>
                {child.known && <div className="line__sub">{words.known}</div>}
              </td>
              <td className="tn">{fullDate(child.birth)}</td>
              <td>
                {handoverKind[child.kind]}
                {child.until !== null && <div className="line__sub">{words.coverTo(fullDate(child.until))}</div>}
              </td>
              <td>{levelName(levelNames, child.level)}</td>
              <td className="tn">{words.holdsText(child.entries)}</td>
              <td>{words.openText(child.openFlags, child.openStatuses, child.openEpisodes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Refuse({ handoverId, onClose, onDone }: { handoverId: string; onClose: () => void; onDone: () => void }) {
  const announce = useAnnounce();
  const save = useSave();
  const [reason, setReason] = useState("");
  const refuse = async () => {
    const done = await save.run(() => attempt("refuse_handover", { handoverId, reason }));
    if (done === null) return;
    announce(`${words.refused}${done.answerFile === null ? words.answerUnsaved : ""}`);
    onDone();
  };
  return (
    <SaveDialog
      title={words.refuse}
      save={save}
      saveLabel={words.refuse}
      cancelLabel={appText.cancel}
      onSave={() => void refuse()}
      onClose={onClose}
    >
      <TextField
        name="reason"
        label={words.refuseWhy}
        hint={words.refuseSub}
        value={reason}
        onChange={setReason}
        error={save.errorOf("reason")}
        autoFocus
      />
    </SaveDialog>
  );
}
