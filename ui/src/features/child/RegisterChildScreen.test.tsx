// Registering and amending a child.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { CaseloadRow, ChildForm, RegisterChild } from "../../ipc/bindings";
import { aBanner, aChild } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { AmendChildScreen } from "./AmendChildScreen";
import { RegisterChildScreen } from "./RegisterChildScreen";

const tyler: CaseloadRow = {
  childId: "tyler", family: "Doyle", given: "Tyler", knownAs: null, age: { unit: "years", years: 5, months: 1 }, nhsNumber: null,
  level: "universal", flags: [], daysSinceSeen: null, daysSinceWeighed: null, nextContact: null, nextContactOpens: null, nextDue: null, nextDueWhat: null, school: null, gpPractice: null,
  postcode: "LE3 0QT", sync: "received", caseloadStatus: "on-caseload", draft: false,
};

function shell(more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({
    save_draft: () => ({ draftId: "d1", savedAt: "" }),
    discard_draft: () => ({}),
    list_caseload: ({ search }) => ({ rows: search === "" ? [] : [tyler], total: 1, families: 1, caseload: 1, schools: [] }),
    open_child: () => aChild({ banner: aBanner({ childId: "tyler", given: "Tyler" }) }),
    register_child: () => ({ childId: "new", possibleDuplicates: [] }),
    ...more,
  });
}

function formSent(asked: AskedFor[]): ChildForm {
  return (asked.findLast((call) => call.name === "register_child")?.request as RegisterChild).form;
}

describe("registering a child", () => {
  it("starts at the surname, and sends only the people somebody wrote about", async () => {
    const asked = shell();
    const { user, went, container } = onScreen(<RegisterChildScreen />);
    expect(document.activeElement?.id).toBe(screen.getAllByLabelText("Surname")[0]?.id);
    await expectAccessible(container);
    await user.keyboard("Doyle");
    await user.type(screen.getAllByLabelText("Date of birth")[0] ?? container, "12 Aug 2026");
    expect(screen.getByText("Wed 12 Aug 2026")).toBeTruthy();
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "new", tab: "summary" }]));
    expect(formSent(asked)).toMatchObject({ family: "Doyle", dateOfBirth: "12 Aug 2026", relatives: [], addressLines: [] });
    expect(asked.some((call) => call.name === "discard_draft")).toBe(true);
  });

  it("asks for the expected date of a child not born yet, and for no date of birth", async () => {
    shell();
    const { user } = onScreen(<RegisterChildScreen />);
    await user.click(screen.getByRole("checkbox", { name: /Not born yet/ }));
    expect(screen.getByLabelText("Expected date of delivery")).toBeTruthy();
    expect(screen.queryByLabelText("Gestation at birth")).toBeNull();
    expect(screen.getAllByLabelText("Date of birth")).toHaveLength(1);
  });

  it("shows who looks alike before anything is saved, and takes the nurse's word", async () => {
    const asked = shell({
      register_child: ({ duplicatesSeen }) =>
        duplicatesSeen
          ? { childId: "new", possibleDuplicates: [] }
          : {
              childId: null,
              possibleDuplicates: [{ childId: "ava", child: "DOYLE, Ava-Mae", born: "2026-08-12", nhsNumber: null, reason: "same-name-and-birth" }],
            },
    });
    const { user, went } = onScreen(<RegisterChildScreen />);
    await user.keyboard("Doyle");
    await user.click(screen.getByRole("button", { name: /^Register/ }));
    const dialog = await screen.findByRole("dialog", { name: "Is this the same child?" });
    expect(within(dialog).getByText("Same name and date of birth")).toBeTruthy();
    await user.click(within(dialog).getByRole("button", { name: "It is another child" }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(asked.filter((call) => call.name === "register_child")).toHaveLength(2);
  });

  it("finds the brother by typing, copies the home and offers his mother", async () => {
    const asked = shell();
    const { user } = onScreen(<RegisterChildScreen />);
    await user.type(screen.getByRole("combobox", { name: /Same home/ }), "doy");
    await user.click(await screen.findByRole("option", { name: /DOYLE, Tyler/ }));
    expect(await screen.findByText("Shares the home of DOYLE, Tyler")).toBeTruthy();
    expect(screen.getByLabelText("Postcode")).toHaveProperty("value", "LE3 0QT");
    await user.click(await screen.findByRole("button", { name: "Add Kayleigh Doyle, mother" }));
    await user.click(screen.getByRole("button", { name: /^Register/ }));
    await waitFor(() => expect(asked.some((call) => call.name === "register_child")).toBe(true));
    expect(formSent(asked)).toMatchObject({
      sameHouseholdAs: "tyler",
      relatives: [{ relationshipId: null, personId: "p1", role: "mother", given: "Kayleigh" }],
    });
  });

  it("shows a problem of the family above the people", async () => {
    shell({
      register_child: () => {
        throw { kind: "invalid", problems: [{ field: "relatives", what: "The surname is missing of a person", mend: "Type the surname" }] };
      },
    });
    const { user } = onScreen(<RegisterChildScreen />);
    await user.keyboard("Doyle");
    await user.click(screen.getByRole("button", { name: /^Register/ }));
    expect(await screen.findByText("The surname is missing of a person. Type the surname.")).toBeTruthy();
    await user.click(screen.getByRole("link", { name: "The surname is missing of a person" }));
    expect(screen.getByRole("group", { name: "Person 1" }).contains(document.activeElement)).toBe(true);
  });

  it("shows a problem of one person beside that person's field", async () => {
    shell({
      register_child: () => {
        throw { kind: "invalid", problems: [{ field: "relatives.0.nhsNumber", what: "The check digit is wrong", mend: "Check the number" }] };
      },
    });
    const { user } = onScreen(<RegisterChildScreen />);
    await user.keyboard("Doyle");
    await user.click(screen.getByRole("button", { name: /^Register/ }));
    const person = await screen.findByRole("group", { name: "Person 1" });
    expect(await within(person).findByText("The check digit is wrong. Check the number.")).toBeTruthy();
    await user.click(screen.getByRole("link", { name: "The check digit is wrong" }));
    expect(person.contains(document.activeElement)).toBe(true);
  });
});

