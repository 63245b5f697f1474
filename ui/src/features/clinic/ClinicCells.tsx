// The parts of a row that are read: who, the last weight, and what is in the record already.
import { useEffect, useRef, useState } from "react";

import { Findings } from "../../clinical/measure/Findings";
import { SyncStateMark } from "../../clinical/SyncStateMark";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Icon } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { Came, ClinicRow, ClinicSaved, FindingView, MeasurementKind } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { clinicText, lastText, mendText, switchText } from "../../text/clinic";
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
export function SavedCells({ row, on, findings }: { row: ClinicRow; on: string; findings: readonly FindingView[] }) {
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
      <td>{saved === null ? "" : <CameCell row={row} saved={saved} />}</td>
      <td>
        {saved === null ? clinicText.unborn : saved.note}
        <Findings findings={findings} />
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
            {mending ? <MendRow row={row} on={on} saved={saved} onClose={() => setMending(false)} /> : null}
          </>
        )}
        <Button kind="link" label={clinicText.open(row.child)} onPress={() => navigate({ screen: "child", childId })}>
          {clinicText.openShort}
        </Button>
      </td>
    </tr>
  );
}

/** What became of the child, and the one press that says it was the other way. */
function CameCell({ row, saved }: { row: ClinicRow; saved: ClinicSaved }) {
  const [asking, setAsking] = useState(false);
  const save = useSave();
  const announce = useAnnounce();
  const cell = useRef<HTMLDivElement>(null);
  const seen = saved.outcome === "seen" || saved.outcome === "seen-late";
  const to: Came = seen ? "was-not-brought" : "seen";
  // The button that was pressed is gone once the outcome is another: the one in its place has the keyboard.
  const before = useRef(saved.outcome);
  useEffect(() => {
    if (before.current !== saved.outcome) cell.current?.querySelector("button")?.focus();
    before.current = saved.outcome;
  }, [saved.outcome]);
  const turn = async () => {
    const answer = await save.run(() => attempt("switch_clinic_row", { contactId: saved.contactId, came: to }));
    if (answer === null) return;
    announce(seen ? switchText.nowMissed(row.child) : switchText.nowOpen(row.child));
    setAsking(false);
  };
  return (
    <div ref={cell}>
      {outcomeText[saved.outcome]}
      {row.appointment === null || !(seen || saved.outcome === "was-not-brought") ? null : asking ? (
        <div role="group" aria-label={switchText.askOf(row.child)}>
          {switchText.ask}{" "}
          <Button kind="link" label={switchText.yesOf(row.child)} onPress={() => void turn()} isDisabled={save.busy}>
            {switchText.yes}
          </Button>{" "}
          <Button kind="link" label={switchText.noOf(row.child)} onPress={() => setAsking(false)}>
            {switchText.no}
          </Button>
        </div>
      ) : (
        <div>
          <Button
            kind="link"
            label={seen ? switchText.toMissedOf(row.child) : switchText.toSeenOf(row.child)}
            onPress={() => (saved.measurements.length > 0 ? setAsking(true) : void turn())}
            isDisabled={save.busy}
          >
            {seen ? switchText.toMissed : switchText.toSeen}
          </Button>
        </div>
      )}
      {save.problems.map(({ what, mend }) => (
        <span key={what} className="over" role="alert">{`${what}. ${mend}.`}</span>
      ))}
      {save.failure === null ? null : <Failed failure={save.failure} />}
    </div>
  );
}

function figure(row: ClinicRow, kind: MeasurementKind): string {
  const found = row.saved?.measurements.find((one) => one.kind === kind);
  return found === undefined ? "" : inUnits(found.kind, found.value);
}
