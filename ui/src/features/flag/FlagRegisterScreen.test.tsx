// The safeguarding register.
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { aFlag } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { FlagRegisterScreen } from "./FlagRegisterScreen";

const rows = [
  { child: "DOYLE, Ava-Mae", born: "2026-08-12", flag: aFlag({ flagType: "child-protection-plan", categories: ["neglect"] }) },
  { child: "SINGH, Kiran", born: "2023-11-20", flag: aFlag({ flagId: "f2", reviewOn: "2026-12-30", reviewOverdue: true, childId: "kiran" }) },
  { child: "WRIGHT, Poppy", born: null, flag: aFlag({ flagId: "f3", flagType: "looked-after", reviewOn: null }) },
];

it("shows open flags in the core's order, with how late each review is", async () => {
  standInShell({ flag_register: () => ({ rows, children: 3 }) });
  const { container } = onScreen(<FlagRegisterScreen />);
  expect(await screen.findByText("3 children, 3 open flags. 1 review is overdue.")).toBeTruthy();
  const shown = within(screen.getByRole("grid")).getAllByRole("rowheader").map((cell) => cell.querySelector("strong")?.textContent);
  expect(shown).toEqual(["DOYLE, Ava-Mae", "SINGH, Kiran", "WRIGHT, Poppy"]);
  expect(screen.getByText("5 days over")).toBeTruthy();
  await expectAccessible(container);
});

it("filters, previews the one chosen, and leads to its review", async () => {
  standInShell({ flag_register: () => ({ rows, children: 3 }) });
  const { user, went } = onScreen(<FlagRegisterScreen />);
  await user.click(await screen.findByRole("radio", { name: "No review date 1" }));
  const preview = screen.getByRole("region", { name: "The flag chosen" });
  expect(within(preview).getByRole("heading").textContent).toBe("WRIGHT, Poppy");
  await user.click(within(preview).getByRole("button", { name: "Review or end" }));
  expect(went).toEqual([{ screen: "flag", childId: "ava", flagId: "f3" }]);
});

it("says what is good about being empty", async () => {
  standInShell({ flag_register: () => ({ rows: [], children: 0 }) });
  onScreen(<FlagRegisterScreen />);
  expect(await screen.findByText("No open flags on this caseload.")).toBeTruthy();
});
