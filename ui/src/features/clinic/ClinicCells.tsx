// The parts of a row that are read: who, the last weight, and what is in the record already.
import { useState } from "react";

import { SyncStateMark } from "../../clinical/SyncStateMark";
import { Button } from "../../components/Button";
import { Icon } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import type { ClinicRow, MeasurementKind } from "../../ipc/bindings";
import { clinicText, lastText, mendText } from "../../text/clinic";
import { contactTypeText, outcomeText } from "../../text/codes";
import { inUnits } from "../../text/measurement";
import { ageShort } from "../../text/people";
import { MendRow } from "./MendRow";

export function ChildCell({ row }: { row: ClinicRow }) {
  const { appointment } = row;
  return (
    <th scope="row" className="clinic__child">
      <b>{row.child}</b> <span className="mut">{row.age === null ? "" : ageShort(row.age)}</span>
      {appointment === null ? null : (
        <div className="clinic__sub">{clinicText.booked(appointment.at.slice(0, 5), contactTypeText[appointment.contactType])}</div>
      )}
    </th>
  );
}

export function LastCell({ row }: { row: ClinicRow }) {
  const weight = row.asked.find((asked) => asked.kind === "weight");
  return <td className="clinic__sub">{weight === undefined ? "" : lastText(weight)}</td>;
}

/** A row that is in the record, or that cannot be weighed: read, and led on from. */
export function SavedCells({ row }: { row: ClinicRow }) {
  const navigate = useNavigate();
  const [mending, setMending] = useState(false);
  const { saved, appointment, childId } = row;
  const size = saved?.measurements.find((one) => one.kind === "length" || one.kind === "height");
  const review = appointment !== null && appointment.review && appointment.status === "booked";
  return (
    <tr className="clinic__saved" data-row={childId}>
      <ChildCell row={row} />
      <LastCell row={row} />
      <td>{figure(row, "weight")}</td>
      <td>{size === undefined ? "" : inUnits(size.kind, size.value)}</td>
      <td>{figure(row, "head")}</td>
      <td>{saved === null ? "" : outcomeText[saved.outcome]}</td>
      <td>
        {saved === null ? clinicText.unborn : saved.note}
        {saved !== null && review ? (
          <div>
            {clinicText.reviewLeft}.{" "}
            <Button kind="link" onPress={() => navigate({ screen: "contact", childId, appointmentId: appointment.appointmentId })}>
              {clinicText.writeReview}
            </Button>
          </div>
        ) : null}
      </td>
      <td className="clinic__state">
        {saved === null ? null : (
          <>
            <Icon name="tick" />
            <span className="visually-hidden">{clinicText.savedMark}</span>
            <SyncStateMark state={saved.sync} />
            <Button kind="link" label={mendText.openOf(row.child)} onPress={() => setMending(true)}>
              {mendText.open}
            </Button>
            {mending ? <MendRow row={row} saved={saved} onClose={() => setMending(false)} /> : null}
          </>
        )}
        <Button kind="link" label={clinicText.open(row.child)} onPress={() => navigate({ screen: "child", childId })}>
          {clinicText.openShort}
        </Button>
      </td>
    </tr>
  );
}

function figure(row: ClinicRow, kind: MeasurementKind): string {
  const found = row.saved?.measurements.find((one) => one.kind === kind);
  return found === undefined ? "" : inUnits(found.kind, found.value);
}
