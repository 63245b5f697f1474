// How far the file is, and a way to stop.
import { useEffect, useId, useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { attempt } from "../../ipc/client";
import { onEvent, type ExportProgress } from "../../ipc/events";
import { syncText } from "../../text/sync";

export function ExportProgressDialog() {
  const id = useId();
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [stopping, setStopping] = useState(false);
  useEffect(() => onEvent("export_progress", setProgress), []);
  const stop = () => {
    setStopping(true);
    void attempt("cancel_export", {});
  };
  return (
    <Dialog
      title={syncText.exporting}
      onClose={stop}
      footer={
        <Button onPress={stop} isDisabled={stopping}>
          {stopping ? syncText.stopping : syncText.stop}
        </Button>
      }
    >
      <p id={id} role="status">
        {progress !== null && syncText.exportProgress(progress.done, progress.total)}
      </p>
      <progress
        className="bar"
        aria-label={syncText.exporting}
        max={progress === null || progress.total === 0 ? 1 : progress.total}
        value={progress?.done ?? 0}
      />
    </Dialog>
  );
}
