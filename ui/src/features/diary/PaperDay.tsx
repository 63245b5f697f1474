// The day on paper: what is needed to keep the appointments, and no more. No flag, note, telephone or NHS number is printed.
import { useFrame } from "../../components/frame";
import type { AppointmentLine } from "../../ipc/bindings";
import { appText } from "../../text/app";
import { contactTypeText, settingText } from "../../text/codes";
import { longDay } from "../../text/dates";
import { paperText } from "../../text/diary";
import "../../components/paper.css";
import { byRoute, hourMinute } from "./dayOrder";
import type { Order } from "./DiaryScreen";

type Props = { day: string; lines: readonly AppointmentLine[]; order: Order; initialsOnly: boolean };

export function PaperDay({ day, lines, order, initialsOnly }: Props) {
  const { practitioner, demonstration } = useFrame();
  const inOrder = order === "route" ? byRoute(lines).flatMap((group) => group.lines) : lines;
  return (
    <section className="paper" aria-hidden="true">
      <h1>{paperText.title(longDay(day))}</h1>
      <p>
        {practitioner}
        {demonstration ? `. ${appText.demonstration}` : ""}
      </p>
      <table>
        <thead>
          <tr>
            <th>{paperText.columns.time}</th>
            <th>{paperText.columns.who}</th>
            <th>{paperText.columns.what}</th>
            <th>{paperText.columns.where}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.map((line) => (
            <tr key={line.appointmentId}>
              <td>
                {hourMinute(line.at)}
                {line.endsAt === null ? "" : ` to ${hourMinute(line.endsAt)}`}
              </td>
              <td>{initialsOnly ? line.initials : line.child}</td>
              <td>
                {contactTypeText[line.contactType]}
                {line.homeRisk || line.caseloadStatus !== "on-caseload" ? <b>{`. ${paperText.look}`}</b> : null}
                {line.interpreter ? `. ${paperText.interpreter}` : ""}
              </td>
              <td>{whereOnPaper(line, initialsOnly)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{paperText.foot}</p>
    </section>
  );
}

/** A clinic is no secret; a home is its postcode area, unless the nurse asked for more. */
function whereOnPaper(line: AppointmentLine, initialsOnly: boolean): string {
  if (line.place !== null) return line.place;
  const postcode = line.postcode ?? "";
  const parts = initialsOnly ? [postcode.split(" ").at(0) ?? ""] : [line.address, postcode];
  return [settingText[line.setting], ...parts].filter((part) => part !== "").join(", ");
}
