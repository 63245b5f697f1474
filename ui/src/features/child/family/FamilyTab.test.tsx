// A child's family on the screen: seen and not seen, what was never asked, what comes together, and the drawing by keyboard.
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { FamilyView } from "../../../ipc/bindings";
import { aChild } from "../../../test/aChild";
import { aFamily, aTag, kayleigh } from "../../../test/aFamily";
import { expectAccessible } from "../../../test/axe";
import { onScreen } from "../../../test/onScreen";
import { standInShell } from "../../../test/shell";
import { childFormText } from "../../../text/child";
import { AmendChildScreen } from "../AmendChildScreen";
import { FamilyTab } from "./FamilyTab";

function shows(change: Partial<FamilyView> = {}) {
  const asked = standInShell({
    family_view: () => aFamily(change),
    entered_in_error: () => ({ recordId: "r1", revision: 2 }),
    undo_household: () => ({ recordId: "ava", revision: 3 }),
    save_genogram: () => ({ fileName: "genogram-2027-01-04.pdf" }),
  });
  return { asked, ...onScreen(<FamilyTab childId="ava" />) };
}

it("says when and with whom an adult was seen, and has a row for the father nobody asked about", async () => {
  const { container, user, went } = shows();
  const table = await screen.findByRole("table");
  const [, mother, father] = within(table).getAllByRole("row");
  expect(mother?.textContent).toContain("also of Tyler");
  expect(mother?.textContent).toContain("with Tyler");
  expect(father?.textContent).toContain("Father: not asked");
  await user.click(within(table).getByRole("button", { name: "Add father" }));
  await user.click(within(table).getByRole("button", { name: /open the contact/ }));
  expect(went).toEqual([
    { screen: "amend-child", childId: "ava", add: "father" },
    { screen: "contact", childId: "tyler", contactId: "k9" },
  ]);
  await expectAccessible(container);
});

it("tells on record and never seen from never asked, child by child where answers differ", async () => {
  const [own, his] = kayleigh().roles;
  if (own === undefined || his === undefined) throw new Error("the made-up mother has two children");
  shows({ adults: [kayleigh({ seen: null, roles: [{ ...own, parentalResponsibility: "not-asked" }, { ...his, livesWithChild: "no" }] })] });
  const [, mother] = within(await screen.findByRole("table")).getAllByRole("row");
  const cells = within(mother as HTMLElement).getAllByRole("cell").map((cell) => cell.textContent);
  expect(cells[2]).toBe("Not askedTyler: yes");
  expect(cells[3]).toBe("YesTyler: no");
  expect(cells[4]).toBe("Not seen");
});

it("shows each home with who lives there, and whom nobody has asked about", async () => {
  shows();
  expect(await screen.findByText("No adult is on record as living here.")).toBeTruthy();
  expect(screen.getByText("Not asked whether they live here: Liam Hart")).toBeTruthy();
  expect(screen.getByText("half-brother or half-sister, another home, Larkhill Primary")).toBeTruthy();
});

