// A change at home: what is sent for whom, what is looked at before it is saved, and a draft that keeps it.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { ChangeHousehold, FamilyView } from "../../ipc/bindings";
import { aChild } from "../../test/aChild";
import { aFamily, aTag, kayleigh } from "../../test/aFamily";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { HouseholdScreen } from "./HouseholdScreen";

const saved = { recordId: "ava", revision: 2 };

function shell(more: Parameters<typeof standInShell>[0] = {}, family: Partial<FamilyView> = {}) {
  return standInShell({
    open_child: () => aChild(),
    family_view: () => aFamily(family),
    save_draft: () => ({ draftId: "d1", savedAt: "2027-01-04T09:00:00Z" }),
    check_household: () => ({ concerns: [] }),
    change_household: () => saved,
    ...more,
  });
}

it("sends who moves and who lives with whom, and leaves what nobody asked as that", async () => {
  const [own, his] = kayleigh().roles;
  if (own === undefined || his === undefined) throw new Error("the made-up mother has two children");
  const asked = shell({}, { adults: [kayleigh({ roles: [own, { ...his, parentalResponsibility: "not-asked" }] })] });
  const { user, went, said, container } = onScreen(<HouseholdScreen childId="ava" />);
  await user.click(await screen.findByRole("radio", { name: "Parents separated" }));
  await user.type(screen.getByLabelText("In a few words, as the family says it"), "since Christmas");
  await user.click(within(screen.getByRole("group", { name: "Children who move" })).getByRole("checkbox", { name: "Tyler" }));
  await user.type(screen.getByLabelText("Address line 1"), "9 Mill Lane");
  await user.click(within(screen.getByRole("group", { name: "Who lives with Tyler from that day" })).getByRole("checkbox"));
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: /Save the change/ }));
  await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava", tab: "family" }]));
  expect(said).toEqual(["The change at home is saved"]);
  const sent = asked.find(({ name }) => name === "change_household")?.request as ChangeHousehold;
  expect(sent).toMatchObject({
    childId: "ava",
    on: "today",
    why: "Parents separated: since Christmas",
    moving: ["tyler"],
    homeOf: null,
    addressLines: ["9 Mill Lane", "", ""],
    joins: null,
    draftId: "d1",
    ties: [
      { relationshipId: "r1", livesWithChild: "yes", parentalResponsibility: "yes" },
      { relationshipId: "r2", livesWithChild: "no", parentalResponsibility: "not-asked" },
    ],
  });
});

it("shows who is of concern before it saves, and saves when she says so", async () => {
  const concern = { kind: "adult" as const, adult: "Dean Marsh", childId: "ella", child: "Ella", tag: aTag() };
  const asked = shell({ check_household: () => ({ concerns: [concern] }) });
  const { user, went, container } = onScreen(<HouseholdScreen childId="ava" />);
  await user.click(await screen.findByRole("radio", { name: "Somebody moved in" }));
  await user.type(screen.getByLabelText("Surname"), "Marsh");
  await user.click(within(screen.getByRole("group", { name: "Lives with" })).getByRole("checkbox", { name: "Ava-Mae" }));
  await user.click(screen.getByRole("button", { name: /Save the change/ }));
  const dialog = await screen.findByRole("dialog", { name: "Look at this first" });
  expect(within(dialog).getByText("Dean Marsh is on Ella's record, which has: Domestic abuse")).toBeTruthy();
  expect(asked.some(({ name }) => name === "change_household")).toBe(false);
  await expectAccessible(container);
  await user.click(within(dialog).getByRole("button", { name: "Save the change" }));
  await waitFor(() => expect(went).toHaveLength(1));
  const sent = asked.find(({ name }) => name === "change_household")?.request as ChangeHousehold;
  expect(sent.joins).toMatchObject({ family: "Marsh", role: "mothers-partner", children: ["ava"] });
});

it("says beside the field what is wrong, and keeps what was typed", async () => {
  shell({
    check_household: () => {
      throw { kind: "invalid", problems: [{ field: "on", what: "Ava-Mae: The home before began on that day or later", mend: "Give a later day" }] };
    },
  });
  const { user, container } = onScreen(<HouseholdScreen childId="ava" />);
  await user.click(await screen.findByRole("radio", { name: "Moved home" }));
  await user.click(screen.getByRole("button", { name: /Save the change/ }));
  expect(await screen.findByRole("link", { name: "Ava-Mae: The home before began on that day or later" })).toBeTruthy();
  expect(screen.getByLabelText("First day of the change").getAttribute("aria-invalid")).toBe("true");
  await expectAccessible(container);
});
