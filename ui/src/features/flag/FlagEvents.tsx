// What happened and what is planned: a line for each, the usual ones added with one press.
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { EventKind, EventState, FlagEventTyped } from "../../ipc/bindings";
import { eventKindOfFlag, flagEventStateText, flagEventText } from "../../text/concern";
import { flagText } from "../../text/flag";
import type { PartProps } from "./FlagWhat";

const states = (Object.keys(flagEventStateText) as EventState[]).map((value) => ({ value, label: flagEventStateText[value] }));
const kinds = eventKindOfFlag.map((value) => ({ value, label: nameOf(value) }));

const usual: readonly EventKind[] = [
  "reported-missing",
  "found",
  "return-interview-offered",
  "return-interview-done",
  "return-interview-declined",
];

function nameOf(kind: EventKind): string {
  return flagEventText[kind] ?? kind;
}

export function FlagEvents({ flag, onChange, errorOf }: PartProps) {
  const { events } = flag;
  const set = (changed: FlagEventTyped[]) => onChange({ ...flag, events: changed });
  const put = (at: number, change: Partial<FlagEventTyped>) =>
    set(events.map((event, other) => (other === at ? { ...event, ...change } : event)));
  const add = (kind: EventKind) => set([...events, { kind, on: "today", state: "held", note: "" }]);
  const quick = flag.flagType === "missing" ? usual : [];
  if (quick.length === 0 && events.length === 0) {
    return (
      <div className="flag-quick">
        <Button kind="link" onPress={() => add("other")}>
          {flagText.addEvent}
        </Button>
      </div>
    );
  }
  const error = errorOf("events");
  return (
    <section className="flag-events" aria-label={flagText.events} id="events" tabIndex={-1}>
      <h3>{flagText.events}</h3>
      {error === undefined ? null : <p className="field__error">{error}</p>}
      <div className="flag-quick">
        {quick.map((kind) => (
          <Button key={kind} icon="plus" onPress={() => add(kind)}>
            {nameOf(kind)}
          </Button>
        ))}
        <Button kind="link" onPress={() => add("other")}>
          {flagText.addEvent}
        </Button>
      </div>
      <ol className="flag-events__list">
        {events.map((event, at) => (
          <li key={at} className="flag-event">
            <Select
              name={`event-${at}-kind`}
              label={flagText.eventKind(at + 1)}
              options={kinds.some(({ value }) => value === event.kind) ? kinds : [...kinds, { value: event.kind, label: nameOf(event.kind) }]}
              value={event.kind}
              onChange={(kind) => put(at, { kind })}
            />
            <div className="flag-event__row">
              <DateField
                name={`event-${at}-on`}
                label={flagText.eventOn}
                value={event.on}
                onChange={(on) => put(at, { on })}
                direction={event.state === "planned" ? "future" : "past"}
              />
              <Select name={`event-${at}-state`} label={flagText.eventState} options={states} value={event.state} onChange={(state) => put(at, { state })} />
            </div>
            <TextField name={`event-${at}-note`} label={flagText.eventNote} value={event.note} onChange={(note) => put(at, { note })} />
            <Button kind="link" onPress={() => set(events.filter((_, other) => other !== at))}>
              {flagText.removeEvent(at + 1)}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
