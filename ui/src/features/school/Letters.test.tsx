// Letters to parents: who gets one and who not and why, the call first, the offer, and the PDF that is not encrypted.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { LetterLine, LetterList, PlaceLine } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { Letters } from "./Letters";
import { YearFigures } from "./YearFigures";

const school: PlaceLine = {
  placeId: "s1", revision: 1, isSchool: true, pupils: 30, invitations: [],
  form: { kind: "primary-school", name: "Larkspur Primary", urn: "999001", odsCode: "", address: "", postcode: "", phone: "", namedNurse: "", open: true },
};

function aLine(n: number, more: Partial<LetterLine> = {}): LetterLine {
  return {
    childId: `c${n}`, child: `PUPIL${n}, Ivy`, standing: "ready", why: null, contactId: `k${n}`, revision: 1, measuredOn: "2027-01-04",
    dueBy: "2027-02-15", late: false, band: "healthy weight", letter: "ncmp-healthy-weight", call: null, madeOn: null,
    offers: false, offer: null, referredOn: null, ...more,
  };
}

const list = (more: Partial<LetterList> = {}): LetterList => ({
  school: "Larkspur Primary", scheme: "clinical bands (2nd, 91st, 98th and 99.6th centile)", dueBy: "2027-02-15", missing: [], hasAddress: true,
  lines: [
    aLine(1),
    aLine(2, { standing: "call-first", band: "very overweight", letter: "ncmp-very-overweight", offers: true }),
    aLine(3, { standing: "none", why: "no-address", contactId: null, revision: null, measuredOn: null, dueBy: null, band: null, letter: null }),
    aLine(4, { standing: "made", madeOn: "2027-01-04" }),
  ],
  ...more,
});

it("lists who gets which letter and why somebody gets none, and writes only those chosen", async () => {
  const asked = standInShell({ letter_list: () => list(), save_letters: () => ({ fileName: "letters-reception-2027-01-04.pdf" }) });
  const { user, container } = onScreen(<Letters schools={[school]} schoolYear={2026} />);
  await screen.findByText("2 to write, 1 made");
  await expectAccessible(container);
  expect(screen.getByText("No postal address on the record")).toBeTruthy();
  expect(screen.queryByRole("checkbox", { name: /PUPIL2/ })).toBeNull();
  expect(screen.getByText(/not encrypted/)).toBeTruthy();
  expect(container.textContent).not.toMatch(/population|obes/iu);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Save 0 letters as PDF" }).disabled).toBe(true);
  await user.click(screen.getByRole("button", { name: "Choose all that are ready" }));
  await user.click(screen.getByRole("button", { name: "Save 1 letter as PDF" }));
  await screen.findAllByText(/letters-reception-2027-01-04.pdf/);
  expect(asked.find((call) => call.name === "save_letters")?.request).toMatchObject({ placeId: "s1", year: "reception", schoolYear: 2026, contactIds: ["k1"] });
});

it("writes down the call and the offer, each on the revision before it", async () => {
  const asked = standInShell({
    letter_list: () => list(),
    record_letter_call: () => ({ recordId: "k2", revision: 2 }),
    save_weight_offer: () => ({ recordId: "k2", revision: 3 }),
  });
  const { user } = onScreen(<Letters schools={[school]} schoolYear={2026} />);
  await user.click(await screen.findByRole("button", { name: "Call and support: PUPIL2, Ivy" }));
  const dialog = await screen.findByRole("dialog");
  await expectAccessible(dialog);
  await user.selectOptions(within(dialog).getByLabelText("Parents called before the letter"), "spoken");
  await user.selectOptions(within(dialog).getByLabelText("Weight management support"), "accepted");
  await user.click(within(dialog).getByRole("button", { name: "Save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(asked.find((call) => call.name === "record_letter_call")?.request).toMatchObject({ contactId: "k2", fromRevision: 1, call: "spoken" });
  expect(asked.find((call) => call.name === "save_weight_offer")?.request).toMatchObject({ fromRevision: 2, offer: "accepted", referredOn: "" });
});

it("says what the letters name and the laptop does not know", async () => {
  standInShell({ letter_list: () => list({ missing: ["phone"], hasAddress: false }) });
  onScreen(<Letters schools={[school]} schoolYear={2026} />);
  await screen.findByText(/does not know: telephone number/);
  expect(screen.getByText(/no sender's address/)).toBeTruthy();
});

it("keeps an empty list, a failure and loading apart", async () => {
  standInShell({ letter_list: () => list({ lines: [] }) });
  onScreen(<Letters schools={[school]} schoolYear={2026} />);
  await screen.findByText("Nobody of this year is at this school on the caseload.");
});

it("shows population bands as counts with the small ones hidden", async () => {
  standInShell({
    population_figures: () => ({
      schoolYear: 2026, scheme: "population bands (2nd, 85th, 95th and 99.6th centile)",
      years: [{ year: "reception", measured: 13, bands: [{ band: "population-healthy-weight", children: null }, { band: "population-obese", children: 0 }] }],
    }),
  });
  const { container } = onScreen(<YearFigures schoolYear={2026} />);
  await screen.findByText("not shown");
  expect(screen.getByRole("row", { name: "All with a band 13" })).toBeTruthy();
  expect(screen.getByText(/never told to a family/)).toBeTruthy();
  await expectAccessible(container);
});
