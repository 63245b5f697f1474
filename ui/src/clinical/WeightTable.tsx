// What a weight is made of: how many of each, points for each, and whose points they are.
import type { WeightLine } from "../ipc/bindings";
import { weightText as words } from "../text/weight";

export function WeightTable({ lines }: { lines: readonly WeightLine[] }) {
  return (
    <table className="table" aria-label={words.lines}>
      <thead>
        <tr>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.count}</th>
          <th scope="col">{words.columns.each}</th>
          <th scope="col">{words.columns.points}</th>
          <th scope="col">{words.columns.source}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.factor}>
            <th scope="row">{line.label}</th>
            <td>{line.count}</td>
            <td>{line.each}</td>
            <td>{line.points}</td>
            <td>{line.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
