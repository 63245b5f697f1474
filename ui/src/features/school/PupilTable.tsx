// One column of the class.
import type { PupilRow } from "../../ipc/bindings";
import { schoolText as words } from "../../text/school";
import type { RowClass } from "./ClassSession";
import { PupilLine } from "./PupilLine";

type Props = { rows: readonly PupilRow[]; from: number; rowClass: RowClass };

export function PupilTable({ rows, from, rowClass }: Props) {
  return (
    <div className="school__half">
      <table className="table school__table">
        <caption className="visually-hidden">{`${words.measure}, ${from + 1} to ${from + rows.length}`}</caption>
        <thead>
          <tr>
            {Object.values(words.columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, position) => (
            <PupilLine key={row.childId} row={row} number={from + position + 1} rowClass={rowClass} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
