// Every sync file made, and what its receipt said.
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Section } from "../../components/Section";
import type { SyncFileView } from "../../ipc/bindings";
import { dayOf, daysAgo, shortDate } from "../../text/dates";
import { stateLook, syncText } from "../../text/sync";

type Props = { files: readonly SyncFileView[]; onSaveAgain: (sequence: number) => void };

export function Files({ files, onSaveAgain }: Props) {
  return (
    <Section title={syncText.files}>
      {files.length === 0 ? (
        <EmptyState title={syncText.noFiles} />
      ) : (
        <ul>
          {files.map((file) => (
            <FileLine key={file.sequence} file={file} onSaveAgain={onSaveAgain} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function FileLine({ file, onSaveAgain }: { file: SyncFileView; onSaveAgain: (sequence: number) => void }) {
  const { today } = useFrame();
  const state = file.lost ? "ready" : file.receiptAt === null ? "in-file" : file.refused > 0 ? "refused" : "received";
  const made = dayOf(file.createdAt);
  const said = () => {
    if (file.lost) {
      return syncText.lostFile;
    }
    if (file.savedTo === null && file.receiptAt === null) {
      return syncText.notSaved;
    }
    if (file.receiptAt === null) {
      return syncText.noReceipt(daysAgo(made, today));
    }
    const day = shortDate(dayOf(file.receiptAt), today);
    return file.refused === 0 ? syncText.allReceived(day) : syncText.someRefused(day, file.received, file.refused);
  };
  return (
    <li className="check-line">
      <span className={`sync-state sync-state--${stateLook[state].tone}`}>
        <Icon name={stateLook[state].icon} />
      </span>
      <span>
        <b>{syncText.file(file.sequence)}</b>, {syncText.fileSub(shortDate(made, today), file.entries)}
        <span className="line__sub check-line__sub">{said()}</span>
      </span>
      {file.receiptAt === null && !file.lost && (
        <span className="sm">
          <Button kind="link" onPress={() => onSaveAgain(file.sequence)}>
            {file.savedTo === null ? syncText.saveIt : syncText.saveAgain}{" "}
            <span className="visually-hidden">{syncText.file(file.sequence)}</span>
          </Button>
        </span>
      )}
    </li>
  );
}
