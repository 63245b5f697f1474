// What happened and what is planned: a line for each, the usual ones added with one press. A step of the procedure that is
// done stands with the steps, not here again.
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { EventKind, EventState, FlagEventTyped } from "../../ipc/bindings";
import { eventKindOfFlag, flagEventStateText, flagEventText } from "../../text/concern";
import { flagText } from "../../text/flag";
import { saysDone } from "./flagStart";
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

type Props = PartProps & { steps: readonly string[] };

export function FlagEvents({ flag, steps, onChange, errorOf }: Props) {
  const { events } = flag;
  const set = (changed: FlagEventTyped[]) => onChange({ ...flag, events: changed });
  const put = (at: number, change: Partial<FlagEventTyped>) =>
    set(events.map((event, other) => (other === at ? { ...event, ...change } : event)));
  const add = (kind: EventKind) => set([...events, { kind, on: "today", state: "held", note: "" }]);
  const quick = flag.flagType === "missing" ? usual : [];
  // Each with its place among all events, which is where it is changed.
  const lines = events.map((event, at) => ({ event, at })).filter(({ event }) => !steps.some((step) => saysDone(event, step)));
  const error = errorOf("events");
  return (
    <section className="flag-events" aria-label={flagText.events} id="events" tabIndex={-1}>
      <h3>{flagText.events}</h3>
      {lines.length === 0 ? <p className="procedure__source">{flagText.eventsHint}</p> : null}
      {error === undefined ? null : <p className="field__error">{error}</p>}
      <div className="flag-quick">
        {quick.map((kind) => (
          <Button key={kind} icon="plus" onPress={() => add(kind)}>
            {nameOf(kind)}
          </Button>
        ))}
        <Button kind="link" icon="plus" onPress={() => add("other")}>
          {quick.length === 0 ? flagText.addEvent : flagText.addOtherEvent}
        </Button>
      </div>
      <ol className="flag-events__list">
        {lines.map(({ event, at }, place) => (
          <li key={at} className="flag-event">
            <Select
              name={`event-${at}-kind`}
              label={flagText.eventKind(place + 1)}
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
              {flagText.removeEvent(place + 1)}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
