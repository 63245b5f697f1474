// How far the file is, and a way to stop.
import { useEffect, useState } from "react";

import { Dialog } from "../../components/Dialog";
import { attempt } from "../../ipc/client";
import { onEvent, type ExportProgress } from "../../ipc/events";
import { syncText } from "../../text/sync";

export function ExportProgressDialog() {
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [stopping, setStopping] = useState(false);
  useEffect(() => onEvent("export_progress", setProgress), []);
  const stop = () => {
    setStopping(true);
    void attempt("cancel_export", {});
  };
  return (
    <Dialog title={syncText.exporting} onClose={stop} closeLabel={stopping ? syncText.stopping : syncText.stop}>
      <p role="status">
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
