// What one child adds to the weight of the caseload.
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { aChild } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { EpisodesTab } from "./EpisodesTab";

it("stands with the episodes, with its parts and whose points they are", async () => {
  const asked = standInShell({
    child_weight: () => ({
      points: 5,
      lines: [
        { factor: "universal-plus", label: "Universal Plus", count: 1, each: 3, points: 3, source: "Local, editable" },
        { factor: "episode", label: "Open episode", count: 1, each: 2, points: 2, source: "City West, 2026" },
      ],
    }),
  });
  const { container } = onScreen(<EpisodesTab view={aChild()} />);
  const section = screen.getByRole("region", { name: "Weight on the caseload" });
  const rows = within(await within(section).findByRole("table", { name: "What the weight is made of" })).getAllByRole("row");
  expect(rows.map((row) => row.textContent).slice(1)).toEqual(["Universal Plus133Local, editable", "Open episode122City West, 2026"]);
  expect(within(section).getByText("5 points of the caseload's weight.")).toBeTruthy();
  expect(asked.map((call) => call.request)).toEqual([{ childId: "ava" }]);
  await expectAccessible(container);
});

it("says when a child is no longer on the caseload, and when it cannot be worked out", async () => {
  standInShell({ child_weight: () => ({ points: 0, lines: [] }) });
  const first = onScreen(<EpisodesTab view={aChild()} />);
  expect(await screen.findByText(/the child is not on it/)).toBeTruthy();
  first.leave();
  standInShell({
    child_weight: (): never => {
      throw new Error("gone");
    },
  });
  onScreen(<EpisodesTab view={aChild()} />);
  expect(await screen.findByRole("button", { name: /again/i })).toBeTruthy();
});
