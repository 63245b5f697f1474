// Several letters: who gets one, who is left out and why, and what was written.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import type { ManyLetters, ManyLettersLine } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { ManyLettersScreen } from "./ManyLettersScreen";

const ava: ManyLettersLine = {
  childId: "ava", child: "DOYLE, Ava", appointmentId: "a1", at: "09:30:00", on: "2027-01-05", to: "The parent of Ava\n1 Larkspur Row", leftOut: null, missing: [],
  warnings: [], language: "Polish",
};
const view: ManyLetters = {
  templates: [{ code: "appointment", name: "Appointment confirmation", reader: "family", aboutAppointment: true, whyNot: null }],
  lines: [
    ava,
    { ...ava, childId: "tyler", child: "DOYLE, Tyler", appointmentId: "a2", language: null },
    { ...ava, childId: "mia", child: "SHAH, Mia", appointmentId: "a3", leftOut: "died" },
    { ...ava, childId: "sami", child: "MALIK, Sami", appointmentId: "a4", leftOut: "missing", missing: ["place"] },
  ],
  missing: ["place"],
};

it("writes to those who are ticked, and says who is left out and why", async () => {
  const asked = standInShell({ many_letters: () => view, write_many_letters: () => ({ letterIds: ["l1"], leftOut: 0 }) });
  const { user, container } = onScreen(<ManyLettersScreen on="2027-01-05" />);
  expect(await screen.findByText("2 to write, 2 left out")).toBeTruthy();
  expect(screen.getByText("The child has died")).toBeTruthy();
  expect(screen.getByText(/where it is/)).toBeTruthy();
  expect(screen.getAllByText("Speaks Polish")).toHaveLength(3);
  expect(screen.getByLabelText("Where it is")).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("checkbox", { name: /Tyler/ }));
  await user.click(screen.getByRole("button", { name: "Write 1 letter" }));
  expect(await screen.findByText(/1 letter written, 3 left out/)).toBeTruthy();
  expect(asked.findLast((call) => call.name === "write_many_letters")?.request).toMatchObject({ on: "2027-01-05", childIds: ["ava"] });
  expect(screen.getByRole("button", { name: /PDF/ })).toBeTruthy();
});

it("says that a day without appointments has nobody to write to", async () => {
  standInShell({ many_letters: () => ({ ...view, lines: [] }) });
  onScreen(<ManyLettersScreen on="2027-01-05" />);
  expect(await screen.findByText("Nobody has an appointment on this day.")).toBeTruthy();
});
