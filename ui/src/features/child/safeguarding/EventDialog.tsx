// An event of a status, in one breath: what, when, whether it was held, your part, a line about it. Ctrl+Enter saves.
import { useState } from "react";

import { Button } from "../../../components/Button";
import { DateField } from "../../../components/DateField";
import { Dialog } from "../../../components/Dialog";
import { SaveProblems } from "../../../components/SaveProblems";
import { Segmented } from "../../../components/Segmented";
import { Select } from "../../../components/Select";
import { TextArea } from "../../../components/TextArea";
import { inFull } from "../../../components/typedDate";
import { useSave } from "../../../components/useSave";
import { useShortcut } from "../../../components/useShortcut";
import type { EventKind, EventState, EventView, EventPart, SafeguardingView } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { eventKindText, eventStateText, eventText as words, partText, usualEvents } from "../../../text/safeguarding";

type Props = { status: SafeguardingView; event: EventView | null; onClose: () => void; onDone: (removed: boolean) => void };

const states = Object.keys(eventStateText) as EventState[];
const parts = Object.keys(partText) as EventPart[];
const kinds = Object.keys(eventKindText) as EventKind[];

export function EventDialog({ status, event: changed, onClose, onDone }: Props) {
  const { episodeId, revision } = status;
  const [kind, setKind] = useState<EventKind | "">(changed?.kind ?? "");
  const [on, setOn] = useState(changed === null ? "today" : inFull(changed.on));
  const [state, setState] = useState<EventState>(changed === null || changed.unanswered ? "held" : changed.state);
  const [part, setPart] = useState<EventPart>(changed?.part ?? "not-asked");
  const [note, setNote] = useState(changed?.note ?? "");
  const [why, setWhy] = useState<string | null>(null);
  const save = useSave();
  const keep = async () => {
    if (kind === "") {
      save.refuse([{ field: "eventKind", ...words.kindMissing }]);
      return;
    }
    const saved = await save.run(() =>
      attempt("save_safeguarding_event", { episodeId, revision, index: changed?.index ?? null, kind, on, state, part, note }),
    );
    if (saved !== null) onDone(false);
  };
  const remove = async () => {
    if (changed === null) return;
    const saved = await save.run(() =>
      attempt("remove_safeguarding_event", { episodeId, revision, index: changed.index, reason: why ?? "" }),
    );
    if (saved !== null) onDone(true);
  };
  const act = () => void (why === null ? keep() : remove());
  useShortcut("Ctrl+Enter", act, { evenInDialog: true });
  const usual = usualEvents[status.kind];
  const options = [
    ...usual.map((value) => ({ value, label: eventKindText[value], group: words.usual })),
    ...kinds.filter((value) => !usual.includes(value)).map((value) => ({ value, label: eventKindText[value], group: words.others })),
  ];
  return (
    <Dialog
      title={changed === null ? words.add : words.change}
      onClose={onClose}
      footer={
        <>
          <Button kind={why === null ? "go" : "danger"} shortcut="Ctrl Enter" onPress={act} isDisabled={save.busy}>
            {why === null ? words.save : words.remove}
          </Button>
          {changed === null || why !== null ? null : (
            <Button kind="link" onPress={() => setWhy("")}>
              {words.remove}
            </Button>
          )}
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      {why === null ? (
        <div
          className="dialog__fields"
          role="presentation"
          // A radio keeps Enter to itself, so the key is caught on its way down.
          onKeyDownCapture={(event) => {
            if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            event.stopPropagation();
            act();
          }}
        >
          <Select name="eventKind" label={words.kind} options={options} value={kind} onChange={setKind} error={save.errorOf("eventKind") ?? save.errorOf("events")} />
          <DateField name="on" label={words.on} value={on} onChange={setOn} direction={state === "planned" ? "future" : "past"} error={save.errorOf("on")} width="medium" />
          <Segmented name="state" legend={words.state} options={states.map((value) => ({ value, label: eventStateText[value] }))} value={state} onChange={setState} />
          <Segmented name="part" legend={words.part} options={parts.map((value) => ({ value, label: partText[value] }))} value={part} onChange={setPart} />
          <TextArea name="note" label={words.note} hint={words.noteHint} value={note} onChange={setNote} rows={2} />
        </div>
      ) : (
        <TextArea name="reason" label={words.removeReason} value={why} onChange={setWhy} error={save.errorOf("reason")} rows={2} autoFocus />
      )}
    </Dialog>
  );
}
