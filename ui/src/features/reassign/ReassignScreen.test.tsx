// Reassigning: several children at once, and one change taken back.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { ReassignStart } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { ReassignScreen } from "./ReassignScreen";

const start: ReassignStart = {
  children: [{ childId: "ava", child: "DOYLE, Ava-Mae", named: "Amina Yusuf" }],
  changes: [
    {
      childId: "finn", child: "DOYLE, Finn", revision: 3, from: null, to: "Jo Patel", at: "2027-01-03T10:00:00Z", author: "Amina Yusuf",
      reason: "closer", stands: true,
    },
    {
      childId: "zayn", child: "MALIK, Zayn", revision: 2, from: "Jo Patel", to: "Sam Okoro", at: "2027-01-02T10:00:00Z", author: "Amina Yusuf",
      reason: "new school", stands: false,
    },
  ],
};

it("names somebody else on the records that were chosen, and takes one change back", async () => {
  const asked = standInShell({
    reassign_start: () => start,
    colleagues: () => ({ names: ["Jo Patel"] }),
    reassign_children: () => ({ changed: 1, asTheyWere: 0 }),
    take_back_reassign: () => ({ recordId: "finn", revision: 4 }),
  });
  const { user, said, container } = onScreen(<ReassignScreen childIds={["ava"]} />);
  expect(await screen.findByText("Named now: Amina Yusuf")).toBeTruthy();
  await expectAccessible(container);
  await user.type(screen.getByRole("combobox", { name: "Who is named from today" }), "Jo Patel");
  await user.type(screen.getByLabelText("Why"), "closer to her base");
  await user.click(screen.getByRole("button", { name: /^Reassign/ }));
  await waitFor(() => expect(said).toEqual(["1 record changed"]));
  expect(asked.findLast((call) => call.name === "reassign_children")?.request).toEqual({
    childIds: ["ava"], to: "Jo Patel", reason: "closer to her base",
  });
  expect(screen.getByText("Changed again since")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Take back for DOYLE, Finn" }));
  await waitFor(() => expect(said).toEqual(["1 record changed", "Taken back"]));
});
