// The steps of a procedure, readable with no network, each ticked once it is done and on which day. A reminder: the
// partnership's own procedure decides.
import { Checkbox } from "../../components/Checkbox";
import { DateField } from "../../components/DateField";
import type { FlagEventTyped, ProcedureView } from "../../ipc/bindings";
import { flagText } from "../../text/flag";
import { saysDone } from "./flagStart";

type Props = { procedure: ProcedureView | null; events: FlagEventTyped[]; onChange: (events: FlagEventTyped[]) => void };

export function Procedure({ procedure, events, onChange }: Props) {
  if (procedure === null) return null;
  const { name, steps, source, toBeChecked } = procedure;
  const tick = (step: string, done: boolean) =>
    onChange(
      done
        ? [...events, { kind: "other", on: "today", state: "held", note: step }]
        : events.filter((event) => !saysDone(event, step)),
    );
  const done = steps.filter((step) => events.some((event) => saysDone(event, step))).length;
  return (
    <section className="procedure" aria-label={flagText.procedure(name)}>
      <h3>{name}</h3>
      <p className="procedure__source">{flagText.stepsDone(done, steps.length)}</p>
      <ol>
        {steps.map((step, place) => {
          const at = events.findIndex((event) => saysDone(event, step));
          const event = events[at];
          return (
            <li key={step}>
              <Checkbox name={`step-${place}`} label={step} isSelected={event !== undefined} onChange={(isDone) => tick(step, isDone)} />
              {event === undefined ? null : (
                <DateField
                  name={`step-${place}-on`}
                  label={flagText.stepOn(place + 1)}
                  width="short"
                  value={event.on}
                  onChange={(on) => onChange(events.map((one, other) => (other === at ? { ...one, on } : one)))}
                  direction="past"
                />
              )}
            </li>
          );
        })}
      </ol>
      <p className="procedure__source">
        {source === "" ? flagText.procedureOwn : flagText.procedureSource(source)} {toBeChecked ? flagText.procedureToBeChecked : ""}
      </p>
    </section>
  );
}
