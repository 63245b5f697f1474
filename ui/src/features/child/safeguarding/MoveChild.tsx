// A looked-after child moved: where to, and from which day.
import { useState } from "react";

import { Button } from "../../../components/Button";
import { DateField } from "../../../components/DateField";
import { Dialog } from "../../../components/Dialog";
import { SaveProblems } from "../../../components/SaveProblems";
import { Select } from "../../../components/Select";
import { TextField } from "../../../components/TextField";
import { useSave } from "../../../components/useSave";
import type { PlacementKind } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { moveText as words, placementText } from "../../../text/safeguarding";

type Props = { episodeId: string; onClose: () => void; onDone: () => void };

const kinds = Object.keys(placementText) as PlacementKind[];

export function MoveChild({ episodeId, onClose, onDone }: Props) {
  const [kind, setKind] = useState<PlacementKind | "">("");
  const [from, setFrom] = useState("today");
  const [detail, setDetail] = useState("");
  const save = useSave();
  const move = async () => {
    if (kind === "") {
      save.refuse([{ field: "kind", ...words.kindMissing }]);
      return;
    }
    const saved = await save.run(() => attempt("change_placement", { episodeId, kind, from, detail }));
    if (saved !== null) onDone();
  };
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void move()} isDisabled={save.busy}>
            {words.confirm}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      <p>{words.body}</p>
      <Select
        name="kind"
        label={words.kind}
        options={kinds.map((value) => ({ value, label: placementText[value] }))}
        value={kind}
        onChange={setKind}
        error={save.errorOf("kind")}
      />
      <DateField name="from" label={words.from} value={from} onChange={setFrom} direction="past" error={save.errorOf("from") ?? save.errorOf("placements")} width="medium" />
      <TextField name="detail" label={words.detail} value={detail} onChange={setDetail} />
    </Dialog>
  );
}
