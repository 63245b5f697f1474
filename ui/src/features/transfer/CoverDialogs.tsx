// Care comes back from a colleague, or goes back to her.
import { useState } from "react";

import { DateField } from "../../components/DateField";
import { SaveDialog } from "../../components/SaveDialog";
import { useSave } from "../../components/useSave";
import type { TransferLine } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { coverText as words, transferText } from "../../text/transfer";

type Ends = { onClose: () => void; onDone: (said: string) => void };

export function BackDialog({ lines, onClose, onDone }: Ends & { lines: readonly TransferLine[] }) {
  const [on, setOn] = useState("today");
  const save = useSave();
  const keep = async () => {
    const transfers = lines.map((line) => ({ transferId: line.transferId, fromRevision: line.revision }));
    const saved = await save.run(() => attempt("cover_back", { transfers, on }));
    if (saved !== null) onDone(words.backDone);
  };
  return (
    <SaveDialog title={words.back} save={save} saveLabel={words.backSave} cancelLabel={transferText.cancelLabel} onSave={() => void keep()} onClose={onClose}>
      <p>{words.backBody(lines.length)}</p>
      <DateField name="backOn" label={words.backOn} value={on} onChange={setOn} direction="past" error={save.errorOf("backOn")} width="medium" />
    </SaveDialog>
  );
}

export function GiveBackDialog({ forWhom, count, onClose, onDone }: Ends & { forWhom: string; count: number }) {
  const [plannedFor, setPlannedFor] = useState("today");
  const save = useSave();
  const keep = async () => {
    const begun = await save.run(() => attempt("back_from_cover", { forWhom, plannedFor }));
    if (begun !== null) onDone([words.giveDone, begun.leftOut.length === 0 ? "" : transferText.leftOut(begun.leftOut)].filter((part) => part !== "").join(". "));
  };
  return (
    <SaveDialog title={words.give(forWhom)} save={save} saveLabel={words.giveSave} cancelLabel={transferText.cancelLabel} onSave={() => void keep()} onClose={onClose}>
      <p>{words.giveBody(count, forWhom)}</p>
      <DateField name="plannedFor" label={words.giveOn} value={plannedFor} onChange={setPlannedFor} direction="future" error={save.errorOf("plannedFor")} width="medium" />
    </SaveDialog>
  );
}
