// What goes to the trust, in which file, and what a receipt has said of it.
import { useCallback, useEffect, useRef, useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { PageHead } from "../../components/PageHead";
import { useAnnounce } from "../../components/status";
import { useShortcut } from "../../components/useShortcut";
import type { Exported, Failure, SyncState } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { syncText } from "../../text/sync";
import { Entries } from "./Entries";
import { ExportProgressDialog } from "./ExportProgressDialog";
import { Files } from "./Files";
import { NotSent } from "./NotSent";
import { ReadyList } from "./ReadyList";

type Props = {
  /** Came here by Ctrl+E: export at once. */
  exportNow?: boolean;
};

const PAGE = 60;
const NOT_YET: readonly SyncState[] = ["ready", "in-file", "refused"];

export function SyncScreen({ exportNow = false }: Props) {
  const announce = useAnnounce();
  const [states, setStates] = useState<readonly SyncState[]>(NOT_YET);
  const [offset, setOffset] = useState(0);
  const [exporting, setExporting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const query = useQuery("sync_status", { states: [...states], offset, limit: PAGE }, { keep: true });
  const begun = useRef(false);

  const told = useCallback(
    (done: Exported, say: (sequence: number, folder: string) => string) => {
      announce(done.savedTo === null ? syncText.doneUnsaved(done.sequence) : say(done.sequence, done.savedTo));
    },
    [announce],
  );

  const exportFile = useCallback(async () => {
    setExporting(true);
    setFailure(null);
    const answer = await attempt("export_sync_file", {});
    setExporting(false);
    if (answer.ok) {
      const { files, entries } = answer.value;
      told(answer.value, (sequence, folder) => syncText.done(sequence, files, entries, folder));
    } else if (answer.failure.kind !== "cancelled") {
      setFailure(answer.failure);
    }
  }, [told]);

  const readReceipt = async () => {
    setFailure(null);
    const answer = await attempt("choose_receipt", {});
    if (!answer.ok) {
      setFailure(answer.failure);
    } else if (answer.value !== null) {
      const { sequence, received, refused, alreadyRead, lostFiles, again } = answer.value;
      const said = alreadyRead ? syncText.receiptAgain(sequence) : syncText.receipt(sequence, received, refused);
      announce(lostFiles.length === 0 ? said : `${said} ${syncText.lost(lostFiles, again)}`);
    }
  };

  const saveAgain = async (sequence: number) => {
    setFailure(null);
    const answer = await attempt("save_again", { sequence });
    if (answer.ok) {
      told(answer.value, syncText.savedAgain);
    } else if (answer.failure.kind !== "cancelled") {
      setFailure(answer.failure);
    }
  };

  const sendAgain = async (recordId: string, revision: number) => {
    setFailure(null);
    const answer = await attempt("send_again", { recordId, revision });
    if (answer.ok) {
      announce(syncText.sentAgain);
    } else {
      setFailure(answer.failure);
    }
  };

  useShortcut("Ctrl+e", () => void exportFile(), { isDisabled: exporting });
  useEffect(() => {
    if (exportNow && !begun.current) {
      begun.current = true;
      // After the screen is there, so that a failure has a place to be shown.
      window.setTimeout(() => void exportFile(), 0);
    }
  }, [exportNow, exportFile]);

  if (query.state !== "loaded") {
    return (
      <>
        <PageHead title={syncText.title} />
        <div className="main__padded">
          {query.state === "loading" ? <Loading /> : <Failed failure={query.failure} onRetry={query.reload} />}
        </div>
      </>
    );
  }
  const view = query.data;
  return (
    <>
      <PageHead
        title={syncText.title}
        sub={syncText.sub(view.ready + view.inFile + view.refused)}
        actions={
          <>
            <Button kind="alt" icon="file" onPress={() => void readReceipt()}>
              {syncText.readReceipt}
            </Button>
            <Button kind="go" icon="sync" shortcut="Ctrl E" isDisabled={exporting} onPress={() => void exportFile()}>
              {syncText.exportFile(view.nextSequence)}
            </Button>
          </>
        }
      />
      {failure && (
        <div className="main__padded">
          <Failed failure={failure} />
        </div>
      )}
      <div className="cols sync">
        <div>
          <ReadyList
            view={view}
            onRefused={() => {
              setStates(["refused"]);
              setOffset(0);
            }}
          />
          <NotSent />
          <Files files={view.files} onSaveAgain={(sequence) => void saveAgain(sequence)} />
        </div>
        <Entries
          view={view}
          states={states}
          offset={offset}
          page={PAGE}
          notYet={NOT_YET}
          onStates={(next) => {
            setStates(next);
            setOffset(0);
          }}
          onOffset={setOffset}
          onSendAgain={(recordId, revision) => void sendAgain(recordId, revision)}
        />
      </div>
      {exporting && <ExportProgressDialog />}
    </>
  );
}
