// Taking in a caseload list.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { ImportPreview, ImportRow } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { ImportScreen } from "./ImportScreen";
import { countOf, fits } from "./rowFilters";

function row(number: number, change: Partial<ImportRow> = {}): ImportRow {
  return {
    row: number, verdict: "accept", disposition: "added", child: "DOYLE, Ava-Mae", field: null, reason: null, mend: null, differences: [],
    ...change,
  };
}

const rows = [
  row(1),
  row(2, { verdict: "refuse", disposition: "refused", child: "", field: "Date of birth", reason: "31.04.2024 is not a day", mend: "Ask the source" }),
  row(3, { verdict: "warn", field: "NHS number", reason: "The check digit is wrong", mend: "Trace it" }),
];
const preview: ImportPreview = {
  importId: "i1", fileName: "list.csv", added: 2, changed: 0, left: 0, inConflict: 0, refused: 1, warned: 1, rows,
};

function asked(): AskedFor[] {
  return standInShell({
    choose_import: () => preview,
    forget_import: () => ({}),
    commit_import: () => ({ added: 2, changed: 0, left: 0, inConflict: 0, refused: 1 }),
  });
}

it("shows what a file would do before anything lands, then takes it in", async () => {
  const calls = asked();
  const { user, said, container } = onScreen(<ImportScreen of="children" />);
  await user.click(screen.getByRole("button", { name: "Choose a file" }));
  expect(await screen.findByRole("heading", { name: "What list.csv would do" })).toBeTruthy();
  expect(screen.getByText(/2 added, 0 changed/)).toBeTruthy();
  expect(screen.getByRole("radio", { name: "Need a look 2" }).getAttribute("aria-checked")).toBe("true");
  await expectAccessible(container);
  expect(calls.some((call) => call.name === "commit_import")).toBe(false);
  await user.click(screen.getByRole("button", { name: "Take in 2 children" }));
  expect(await screen.findByText(/2 added, 0 changed\./)).toBeTruthy();
  expect(said).toEqual(["The file has been taken in."]);
});

it("forgets the file when asked, and when the screen is left", async () => {
  const calls = asked();
  const { user, leave } = onScreen(<ImportScreen of="children" />);
  await user.click(screen.getByRole("button", { name: "Choose a file" }));
  await user.click(await screen.findByRole("button", { name: "Forget this file" }));
  await user.click(await screen.findByRole("button", { name: "Choose a file" }));
  await screen.findByRole("button", { name: "Forget this file" });
  leave();
  await waitFor(() => expect(calls.filter((call) => call.name === "forget_import")).toHaveLength(2));
});

it("says so when no file was chosen, and why a file cannot be used", async () => {
  standInShell({ choose_import: () => null });
  const { user } = onScreen(<ImportScreen of="children" />);
  await user.click(screen.getByRole("button", { name: "Choose a file" }));
  expect(await screen.findByText("No file was chosen. Nothing changed.")).toBeTruthy();
  standInShell({
    choose_import: () => {
      throw { kind: "badFile", what: "It is not a table.", mend: "Save it as CSV." };
    },
  });
  await user.click(screen.getByRole("button", { name: "Choose a file" }));
  expect(await screen.findByText("Save it as CSV.")).toBeTruthy();
});

it("counts and keeps rows by what they do", () => {
  expect(rows.filter((one) => fits("look", one)).map((one) => one.row)).toEqual([2, 3]);
  expect(rows.filter((one) => fits("added", one)).map((one) => one.row)).toEqual([1, 3]);
  expect(countOf("look", preview)).toBe(2);
});
