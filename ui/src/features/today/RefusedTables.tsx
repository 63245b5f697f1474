// A trust's schedule or a service's cut-offs with a fault in them are not used; what ships stands in, and the nurse is told.
import { Notice } from "../../components/Notice";

type Props = { said: string; todo: string; reasons: readonly string[] };

export function RefusedTables({ said, todo, reasons }: Props) {
  if (reasons.length === 0) return null;
  return (
    <div className="main__padded">
      <Notice kind="warn">
        <p>
          <b>{said}</b> {todo}
        </p>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
