// A letter: chosen, filled as far as it is known, asked for what is not, changed by hand, saved; and a draft taken up again.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { FilledLetter, FillLetter, LetterStart } from "../../ipc/bindings";
import { aChild } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { LetterScreen } from "./LetterScreen";

const known: LetterStart = {
  form: {
    childId: "ava", template: "", recipient: "", appointmentId: null, asked: [], to: "", heading: "", text: "", writtenOn: "2027-01-04", restricted: false,
    enclosed: "",
  },
  fromRevision: 0,
  templates: [
    { code: "missed", name: "Was not brought", reader: "family", aboutAppointment: true, whyNot: null },
    { code: "invitation", name: "Invitation to a review", reader: "family", aboutAppointment: true, whyNot: "The child has died" },
    { code: "gp", name: "Letter to the GP", reader: "gp", aboutAppointment: false, whyNot: null },
  ],
  recipients: [
    { code: "home", reader: "family", to: "The parent or carer of Ava-Mae Doyle\n1 Larkspur Row", dear: "parent or carer", label: "Parent or carer", warnings: [] },
    { code: "r1", reader: "family", to: "Craig Doyle", dear: "Craig Doyle", label: "DOYLE, Craig, father", warnings: ["lives-elsewhere"] },
    { code: "gp", reader: "gp", to: "Lantern Surgery", dear: "colleague", label: "Lantern Surgery", warnings: ["no-address"] },
  ],
  appointments: [{ appointmentId: "a1", label: "1 year review", on: "2027-01-01", at: "09:30:00" }],
  language: "Polish",
  interpreter: "yes",
  visitNote: "Ring first",
  warnings: ["domestic-abuse", "visit-note"],
  hasAddress: false,
};

function filled({ asked }: FillLetter): FilledLetter {
  const by = asked.find(({ field }) => field === "by")?.words ?? "";
  return { heading: "We were sorry to miss Ava", text: `Please ring by ${by === "" ? "{by}" : by}.`, missing: by === "" ? ["by"] : [] };
}

const kept = { save_draft: () => ({ draftId: "d1", savedAt: "" }), open_child: () => aChild(), letter_start: () => known };

it("fills a letter, asks for what nobody has said, and saves it as it will print", async () => {
  const asked = standInShell({ ...kept, fill_letter: (request) => filled(request), write_letter: () => ({ recordId: "l1", revision: 1 }) });
  const { user, went, container } = onScreen(<LetterScreen childId="ava" />);
  const template = await screen.findByLabelText("Kind of letter");
  expect(screen.queryByRole("option", { name: "Invitation to a review" })).toBeNull();
  expect(screen.getByText(/The family's language: Polish; interpreter needed/)).toBeTruthy();
  await user.selectOptions(template, "Was not brought");
  expect(await screen.findByText(/flag for domestic abuse/)).toBeTruthy();
  expect(screen.getByText(/Ring first/)).toBeTruthy();
  expect(screen.getByLabelText("Name and address")).toHaveProperty("value", known.recipients[0]?.to);
  const by = await screen.findByLabelText("Last day to answer");
  await expectAccessible(container);
  await user.type(by, "15 January");
  await waitFor(() => expect(screen.getByLabelText("Words of the letter")).toHaveProperty("value", "Please ring by 15 January."));
  expect(screen.getByLabelText("Last day to answer"), "it does not go away under her hands").toHaveProperty("value", "15 January");
  await user.click(screen.getByRole("button", { name: /Save the letter/ }));
  await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava", tab: "letters" }]));
  expect(asked.findLast((call) => call.name === "write_letter")?.request).toMatchObject({
    draftId: "d1",
    form: { template: "missed", recipient: "home", heading: "We were sorry to miss Ava", text: "Please ring by 15 January." },
  });
});

it("puts no address of the child on a letter to somebody who lives elsewhere, and keeps what was changed by hand", async () => {
  standInShell({ ...kept, fill_letter: (request) => filled(request) });
  const { user } = onScreen(<LetterScreen childId="ava" />);
  await user.selectOptions(await screen.findByLabelText("Kind of letter"), "Was not brought");
  await user.selectOptions(screen.getByLabelText("To whom"), "DOYLE, Craig, father");
  expect(screen.getByLabelText("Name and address")).toHaveProperty("value", "Craig Doyle");
  expect(screen.getByText(/does not live with the child/)).toBeTruthy();
  const text = screen.getByLabelText("Words of the letter");
  await waitFor(() => expect(text).toHaveProperty("value", "Please ring by {by}."));
  await user.clear(text);
  await user.type(text, "My own words");
  await user.selectOptions(screen.getByLabelText("To whom"), "Parent or carer");
  expect(screen.getByLabelText("Words of the letter")).toHaveProperty("value", "My own words");
  await user.click(screen.getByRole("button", { name: "Fill in again from the template" }));
  await waitFor(() => expect(screen.getByLabelText("Words of the letter")).toHaveProperty("value", "Please ring by {by}."));
});

it("offers to mark a letter to the GP as for professionals alone, and never one to the family", async () => {
  standInShell({ ...kept, fill_letter: (request) => filled(request) });
  const { user } = onScreen(<LetterScreen childId="ava" />);
  const template = await screen.findByLabelText("Kind of letter");
  await user.selectOptions(template, "Was not brought");
  expect(screen.queryByLabelText(/For professionals alone/)).toBeNull();
  await user.selectOptions(template, "Letter to the GP");
  expect(await screen.findByLabelText(/For professionals alone/)).toBeTruthy();
  expect(screen.queryByText(/flag for domestic abuse/), "a warning about a letter to the family").toBeNull();
});

it("takes up a draft where it was left", async () => {
  const start = { letter: { ...known.form, template: "gp", text: "Half a sentence" }, letterId: null, fromRevision: 0, amendReason: "", byHand: true };
  const contents = JSON.stringify({ version: 1, typedOn: "2027-01-02", form: start });
  standInShell({ ...kept, open_draft: () => ({ draftId: "d1", form: "letter", childId: "ava", contents, savedAt: "" }) });
  onScreen(<LetterScreen childId="ava" draftId="d1" />);
  expect(await screen.findByLabelText("Words of the letter")).toHaveProperty("value", "Half a sentence");
});
