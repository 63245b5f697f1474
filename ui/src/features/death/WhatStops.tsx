// What ends with the save: appointments are listed, and cancelled only when the nurse says so.
import { Checkbox } from "../../components/Checkbox";
import type { DeathStart } from "../../ipc/bindings";
import { contactTypeText } from "../../text/codes";
import { fullDate } from "../../text/dates";
import { deathText as words } from "../../text/death";

type Props = { start: DeathStart; cancel: boolean; error: string | undefined; onCancel: (cancel: boolean) => void };

export function WhatStops({ start, cancel, error, onCancel }: Props) {
  return (
    <div>
      <h3 className="death__heading">{words.stops}</h3>
      <p>{words.stopsBody}</p>
      {start.openTasks === 0 ? null : <p>{words.tasks(start.openTasks)}</p>}
      {start.appointments.length === 0 ? null : (
        <div id="cancelAppointments">
          <p>{words.appointments}</p>
          <ul>
            {start.appointments.map((one) => (
              <li key={one.appointmentId}>
                {contactTypeText[one.contactType]}, {fullDate(one.on)}, {one.at.slice(0, 5)}
              </li>
            ))}
          </ul>
          {error === undefined ? null : <p className="field__error">{error}</p>}
          <Checkbox label={words.cancel} isSelected={cancel} onChange={onCancel} />
        </div>
      )}
    </div>
  );
}
