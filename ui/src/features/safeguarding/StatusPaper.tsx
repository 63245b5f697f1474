// One status on paper: what, since when, who decides, what happened and was seen, what is planned.
import { PrintSheet } from "../../components/PrintSheet";
import { useFrame } from "../../components/frame";
import type { PreviewContact, SafeguardingRow, SafeguardingView } from "../../ipc/bindings";
import { appText } from "../../text/app";
import { fullDate, longDay } from "../../text/dates";
import { eventKindText, lengthText, outcomeText, paperText, partText, statusName, statusText } from "../../text/safeguarding";
import { saidAt, storyOf } from "./story";

type Props = { row: SafeguardingRow; status: SafeguardingView; contacts: readonly PreviewContact[]; onPrinted: () => void };

export function StatusPaper({ row, status, contacts, onPrinted }: Props) {
  const { practitioner, demonstration, today } = useFrame();
  const within = contacts.filter((contact) => contact.on >= status.startedOn && (status.endedOn === null || contact.on <= status.endedOn));
  const open = within.filter((contact) => !contact.restricted);
  const length = lengthText(status.lengthDays);
  return (
    <PrintSheet onPrinted={onPrinted}>
      <h1>
        {row.child}: {statusName(status)}
      </h1>
      <p>
        {row.born === null ? "" : `${paperText.born(fullDate(row.born))}. `}
        {status.endedOn === null
          ? `${statusText.since(fullDate(status.startedOn))}, ${statusText.length(length)}`
          : `${statusText.lasted(fullDate(status.startedOn), fullDate(status.endedOn), length)}${status.outcome === null ? "" : `. ${outcomeText[status.outcome]}`}`}
        .
      </p>
      <p>
        {[
          status.authority === "" ? "" : `${statusText.authority}: ${status.authority}`,
          status.socialWorker === "" ? "" : `${statusText.socialWorker}: ${status.socialWorker}`,
          status.reviewOn === null ? statusText.noReview : `${statusText.review} ${fullDate(status.reviewOn)}`,
        ]
          .filter((part) => part !== "")
          .join(". ")}
        .
      </p>
      {status.detail === "" ? null : <p>{status.detail}</p>}
      <table>
        <tbody>
          {storyOf([status], open).map((line) => (
            <tr key={line.key}>
              <th scope="row">{fullDate(line.on)}</th>
              <td>
                {line.of === "event" ? (
                  <>
                    <b>{eventKindText[line.event.kind]}</b>
                    {line.event.state === "planned" ? `, ${statusText.notYetHeld}` : line.event.state === "not-held" ? `, ${statusText.notHeld}` : ""}
                    {line.event.part === "not-asked" ? "" : `. ${partText[line.event.part]}`}
                    {line.event.note === "" ? null : <div>{line.event.note}</div>}
                  </>
                ) : (
                  <>
                    <b>{saidAt(line.contact)}</b>
                    {line.contact.voice === "" ? null : <div>{line.contact.voice}</div>}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open.length === within.length ? null : <p>{paperText.heldBackContacts(within.length - open.length)}</p>}
      <p>
        {paperText.printed(longDay(today), practitioner)}
        {demonstration ? ` ${appText.demonstration}.` : ""} {paperText.foot}
      </p>
    </PrintSheet>
  );
}
