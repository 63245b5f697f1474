// The steps of a procedure, readable with no network. A reminder: the partnership's own procedure decides.
import type { ProcedureView } from "../../ipc/bindings";
import { flagText } from "../../text/flag";

export function Procedure({ procedure }: { procedure: ProcedureView | null }) {
  if (procedure === null) return null;
  const { name, steps, source, toBeChecked } = procedure;
  return (
    <section className="procedure" aria-label={flagText.procedure(name)}>
      <h3>{name}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="procedure__source">
        {source === "" ? flagText.procedureOwn : flagText.procedureSource(source)} {toBeChecked ? flagText.procedureToBeChecked : ""}
      </p>
    </section>
  );
}
