// A death: what is known, what stops, what the panel asks for, drafts, and a mistake taken back.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { DeathStart } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { DeathScreen } from "./DeathScreen";
import { blankDeath } from "./deathStart";

const start: DeathStart = {
  childId: "ava", child: "Ava-Mae", revision: 4, recorded: false, form: blankDeath.form,
  factors: [
    { code: "preterm", label: "Born early", answer: "33+4 weeks", kind: "child", recordId: null, on: "2026-08-12" },
    { code: "sleep-place", label: "Where baby sleeps", answer: "Shares a bed", kind: "contact", recordId: "k1", on: "2026-09-01" },
  ],
  appointments: [{ appointmentId: "a1", contactType: "follow-up", on: "2027-01-06", at: "10:00:00" }],
  openTasks: 2, siblings: [{ childId: "finn", name: "Finn" }],
};

const kept = { save_draft: () => ({ draftId: "d1", savedAt: "" }) };

it("records a death with what is known, and cancels appointments only when she says so", async () => {
  const asked = standInShell({ ...kept, death_start: () => start, record_death: () => ({ recordId: "ava", revision: 5 }) });
  const { user, went, said, container } = onScreen(<DeathScreen childId="ava" />);
  await user.type(await screen.findByLabelText("Date of death"), "today");
  await user.type(screen.getByLabelText("Where"), "At home");
  await user.click(screen.getByRole("checkbox", { name: "Where baby sleeps: Shares a bed" }));
  expect(screen.getByText(/Follow-up/i)).toBeTruthy();
  expect(screen.getByRole("checkbox", { name: "Cancel them in the same step" })).toHaveProperty("checked", false);
  await user.click(screen.getByRole("checkbox", { name: "Cancel them in the same step" }));
  await expectAccessible(container);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava" }]));
  expect(asked.findLast((call) => call.name === "record_death")?.request).toMatchObject({
    childId: "ava", fromRevision: 4, cancelAppointments: true, draftId: "d1",
    form: { diedOn: "today", place: "At home", expected: "not-asked", factors: ["sleep-place"] },
  });
  expect(said).toEqual(["Recorded. Invitations, letters and reminders have stopped"]);
});

it("says what is wrong where it is wrong, and keeps what was typed", async () => {
  standInShell({
    ...kept,
    death_start: () => start,
    record_death: () => {
      throw { kind: "invalid", problems: [{ field: "cancelAppointments", what: "There are appointments still booked", mend: "Look at them" }] };
    },
  });
  const { user, went } = onScreen(<DeathScreen childId="ava" />);
  await user.type(await screen.findByLabelText("Date of death"), "today");
  await user.click(screen.getByRole("button", { name: /Record the death/ }));
  expect((await screen.findAllByText(/There are appointments still booked/)).length).toBeGreaterThan(0);
  expect(screen.getByLabelText("Date of death")).toHaveProperty("value", "today");
  expect(went).toEqual([]);
});

it("takes up a draft, leads to an entry and to a bereavement package", async () => {
  const form = { ...blankDeath, form: { ...blankDeath.form, place: "Hospice" } };
  const contents = JSON.stringify({ version: 1, typedOn: "2027-01-02", form });
  standInShell({
    ...kept, death_start: () => start, open_draft: () => ({ draftId: "d1", form: "death", childId: "ava", contents, savedAt: "" }),
  });
  const { user, went } = onScreen(<DeathScreen childId="ava" draftId="d1" />);
  expect(await screen.findByLabelText("Where")).toHaveProperty("value", "Hospice");
  await user.click(screen.getByRole("button", { name: /open the entry: Where baby sleeps: Shares a bed/ }));
  await user.click(screen.getByRole("button", { name: "Start a bereavement package for Finn" }));
  expect(went).toEqual([{ screen: "contact-history", contactId: "k1" }, { screen: "episode", childId: "finn" }]);
});

it("takes a mistake back with a reason", async () => {
  const recorded = { ...start, recorded: true, appointments: [], form: { ...blankDeath.form, diedOn: "2027-01-02" } };
  const asked = standInShell({ ...kept, death_start: () => recorded, take_back_death: () => ({ bookedAgain: 1, stayCancelled: 0 }) });
  const { user, said } = onScreen(<DeathScreen childId="ava" />);
  await user.click(await screen.findByRole("button", { name: "It was recorded by mistake" }));
  const dialog = screen.getByRole("dialog");
  await expectAccessible(dialog);
  await user.type(within(dialog).getByLabelText("What happened"), "another child");
  await user.click(within(dialog).getByRole("button", { name: "Take it back" }));
  await waitFor(() => expect(said).toEqual(["Taken back. 1 appointment is booked again"]));
  expect(asked.findLast((call) => call.name === "take_back_death")?.request).toEqual({
    childId: "ava", fromRevision: 4, reason: "another child",
  });
});

it("says that it could not be read", async () => {
  standInShell({});
  onScreen(<DeathScreen childId="ava" />);
  expect(await screen.findByRole("alert")).toBeTruthy();
});
