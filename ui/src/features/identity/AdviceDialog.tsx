// The service's own words on whom to ask before an identity is restricted.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { TextArea } from "../../components/TextArea";
import { useSave } from "../../components/useSave";
import { attempt } from "../../ipc/client";
import { identityText } from "../../text/identity";

type Props = { words: string; onClose: () => void; onSaved: (words: string) => void };

export function AdviceDialog({ words, onClose, onSaved }: Props) {
  const [typed, setTyped] = useState(words);
  const save = useSave();
  const keep = async () => {
    const kept = await save.run(() => attempt("save_identity_advice", { words: typed }));
    if (kept !== null) onSaved(kept.words);
  };
  return (
    <Dialog
      title={identityText.ownWordsTitle}
      onClose={onClose}
      footer={
        <Button kind="go" onPress={() => void keep()} isDisabled={save.busy}>
          {identityText.ownWordsSave}
        </Button>
      }
    >
      <SaveProblems save={save} />
      <TextArea
        name="words"
        label={identityText.ownWordsLabel}
        hint={identityText.ownWordsHint}
        value={typed}
        onChange={setTyped}
        error={save.errorOf("words")}
        rows={6}
        autoFocus
      />
    </Dialog>
  );
}
