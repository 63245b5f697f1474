// The check of CP-IS on a child's Safeguarding tab.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import type { FindingLine } from "../../../ipc/bindings";
import { aChild, aContact, anEntry } from "../../../test/aChild";
import { expectAccessible } from "../../../test/axe";
import { onScreen } from "../../../test/onScreen";
import { standInShell } from "../../../test/shell";
import { CpIsSection } from "./CpIsSection";

function aCheck(on: string, change: Partial<FindingLine> = {}, enteredInError = false) {
  const finding: FindingLine = {
    field: "cp-is", label: "CP-IS checked today: it shows", answer: "options", text: "Looked after", day: null, note: "", unchangedSince: null, restricted: true, ...change,
  };
  return anEntry({ recordId: on, on, enteredInError, contact: aContact({ findings: [finding] }) });
}

it("shows the newest check that stands with its age, and leads to writing one down", async () => {
  standInShell({});
  const view = aChild({
    timeline: [
      aCheck("2026-12-05"),
      aCheck("2026-12-18", { text: "Nothing", note: "Leicester City" }),
      aCheck("2026-12-29", { answer: "not-asked", text: "Not asked" }),
      aCheck("2027-01-02", { text: "Child protection plan" }, true),
    ],
  });
  const { user, went, container } = onScreen(<CpIsSection view={view} />);
  expect(screen.getByText(/^CP-IS checked 18 Dec 2026, 17 days ago by Amina Yusuf: Nothing\. Leicester City/)).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Write down a check" }));
  expect(went).toEqual([{ screen: "contact", childId: "ava", contactType: "professional-liaison" }]);
});

it("says that none is written down, and nothing about what is there", () => {
  standInShell({});
  onScreen(<CpIsSection view={aChild({ timeline: [anEntry()] })} />);
  expect(screen.getByText(/CP-IS: no check is written down\./)).toBeTruthy();
});
