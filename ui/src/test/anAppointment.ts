// A made-up appointment and a made-up row of a clinic, for tests to change a part of.
import type { AppointmentLine, AskedMeasurement, ClinicRow, ClinicView } from "../ipc/bindings";
import { TODAY } from "./aChild";

export function anAppointment(change: Partial<AppointmentLine> = {}): AppointmentLine {
  return {
    appointmentId: "a1", revision: 1, childId: "ava", child: "DOYLE, Ava-Mae", initials: "AD", caseloadStatus: "on-caseload", contactType: "follow-up", on: TODAY,
    at: "10:00:00", endsAt: "10:30:00", minutes: 30, setting: "home", mode: "in-person", placeId: null, place: null,
    address: "14 Larkspur Row", postcode: "LE3 0QT", phone: "07700 900123", note: "Bring the scales", status: "booked",
    statusReason: "", contactId: null, flags: [], homeRisk: false, visitNote: null, interpreter: false, overlaps: false, ...change,
  };
}

export function asksWeight(change: Partial<AskedMeasurement> = {}): AskedMeasurement {
  return {
    kind: "weight", last: { value: 4_610, on: "2026-12-17", daysAgo: 18 }, ...change,
  };
}

export function aClinicRow(change: Partial<ClinicRow> = {}): ClinicRow {
  return {
    childId: "ava", child: "DOYLE, Ava-Mae", age: { unit: "weeks", count: 20 },
    appointment: { appointmentId: "a1", at: "09:00:00", contactType: "weight-and-feeding", status: "booked", review: false },
    weighable: true,
    asked: [
      asksWeight(),
      { kind: "length", last: null },
      { kind: "head", last: null },
    ],
    saved: null, ...change,
  };
}

export function aClinic(rows: ClinicRow[]): ClinicView {
  const attended = rows.filter((row) => row.saved !== null).length;
  return {
    place: { placeId: "c1", name: "Westcotes clinic", kind: "clinic", setting: "clinic", settings: ["clinic"] }, on: TODAY, rows,
    attendance: { attended, cancelled: 1, notBrought: 0 }, quarter: { attended, cancelled: 1, notBrought: 0 },
  };
}
