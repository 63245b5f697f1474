// Looking back at what a contact said before.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import type { ContactVersion } from "../../ipc/bindings";
import { aContact } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { changedWords } from "./changedWords";
import { HistoryScreen } from "./HistoryScreen";

function version(revision: number, narrative: string, change: Partial<ContactVersion> = {}): ContactVersion {
  return {
    revision, status: "current", writtenAt: "2026-12-01T15:00:00Z", author: "Amina Yusuf", reason: null, on: "2026-12-01",
    at: "13:30:00", contact: aContact({ narrative }), ...change,
  };
}

it("shows the newest first, with what changed and why", async () => {
  standInShell({
    contact_history: () => ({
      versions: [version(2, "Weight 4.61 kg.", { reason: "figures the wrong way round" }), version(1, "Weight 4.16 kg.")],
    }),
  });
  const { container } = onScreen(<HistoryScreen contactId="k1" />);
  const headings = (await screen.findAllByRole("heading", { level: 2 })).map((heading) => heading.textContent);
  expect(headings).toEqual(["Version 2", "First version"]);
  expect(screen.getByText("Reason: figures the wrong way round")).toBeTruthy();
  expect(container.querySelector("ins")?.textContent).toBe("4.61");
  expect(container.querySelector("del")?.textContent).toContain("4.16");
  await expectAccessible(container);
});

it("shows a signature as what the second version added", async () => {
  const learner = { deliveredBy: "Sam Student", deliveredByRole: "student" as const };
  standInShell({
    contact_history: () => ({
      versions: [
        version(2, "Fed well.", { contact: aContact({ ...learner, countersignedBy: "Amina Yusuf", countersignedOn: "2027-01-04" }), reason: "countersigned" }),
        version(1, "Fed well.", { contact: aContact({ ...learner, needsCountersignature: true }) }),
      ],
    }),
  });
  const { container } = onScreen(<HistoryScreen contactId="k1" />);
  expect(await screen.findAllByText("Sam Student, student")).toHaveLength(2);
  expect(container.querySelector("ins")?.textContent).toBe("Amina Yusuf, 4 Jan 2027");
});

it("keeps what both versions share and marks the rest", () => {
  expect(changedWords("a b c", "a x c")).toEqual({ before: "a ", old: "b", added: "x", after: " c" });
  expect(changedWords("", "new")).toMatchObject({ old: "", added: "new" });
  expect(changedWords("same", "same")).toMatchObject({ old: "", added: "", before: "same" });
});
