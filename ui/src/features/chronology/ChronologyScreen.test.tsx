// The chronology: read, marked with one key, narrowed, and restricted entries chosen with a reason.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { ChronologyLine, ChronologyQuery, ChronologyView } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { ChronologyScreen } from "./ChronologyScreen";

function aLine(change: Partial<ChronologyLine> = {}): ChronologyLine {
  return {
    lineId: "c1-0", recordId: "c1", kind: "contact", childId: "ava", who: "Ava-Mae Doyle, Kayleigh Doyle", on: "2026-12-20", at: "08:15:00",
    about: "contact", what: "Follow-up, seen, in person at home", detail: "Reached for her mother.", nature: "observation", significant: false,
    suggested: "worry", heldBack: null, author: "Amina Yusuf", writtenAt: "2026-12-20T09:00:00Z", ...change,
  };
}

const secret = aLine({ lineId: "f1-0", recordId: "f1", kind: "flag", about: "flag", what: "Flag: Domestic abuse", detail: "Refuge", heldBack: "restricted" });

function shell(): AskedFor[] {
  let significant = false;
  const view = (query: ChronologyQuery): ChronologyView => ({
    lines: [aLine({ significant }), ...(query.restrictedBecause === null ? [] : [secret])],
    children: [{ childId: "ava", name: "Ava-Mae Doyle" }],
    adults: [{ personId: "p1", name: "Kayleigh Doyle", role: "mother" }],
    heldBack: query.restrictedBecause === null ? 1 : 0,
  });
  return standInShell({
    chronology: view,
    mark_significant: (request) => {
      significant = request.significant;
      return { recordId: "ch1", revision: 1 };
    },
    save_chronology: () => ({ fileName: "chronology-2027-01-04.pdf" }),
  });
}

function last(asked: AskedFor[], name: string): unknown {
  return asked.findLast((call) => call.name === name)?.request;
}

it("shows each entry with its nature and writer, and can be used without sight", async () => {
  shell();
  const { container } = onScreen(<ChronologyScreen childId="ava" />);
  const row = await screen.findByRole("row", { name: /Follow-up, seen/ });
  expect(within(row).getByText(/Observed · Contact · Ava-Mae Doyle, Kayleigh Doyle · written by Amina Yusuf/)).toBeTruthy();
  expect(within(row).getByText("Suggested: a worry noted")).toBeTruthy();
  expect(screen.getByText("Ava-Mae Doyle. 1 entry. 1 restricted entry is left out.")).toBeTruthy();
  await expectAccessible(container);
});

it("marks the line in focus with M, and takes the mark away with M", async () => {
  const asked = shell();
  const { user, said, went } = onScreen(<ChronologyScreen childId="ava" />);
  await user.click(await screen.findByRole("row", { name: /Follow-up, seen/ }));
  await user.keyboard("m");
  await waitFor(() => expect(said).toEqual(["Marked significant. M again takes the mark away."]));
  expect(last(asked, "mark_significant")).toEqual({ childId: "ava", recordId: "c1", significant: true });
  expect(await screen.findByText("Significant")).toBeTruthy();
  await user.keyboard("m");
  await waitFor(() => expect(last(asked, "mark_significant")).toEqual({ childId: "ava", recordId: "c1", significant: false }));
  // With a line chosen, Escape still goes back at once.
  await user.keyboard("{Escape}");
  expect(went).toEqual([{ screen: "child", childId: "ava", tab: "safeguarding" }]);
});

it("opens the entry a line comes from", async () => {
  shell();
  const { user, went } = onScreen(<ChronologyScreen childId="ava" />);
  await user.dblClick(await screen.findByRole("row", { name: /Follow-up, seen/ }));
  expect(went).toEqual([{ screen: "contact-history", contactId: "c1" }]);
});

it("asks why before restricted entries are shown, and saves what is shown", async () => {
  const asked = shell();
  const { user, said } = onScreen(<ChronologyScreen childId="ava" />);
  await user.click(await screen.findByRole("checkbox", { name: "Restricted entries" }));
  const dialog = await screen.findByRole("dialog", { name: "Include restricted entries" });
  expect(screen.queryByText("Refuge")).toBeNull();
  await user.click(within(dialog).getByRole("button", { name: "Include them" }));
  expect(within(dialog).getByText(/Write why in a few words/)).toBeTruthy();
  await user.type(within(dialog).getByLabelText("Why they are needed"), "asked for by the chair");
  await user.click(within(dialog).getByRole("button", { name: "Include them" }));
  expect(await screen.findByText("Refuge")).toBeTruthy();
  expect(last(asked, "chronology")).toMatchObject({ restrictedBecause: "asked for by the chair" });
  await user.click(screen.getByRole("button", { name: /Save as PDF/ }));
  await user.click(await screen.findByRole("button", { name: "Choose the folder and save" }));
  await waitFor(() => expect(said).toEqual(["Saved as chronology-2027-01-04.pdf."]));
  expect(last(asked, "save_chronology")).toMatchObject({ childId: "ava", restrictedBecause: "asked for by the chair" });
});

it("narrows by adult, by day and to what is significant", async () => {
  const asked = shell();
  const { user } = onScreen(<ChronologyScreen childId="ava" />);
  await user.selectOptions(await screen.findByLabelText("Adult"), "Kayleigh Doyle");
  await user.type(screen.getByLabelText("From"), "1/12/2026");
  await user.click(screen.getByRole("checkbox", { name: "Significant only" }));
  await waitFor(() =>
    expect(last(asked, "chronology")).toMatchObject({ personId: "p1", from: "2026-12-01", significantOnly: true, siblings: false }),
  );
});

it("keeps a failure apart from an empty list", async () => {
  standInShell({});
  onScreen(<ChronologyScreen childId="ava" />);
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByText("No entry fits what is chosen.")).toBeNull();
});
