// What reached each high impact area: contacts, children and families, by the age group the programme names it for.
import type { AreaLine } from "../../ipc/bindings";
import { highImpactAreaGroups, highImpactAreaText } from "../../text/review";
import { reportText as words } from "../../text/report";

export function AreaTable({ lines }: { lines: readonly AreaLine[] }) {
  return (
    <>
      <p className="report__soft">{words.areasRule}</p>
      <table className="table report__table">
        <thead>
          <tr>
            <th scope="col">{words.areaColumns.area}</th>
            <th scope="col">{words.areaColumns.contacts}</th>
            <th scope="col">{words.areaColumns.children}</th>
            <th scope="col">{words.areaColumns.families}</th>
          </tr>
        </thead>
        {highImpactAreaGroups.map(({ name, areas }) => (
          <tbody key={name}>
            <tr>
              <th scope="rowgroup" colSpan={4} className="report__group">
                {name}
              </th>
            </tr>
            {lines
              .filter((line) => areas.includes(line.area))
              .map((line) => (
                <tr key={line.area}>
                  <th scope="row">{highImpactAreaText[line.area]}</th>
                  <td className="report__number">{line.contacts}</td>
                  <td className="report__number">{line.children}</td>
                  <td className="report__number">{line.families}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </>
  );
}
