// The chart as a PDF: what a PDF is and is not, then the folder.
import { useState } from "react";

import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { SaveProblems } from "../../../components/SaveProblems";
import { useAnnounce } from "../../../components/status";
import { useSave } from "../../../components/useSave";
import type { SaveGrowthChart } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { documentText as words } from "../../../text/document";

export function SaveChart(request: SaveGrowthChart) {
  const [asking, setAsking] = useState(false);
  const save = useSave();
  const announce = useAnnounce();
  const write = async () => {
    const done = await save.run(() => attempt("save_growth_chart", request));
    if (done === null) return;
    setAsking(false);
    announce(done.fileName === null ? words.notSaved : words.saved(done.fileName));
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{words.saveAs}</Button>
      {asking ? (
        <Dialog
          title={words.title}
          onClose={() => setAsking(false)}
          footer={
            <Button kind="go" onPress={() => void write()} isDisabled={save.busy}>
              {words.choose}
            </Button>
          }
        >
          <p>
            <b>{words.clear}</b>
          </p>
          <p>{words.clearMore}</p>
          <SaveProblems save={save} />
        </Dialog>
      ) : null}
    </>
  );
}
