// Each entry with its state; what was refused stands first, in the trust's words, with the way to mend it.
import { ToggleButton } from "react-aria-components";

import { SyncStateMark } from "../../clinical/SyncStateMark";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { SyncEntry, SyncState, SyncView } from "../../ipc/bindings";
import { dayOf, shortDate, whenWritten } from "../../text/dates";
import { entryText } from "../../text/entry";
import { syncText } from "../../text/sync";
import { RefusedEntry } from "./RefusedEntry";

type Props = {
  view: SyncView;
  states: readonly SyncState[];
  notYet: readonly SyncState[];
  offset: number;
  page: number;
  onStates: (states: readonly SyncState[]) => void;
  onOffset: (offset: number) => void;
  onSendAgain: (recordId: string, revision: number) => void;
};

/** What is good about there being none. */
function noneText(states: readonly SyncState[]): string {
  if (states.length > 1) {
    return syncText.noneWaiting;
  }
  return states[0] === "refused" ? syncText.noneRefused : syncText.noneReceived;
}

export function Entries({ view, states, notYet, offset, page, onStates, onOffset, onSendAgain }: Props) {
  const chips: readonly { id: string; states: readonly SyncState[]; label: string }[] = [
    { id: "not-yet", states: notYet, label: syncText.notYet(view.ready + view.inFile + view.refused) },
    { id: "refused", states: ["refused"], label: syncText.refusedChip(view.refused) },
    { id: "received", states: ["received"], label: syncText.receivedChip(view.received) },
  ];
  const refused = view.entries.filter((entry) => entry.state === "refused");
  const rest = view.entries.filter((entry) => entry.state !== "refused");
  return (
    <Section
      title={syncText.entries}
      action={
        <div className="chips" role="group" aria-label={syncText.which}>
          {chips.map((chip) => (
            <ToggleButton
              key={chip.id}
              className="chip"
              isSelected={states.join() === chip.states.join()}
              onChange={() => onStates(chip.states)}
            >
              {chip.label}
            </ToggleButton>
          ))}
        </div>
      }
    >
      {view.entries.length === 0 && <EmptyState title={noneText(states)} />}
      {refused.map((entry) => (
        <RefusedEntry key={`${entry.recordId} ${entry.revision}`} entry={entry} onSendAgain={onSendAgain} />
      ))}
      {rest.length > 0 && <EntryTable entries={rest} nextSequence={view.nextSequence} />}
      {view.entriesTotal > page && (
        <p className="sync__pages">
          <Button isDisabled={offset === 0} onPress={() => onOffset(Math.max(0, offset - page))}>
            {syncText.previous}
          </Button>
          <Button isDisabled={offset + page >= view.entriesTotal} onPress={() => onOffset(offset + page)}>
            {syncText.next}
          </Button>
          <span className="sm mut">
            {syncText.shown(offset + 1, offset + view.entries.length, view.entriesTotal)}
          </span>
        </p>
      )}
      <p className="sync__key">
        <span className="visually-hidden">{syncText.key}: </span>
        <SyncStateMark state="draft" />
        <SyncStateMark state="ready" />
        <SyncStateMark state="in-file" />
        <SyncStateMark state="received" />
        <SyncStateMark state="refused" />
      </p>
    </Section>
  );
}

function EntryTable({ entries, nextSequence }: { entries: readonly SyncEntry[]; nextSequence: number }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const stateWords = (entry: SyncEntry) => {
    if (entry.state === "ready") {
      return syncText.readyFor(nextSequence);
    }
    return entry.state === "in-file" && entry.file !== null ? syncText.inFile(entry.file) : undefined;
  };
  return (
    <div className="scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{syncText.child}</th>
            <th scope="col">{syncText.entry}</th>
            <th scope="col">{syncText.happened}</th>
            <th scope="col">{syncText.written}</th>
            <th scope="col">{syncText.version}</th>
            <th scope="col">{syncText.state}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const { childId } = entry;
            const late = entry.happenedOn !== null && dayOf(entry.writtenAt) > entry.happenedOn && entry.kind === "contact";
            return (
              <tr key={`${entry.recordId} ${entry.revision}`}>
                <td>
                  {childId === null ? (
                    <b>{entry.child}</b>
                  ) : (
                    <Button kind="link" onPress={() => navigate({ screen: "child", childId })}>
                      <b>{entry.child}</b>
                    </Button>
                  )}
                </td>
                <td>{entryText(entry)}</td>
                <td className="tn">{entry.happenedOn !== null && shortDate(entry.happenedOn, today)}</td>
                <td className="tn">
                  {whenWritten(entry.writtenAt, today)}
                  {late && <span className="mut">, {syncText.late}</span>}
                </td>
                <td className={entry.revision > 1 ? "tn" : "tn mut"}>
                  {entry.revision}
                  {entry.revision > 1 && `, ${syncText.amended}`}
                </td>
                <td>
                  <SyncStateMark state={entry.state} file={entry.file}>
                    {stateWords(entry)}
                  </SyncStateMark>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