describe("amending a child", () => {
  it("asks since when only when the level changes, and when the child left only when the child has left", async () => {
    const asked = shell({ open_child: () => aChild(), amend_child: () => ({ childId: "ava", possibleDuplicates: [] }) });
    const { user, went } = onScreen(<AmendChildScreen childId="ava" />);
    const level = await screen.findByLabelText("Level of care");
    expect(screen.queryByLabelText("New level since")).toBeNull();
    expect(screen.queryByLabelText("Left on")).toBeNull();
    await user.selectOptions(level, "universal-partnership-plus");
    expect(screen.getByLabelText("New level since")).toHaveProperty("value", "today");
    await user.selectOptions(level, "universal-plus");
    expect(screen.queryByLabelText("New level since")).toBeNull();
    await user.selectOptions(level, "universal");
    await user.clear(screen.getByLabelText("New level since"));
    await user.type(screen.getByLabelText("New level since"), "1 Jan");
    await user.selectOptions(screen.getByLabelText("On this caseload"), "moved-away");
    await user.type(screen.getByLabelText("Left on"), "2 Jan");
    await user.selectOptions(screen.getByLabelText("IMD decile"), "1");
    await user.click(screen.getByRole("button", { name: /Save the amendment/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    const sent = asked.findLast((call) => call.name === "amend_child")?.request;
    expect(sent).toMatchObject({ form: { level: "universal", levelSince: "1 Jan", caseloadStatus: "moved-away", leftOn: "2 Jan", imdDecile: "1" } });
  });

  it("opens with what is on record and asks why", async () => {
    const asked = shell({
      open_child: () => aChild(),
      amend_child: ({ reason }) => {
        if (reason === "") throw { kind: "invalid", problems: [{ field: "reason", what: "The reason is missing", mend: "Say why" }] };
        return { childId: "ava", possibleDuplicates: [] };
      },
    });
    const { user, went } = onScreen(<AmendChildScreen childId="ava" />);
    expect((await screen.findAllByLabelText("Surname"))[0]).toHaveProperty("value", "Doyle");
    await user.click(screen.getByRole("button", { name: /Save the amendment/ }));
    expect(await screen.findByText("The reason is missing. Say why.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Remove Kayleigh Doyle" })).toBeNull();
    await user.type(screen.getByLabelText("Why are you amending it"), "moved house");
    await user.click(screen.getByRole("button", { name: /Save the amendment/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(asked.findLast((call) => call.name === "amend_child")?.request).toMatchObject({ childId: "ava", reason: "moved house" });
  });
});

it("fills a twin in from the child on record, and sends the number, the weight and the place of its own", async () => {
  const asked = shell({ register_twin: () => ({ childId: "new", possibleDuplicates: [] }) });
  const { user, went, container } = onScreen(<RegisterChildScreen twinOf="tyler" />);
  expect(await screen.findByText(/Filled in from Tyler's record/)).toBeTruthy();
  expect(screen.getByLabelText("Gestation at birth", { exact: false })).toHaveProperty("value", "33+4");
  await user.type(screen.getByLabelText("First name", { selector: "[name=given]" }), "Rory");
  await user.type(screen.getByLabelText("Born first, second"), "2");
  await user.type(screen.getByLabelText("Birth weight"), "2.41");
  await expectAccessible(container);
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(went).toHaveLength(1));
  expect(asked.findLast(({ name }) => name === "register_twin")?.request).toMatchObject({
    twinOf: "tyler",
    birthOrder: "2",
    birthWeight: "2.41",
    form: { given: "Rory", nhsNumber: "", sameHouseholdAs: "tyler", dateOfBirth: "12/08/2026", relatives: [{ relationshipId: null, personId: "p1" }] },
  });
});
