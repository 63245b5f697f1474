// The register on paper: who, why, since when and what is next. What is restricted stays on the screen.
import { PrintSheet } from "../../components/PrintSheet";
import { useFrame } from "../../components/frame";
import type { SafeguardingRow } from "../../ipc/bindings";
import { appText } from "../../text/app";
import { fullDate, longDay } from "../../text/dates";
import { flagText } from "../../text/flagTags";
import { leftText, nextWhat, paperText, safeguardingRegisterText as words } from "../../text/safeguarding";

type Props = { rows: readonly SafeguardingRow[]; shown: string; onPrinted: () => void };

export function RegisterPaper({ rows, shown, onPrinted }: Props) {
  const { practitioner, demonstration, today } = useFrame();
  return (
    <PrintSheet onPrinted={onPrinted}>
      <h1>{paperText.register(longDay(today))}</h1>
      <p>
        {practitioner}. {shown}
        {demonstration ? `. ${appText.demonstration}` : ""}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.columns.child}</th>
            <th scope="col">{words.columns.why}</th>
            <th scope="col">{words.columns.next}</th>
            <th scope="col">{words.columns.seen}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.childId}>
              <th scope="row">
                {row.child}
                <div>{row.born === null ? "" : paperText.born(fullDate(row.born))}</div>
              </th>
              <td>
                {row.tags
                  .filter((tag) => !tag.restricted)
                  .map((tag) => (
                    <div key={tag.recordId}>
                      {flagText(tag)}, {words.since(fullDate(tag.since))}
                    </div>
                  ))}
                {row.tags.some((tag) => tag.restricted) ? <div>{paperText.heldBack}</div> : null}
              </td>
              <td>
                {row.next === null ? (row.closed ? words.closed : words.noNext) : `${nextWhat(row.next)}, ${fullDate(row.next.on)} (${leftText(row.next.workingDays, "working-days")})`}
              </td>
              <td>{words.seen(row.daysSinceSeen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{paperText.foot}</p>
    </PrintSheet>
  );
}
