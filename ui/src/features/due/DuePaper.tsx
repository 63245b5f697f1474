// The due list on paper: every line, whatever is in sight on the screen.
import { useEffect } from "react";

import { useFrame } from "../../components/frame";
import type { RuleView } from "../../ipc/bindings";
import { longDay } from "../../text/dates";
import { dueDay } from "../../text/due";
import { levelShort } from "../../text/levelName";
import { attemptText, dueListText, dueStateText, windowText } from "../../text/programme";
import { lineKey, type Group } from "./filters";

type Props = { groups: readonly Group[]; rules: readonly RuleView[]; onPrinted: () => void };

export function DuePaper({ groups, rules, onPrinted }: Props) {
  const { today, levelNames } = useFrame();
  useEffect(() => {
    window.addEventListener("afterprint", onPrinted);
    window.print();
    return () => window.removeEventListener("afterprint", onPrinted);
  }, [onPrinted]);
  const { columns } = dueListText;
  return (
    <div className="due-paper">
      <h1>{dueListText.printed(longDay(today))}</h1>
      {groups.map((group) => (
        <table className="table" key={group.id}>
          <caption>
            {group.title} ({group.lines.length})
          </caption>
          <thead>
            <tr>
              <th scope="col">{columns.child}</th>
              <th scope="col">{columns.contact}</th>
              <th scope="col">{columns.window}</th>
              <th scope="col">{columns.level}</th>
              <th scope="col">{columns.booked}</th>
              <th scope="col">{dueListText.facts.postcode}</th>
            </tr>
          </thead>
          <tbody>
            {group.lines.map((line) => (
              <tr key={lineKey(line)}>
                <th scope="row">{line.child}</th>
                <td>
                  {rules[line.rule]?.label}
                  {line.attempt !== null && `. ${attemptText(line.attempt, today)}`}
                </td>
                <td>
                  {dueStateText[line.state]}, {windowText(line, today)}
                </td>
                <td>{levelShort(levelNames, line.level)}</td>
                <td>
                  {line.booked === null
                    ? dueListText.notBookedYet
                    : dueListText.bookedFor(dueDay(line.booked.on, today), line.booked.at.slice(0, 5))}
                </td>
                <td>{line.postcode}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
