// The cases on paper, with the rule that chose them and room for the supervisor's pen.
import { useEffect } from "react";
import { createPortal } from "react-dom";

import { useFrame } from "../../components/frame";
import type { SupervisionSample } from "../../ipc/bindings";
import { safeguardingKindText } from "../../text/safeguarding";
import { fullDate, longDay } from "../../text/dates";
import { supervisionListText as words } from "../../text/supervision";
import "../../components/paper.css";

export function SamplePaper({ sample, onPrinted }: { sample: SupervisionSample; onPrinted: () => void }) {
  const { today } = useFrame();
  useEffect(() => {
    window.addEventListener("afterprint", onPrinted);
    window.print();
    return () => window.removeEventListener("afterprint", onPrinted);
  }, [onPrinted]);
  return createPortal(
    <div className="paper sample-paper">
      <h1>{words.paperTitle(longDay(today))}</h1>
      <p>{words.chosenBy(sample.overdue, sample.others, sample.every, sample.first, sample.seed)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.columns.child}</th>
            <th scope="col">{words.columns.status}</th>
            <th scope="col">{words.columns.last}</th>
            <th scope="col">{words.columns.next}</th>
            <th scope="col">{words.signed}</th>
          </tr>
        </thead>
        <tbody>
          {sample.rows.map((row) => (
            <tr key={row.childId}>
              <th scope="row">{row.child}</th>
              <td>
                {safeguardingKindText[row.kind]}, {words.since(fullDate(row.since))}
              </td>
              <td>{row.lastOn === null ? words.never : fullDate(row.lastOn)}</td>
              <td>{row.nextBy === null ? "" : fullDate(row.nextBy)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
