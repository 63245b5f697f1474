// Before a joined record is taken apart: what goes back, and what stays because somebody wrote on it since.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { TakeApartPreview } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { dayOf, fullDate } from "../../text/dates";
import { apartText as words, childFieldText, entriesByKind, entryKind } from "../../text/duplicate";

type Props = { childId: string; onClose: () => void; onDone: () => void };

export function TakeApartDialog({ childId, onClose, onDone }: Props) {
  const preview = useQuery("take_apart_preview", { childId });
  if (preview.state === "loading") return <Loading />;
  if (preview.state === "failed") return <Failed failure={preview.failure} onRetry={preview.reload} />;
  return <Previewed preview={preview.data} onClose={onClose} onDone={onDone} />;
}

function Previewed({ preview, onClose, onDone }: { preview: TakeApartPreview; onClose: () => void; onDone: () => void }) {
  const [reason, setReason] = useState("");
  const save = useSave();
  const tell = useAnnounce();
  const { childId, child } = preview.joined;
  const takeApart = async () => {
    const saved = await save.run(() => attempt("take_apart", { childId, reason }));
    if (saved === null) return;
    tell(words.saved);
    onDone();
  };
  return (
    <Dialog
      title={words.title(child)}
      onClose={onClose}
      closeLabel={words.cancel}
      footer={
        <Button kind="go" onPress={() => void takeApart()} isDisabled={save.busy}>
          {words.save}
        </Button>
      }
    >
      <SaveProblems save={save} />
      <p>{preview.comesBack.length === 0 ? words.backNone : words.back(entriesByKind(preview.comesBack))}</p>
      {preview.stays.length === 0 ? null : (
        <>
          <p>{words.stays}</p>
          <ul>
            {preview.stays.map((entry) => (
              <li key={entry.recordId}>{words.stay(entryKind(entry.kind), fullDate(dayOf(entry.writtenAt)), entry.author, entry.amended)}</li>
            ))}
          </ul>
        </>
      )}
      {preview.fieldsStay.length === 0 ? null : (
        <p>{words.fieldsStay(preview.fieldsStay.map((field) => childFieldText[field]).join(", "))}</p>
      )}
      <TextField name="reason" label={words.reason} value={reason} onChange={setReason} error={save.errorOf("reason")} autoFocus />
    </Dialog>
  );
}
