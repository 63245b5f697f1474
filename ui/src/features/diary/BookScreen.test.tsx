// Booking, by what a nurse sees and presses.
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { BookingStart } from "../../ipc/bindings";
import { anAppointment } from "../../test/anAppointment";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { BookScreen } from "./BookScreen";

const window = { opens: "2026-12-01", closes: "2027-01-20", last: "2027-02-20" };

function start(change: Partial<BookingStart> = {}): BookingStart {
  return {
    child: "DOYLE, Ava-Mae",
    caseloadStatus: "on-caseload",
    form: {
      childId: "ava", contactType: "3-4-months", on: "05/01/2027", at: "09:00", minutes: "45", setting: "home", mode: "in-person",
      placeId: null, note: "",
    },
    choices: [
      { contactType: "3-4-months", minutes: 45, setting: "home", mode: "in-person", window },
      { contactType: "weight-and-feeding", minutes: 15, setting: "clinic", mode: "in-person", window: null },
    ],
    places: [{ placeId: "c1", name: "Westcotes clinic", kind: "clinic", setting: "clinic", settings: ["clinic"] }],
    moving: null,
    ...change,
  };
}

const quiet = { on: "2027-01-05", overlaps: [], sameContact: [], outside: null, window };
const kept = { draftId: "d1", savedAt: "2027-01-04T09:00:00Z" };

function shell(more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({ open_booking: () => start(), check_booking: () => quiet, save_draft: () => kept, ...more });
}

function sent(asked: AskedFor[], name: string): unknown {
  return asked.findLast((call) => call.name === name)?.request;
}

describe("booking", () => {
  it("is two keys when what is offered is right", async () => {
    const asked = shell({ book_appointment: () => ({ recordId: "a9", revision: 1 }) });
    const { user, went, container } = onScreen(<BookScreen childId="ava" contactType={null} />);
    expect(await screen.findByText(/Due from/)).toBeTruthy();
    await expectAccessible(container);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(went).toEqual([{ screen: "diary", on: "2027-01-05" }]));
    expect(sent(asked, "book_appointment")).toMatchObject({ form: { contactType: "3-4-months", minutes: "45" } });
  });

  it("takes length and place from what is booked", async () => {
    const asked = shell({ book_appointment: () => ({ recordId: "a9", revision: 1 }) });
    const { user } = onScreen(<BookScreen childId="ava" contactType={null} />);
    await user.selectOptions(await screen.findByLabelText("What for"), "Weight and feeding");
    expect(screen.getByLabelText("Minutes")).toHaveProperty("value", "15");
    expect(screen.getByLabelText("Which place")).toHaveProperty("value", "c1");
    await user.click(screen.getByRole("button", { name: /Book it/ }));
    await waitFor(() => expect(sent(asked, "book_appointment")).toMatchObject({ draftId: "d1", form: { setting: "clinic", placeId: "c1" } }));
  });

  it("says an overlap, a second booking and a day outside the window, and books all the same", async () => {
    const asked = shell({
      check_booking: () => ({
        ...quiet, outside: "after", overlaps: [anAppointment({ child: "ALI, Zaynab" })], sameContact: [anAppointment({ on: "2027-01-11" })],
      }),
      book_appointment: () => ({ recordId: "a9", revision: 1 }),
    });
    const { user, went } = onScreen(<BookScreen childId="ava" contactType={null} />);
    expect(await screen.findByText("ALI, Zaynab is booked from 10:00 to 10:30.")).toBeTruthy();
    expect(screen.getByText(/already booked for the same on Mon 11 Jan/)).toBeTruthy();
    expect(screen.getByText(/after the window closed on Wed 20 Jan/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /Book it/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(asked.some((call) => call.name === "book_appointment")).toBe(true);
  });

  it("says first that a child has died", async () => {
    shell({ open_booking: () => start({ caseloadStatus: "died" }) });
    onScreen(<BookScreen childId="ava" contactType={null} />);
    expect(await screen.findByText(/This child has died/)).toBeTruthy();
  });

  it("moves an appointment from the revision it was opened at", async () => {
    const asked = shell({
      open_booking: () => start({ moving: anAppointment({ revision: 3 }) }),
      move_appointment: () => ({ recordId: "a2", revision: 1 }),
    });
    const { user, said } = onScreen(<BookScreen childId="ava" contactType="follow-up" appointmentId="a1" />);
    expect(await screen.findByText("It was Mon 4 Jan at 10:00.")).toBeTruthy();
    await user.type(screen.getByLabelText("Why it moves"), "At work");
    await user.click(screen.getByRole("button", { name: /Move it/ }));
    await waitFor(() => expect(said).toEqual(["Appointment moved"]));
    expect(sent(asked, "move_appointment")).toMatchObject({ appointmentId: "a1", fromRevision: 3, reason: "At work" });
  });
});

it("offers a family hub for a clinic, for clinics are held there", async () => {
  const hub = { placeId: "h1", name: "Fosse family hub", kind: "family-hub" as const, setting: "family-hub" as const, settings: ["clinic" as const, "family-hub" as const] };
  const moving = anAppointment({ setting: "clinic", placeId: "h1", place: "Fosse family hub" });
  shell({
    open_booking: () => start({ places: [hub], moving, form: { ...start().form, setting: "clinic", placeId: "h1" } }),
  });
  onScreen(<BookScreen childId="ava" contactType={null} appointmentId="a1" />);
  expect(await screen.findByLabelText("Which place")).toHaveProperty("value", "h1");
});
