// What was given by hand and told of in the quarter, with the children behind each number.
import { useState } from "react";

import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import type { CountedChild, GivenView } from "../../ipc/bindings";
import { givenItemText } from "../../text/directory";
import { reportText } from "../../text/report";

const words = reportText.given;

export function GivenTable({ given }: { given: GivenView }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const navigate = useNavigate();
  const lines = [
    ...given.items.map((line) => ({ ...line, id: line.item, name: givenItemText[line.item], many: String(line.quantity) })),
    ...given.told.map((line) => ({ ...line, id: line.serviceId, name: words.toldOf(line.service), many: "" })),
  ];
  if (lines.length === 0) return <p className="report__soft">{words.none}</p>;
  const shown: readonly CountedChild[] = lines.find((line) => line.id === chosen)?.children ?? [];
  return (
    <>
      <table className="table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.columns.what}</th>
            <th scope="col">{words.columns.many}</th>
            <th scope="col">{words.columns.contacts}</th>
            <th scope="col">{words.columns.children}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row">{line.name}</th>
              <td>{line.many}</td>
              <td>{line.contacts}</td>
              <td>
                <Button kind="link" onPress={() => setChosen(chosen === line.id ? null : line.id)}>
                  {line.children.length}
                  <span className="visually-hidden">{words.childrenOf(line.name)}</span>
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === 0 ? null : (
        <ul className="report__places" aria-label={words.children}>
          {shown.map(({ childId, child }) => (
            <li key={childId}>
              <Button kind="link" onPress={() => navigate({ screen: "child", childId })}>
                {child}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