it("says two factors of the parents together, each with a link to what tells of it", async () => {
  const { container, user, went } = shows({
    ofTheTrio: 2,
    factors: [
      { factor: "domestic-abuse", sources: [{ childId: "tyler", child: "Tyler", isThisChild: false, tag: aTag() }] },
      {
        factor: "mental-health",
        sources: [{ childId: "ava", child: "Ava-Mae", isThisChild: true, tag: aTag({ recordId: "s1", says: { of: "status", status: "child-in-need" } }) }],
      },
    ],
  });
  expect(await screen.findByText(/Two of domestic abuse, mental health and drugs or alcohol/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Tyler: Domestic abuse" }));
  await user.click(screen.getByRole("button", { name: /^Ava-Mae: Child in need/ }));
  expect(went).toEqual([
    { screen: "flag", childId: "tyler", flagId: "f1" },
    { screen: "child", childId: "ava", tab: "safeguarding" },
  ]);
  await expectAccessible(container);
});

it("says nothing of factors together where there is one, and asks about private fostering where it should", async () => {
  const { container, user, went } = shows({
    ofTheTrio: 1,
    factors: [{ factor: "domestic-abuse", sources: [{ childId: "ava", child: "Ava-Mae", isThisChild: true, tag: aTag() }] }],
    fostering: "nobody-close",
  });
  expect(await screen.findByRole("heading", { name: "Does Ava-Mae live with someone who is not a parent or close relative?" })).toBeTruthy();
  expect(screen.getByText(/more than 27 days/)).toBeTruthy();
  expect(screen.queryByText(/Two of domestic abuse/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Record private fostering" }));
  expect(went).toEqual([{ screen: "safeguarding", childId: "ava" }]);
  await expectAccessible(container);
});

it("goes from person to person with the arrows and opens a child with Enter", async () => {
  const { container, user, went } = shows();
  const drawing = await screen.findByRole("group", { name: "Genogram of Ava-Mae's family" });
  const focused = () => document.activeElement?.getAttribute("aria-label");
  const signs = [...within(drawing).getAllByRole("img"), ...within(drawing).getAllByRole("link")];
  const stops = signs.filter((sign) => sign.getAttribute("tabindex") === "0");
  expect(stops).toHaveLength(1);
  stops[0]?.focus();
  expect(focused()).toBe("Ava-Mae, 20 weeks, the child whose family this is");
  await user.keyboard("{Enter}{ArrowUp}");
  expect(focused()).toBe("father, not asked");
  await user.keyboard("{ArrowRight}");
  expect(focused()).toBe("Kayleigh Doyle, mother, last seen Thu 17 Dec");
  await user.keyboard("{ArrowRight}{ArrowDown}{ArrowRight}{Enter}");
  expect(went).toEqual([{ screen: "child", childId: "tyler" }]);
  await expectAccessible(container);
});

it("saves the genogram after saying what a PDF is", async () => {
  const { asked, user, said } = shows();
  await user.click(await screen.findByRole("button", { name: "Save as PDF" }));
  expect(asked.some(({ name }) => name === "save_genogram")).toBe(false);
  await user.click(screen.getByRole("button", { name: "Choose the folder and save" }));
  expect(asked.find(({ name }) => name === "save_genogram")?.request).toEqual({ childId: "ava" });
  expect(said).toEqual(["Saved as genogram-2027-01-04.pdf."]);
});

it("takes back a tie with a reason, and says a failure as one", async () => {
  const { asked, leave, user } = shows();
  await user.click(await screen.findByRole("button", { name: "Entered in error: Kayleigh Doyle" }));
  await user.type(screen.getByRole("textbox", { name: /Why was it an error/ }), "Another family's");
  await user.click(screen.getByRole("button", { name: "Mark as entered in error" }));
  expect(asked.find(({ name }) => name === "entered_in_error")?.request).toEqual({ recordId: "r1", reason: "Another family's" });
  leave();
  standInShell({});
  onScreen(<FamilyTab childId="ava" />);
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByRole("table")).toBeNull();
});

it("opens the form with the role nobody is on record for, to fill in beneath the others", async () => {
  standInShell({ open_child: () => aChild() });
  onScreen(<AmendChildScreen childId="ava" add="father" />);
  const people = await screen.findAllByRole("combobox", { name: childFormText.role });
  expect(people.map((person) => (person as HTMLSelectElement).value)).toEqual(["mother", "father"]);
  expect(within(screen.getByRole("group", { name: childFormText.person(2) })).getByLabelText(childFormText.personFamily)).toBeTruthy();
});

it("says the homes before with their last day, undoes the last change, and leads to what is asked of a family", async () => {
  const { asked, container, user, went, said } = shows({
    homesBefore: [{ address: "14 Larkspur Row", children: ["Ava-Mae", "Tyler"], adults: ["Liam Hart"], since: null, until: "2026-03-03", why: "Parents separated" }],
    lastChange: { on: "2026-03-04", why: "Parents separated" },
  });
  expect(await screen.findByText("until Tue 3 Mar 2026")).toBeTruthy();
  expect(screen.getByText(/Ava-Mae, Tyler with Liam Hart, 14 Larkspur Row/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Undo this change" }));
  const dialog = await screen.findByRole("dialog", { name: "Undo the last change at home" });
  await expectAccessible(container);
  await user.click(within(dialog).getByRole("button", { name: "Undo this change" }));
  expect(asked.find(({ name }) => name === "undo_household")?.request).toEqual({ childId: "ava" });
  expect(said).toEqual(["The change at home is undone"]);
  for (const name of ["This family in a minute", "Add a twin", "Record a change at home"]) {
    await user.click(await screen.findByRole("button", { name }));
  }
  expect(went).toEqual([
    { screen: "family-summary", childId: "ava" },
    { screen: "register-child", twinOf: "ava" },
    { screen: "household", childId: "ava" },
  ]);
});
