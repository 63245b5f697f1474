// Saving a document as PDF: what a PDF is and is not, then the folder.
import { useState } from "react";

import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { SaveProblems } from "../components/SaveProblems";
import { useAnnounce } from "../components/status";
import { useSave } from "../components/useSave";
import type { FileDone } from "../ipc/bindings";
import type { Attempt } from "../ipc/client";
import { caseReportText } from "../text/caseReport";
import { documentText as words } from "../text/document";

type Props = {
  /** What is saved, for somebody who hears the button alone. */
  of?: string;
  save: () => Promise<Attempt<FileDone>>;
};

export function SavePdf({ of, save: write }: Props) {
  const [asking, setAsking] = useState(false);
  const save = useSave();
  const announce = useAnnounce();
  const run = async () => {
    const done = await save.run(write);
    if (done === null) return;
    setAsking(false);
    announce(done.fileName === null ? words.notSaved : words.saved(done.fileName));
  };
  return (
    <>
      <Button icon="file" onPress={() => setAsking(true)}>
        {caseReportText.save}
        {of === undefined ? null : <span className="visually-hidden">: {of}</span>}
      </Button>
      {asking ? (
        <Dialog
          title={caseReportText.saveTitle}
          onClose={() => setAsking(false)}
          footer={
            <Button kind="go" onPress={() => void run()} isDisabled={save.busy}>
              {words.choose}
            </Button>
          }
        >
          <p>
            <b>{words.clear}</b>
          </p>
          <p>{caseReportText.saveMore}</p>
          <SaveProblems save={save} />
        </Dialog>
      ) : null}
    </>
  );
}
