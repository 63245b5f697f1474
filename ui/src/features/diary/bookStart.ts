// What the booking form starts from, and how it changes with what is booked.
import { readContents, writeContents } from "../../components/draftContents";
import { settle } from "../../components/typedDate";
import type { BookingChoice, BookingForm, BookingStart, PlaceChoice, Setting } from "../../ipc/bindings";

export type Booking = {
  form: BookingForm;
  /** The appointment being moved; empty for a new one. */
  appointmentId: string;
  fromRevision: number;
  reason: string;
};

export function fromStart(start: BookingStart): Booking {
  return {
    form: start.form,
    appointmentId: start.moving?.appointmentId ?? "",
    fromRevision: start.moving?.revision ?? 0,
    reason: "",
  };
}

export function bookingContents(booking: Booking, today: string): string {
  return writeContents(booking, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function fromBookingDraft(text: string, today: string): Booking | null {
  const blank: Booking = { form: {} as BookingForm, appointmentId: "", fromRevision: 0, reason: "" };
  const read = readContents(text, blank);
  if (read === null || typeof read.form.form.on !== "string") return null;
  if (read.typedOn === today) return read.form;
  const { form } = read.form;
  return { ...read.form, form: { ...form, on: settle(form.on, read.typedOn, "future") } };
}

export function placesFor(places: readonly PlaceChoice[], setting: Setting): PlaceChoice[] {
  return places.filter((place) => place.settings.includes(setting));
}

/** Another setting has other places; the only one there is, is chosen. */
export function withSetting(form: BookingForm, setting: Setting, places: readonly PlaceChoice[]): BookingForm {
  const fitting = placesFor(places, setting);
  const stays = fitting.some((place) => place.placeId === form.placeId);
  // A clinic can be held in many places; the only one that is nothing else is chosen.
  const own = fitting.filter((place) => place.setting === setting);
  const [only] = own;
  const placeId = stays ? form.placeId : own.length === 1 && only !== undefined ? only.placeId : null;
  return { ...form, setting, placeId };
}

/** Another contact has another usual length and place. */
export function withChoice(form: BookingForm, choice: BookingChoice, places: readonly PlaceChoice[]): BookingForm {
  const changed = { ...form, contactType: choice.contactType, minutes: String(choice.minutes), mode: choice.mode };
  return withSetting(changed, choice.setting, places);
}
