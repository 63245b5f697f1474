// What weighs on the caseload, on asking.
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { CaseloadWeight } from "./CaseloadWeight";

describe("the weight of a caseload", () => {
  it("says what it is made of and who weighs most, and opens the record", async () => {
    standInShell({
      caseload_weight: () => ({
        points: 9, children: 3,
        lines: [
          { factor: "universal-plus", label: "Universal Plus", count: 2, each: 3, points: 6, source: "Local, editable" },
          { factor: "overdue-task", label: "Task overdue", count: 3, each: 1, points: 3, source: "Local, editable" },
        ],
        heaviest: [{ childId: "ava", child: "DOYLE, Ava-Mae", points: 6 }],
      }),
    });
    const { user, went } = onScreen(<CaseloadWeight />);
    await user.click(screen.getByRole("button", { name: "Weight" }));
    const dialog = await screen.findByRole("dialog", { name: "How heavy this caseload is" });
    expect(await within(dialog).findByText("9 points, 3 children: 3.0 for each.")).toBeTruthy();
    const rows = within(within(dialog).getByRole("table", { name: "What the weight is made of" })).getAllByRole("row");
    expect(rows.map((row) => row.textContent)).toEqual(["WhatHow manyPoints for eachPointsWhose points", "Universal Plus236Local, editable", "Task overdue313Local, editable"]);
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole("button", { name: "DOYLE, Ava-Mae, 6 points" }));
    expect(went).toEqual([{ screen: "child", childId: "ava" }]);
  });

  it("says when it cannot be worked out", async () => {
    standInShell({
      caseload_weight: (): never => {
        throw new Error("gone");
      },
    });
    const { user } = onScreen(<CaseloadWeight />);
    await user.click(screen.getByRole("button", { name: "Weight" }));
    expect(await screen.findByRole("button", { name: /again/i })).toBeTruthy();
  });
});
