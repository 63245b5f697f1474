// A review whose outcome the nursery has not been told stands with what was shared.
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";

import { aWork } from "../../../test/aReferral";
import { expectAccessible } from "../../../test/axe";
import { onScreen } from "../../../test/onScreen";
import { standInShell } from "../../../test/shell";
import { WorkSections } from "./WorkSections";

it("leads to sharing the outcome of the review with the nursery that is named", async () => {
  const review = { contactId: "k9", contactType: "2-years", on: "2027-01-02", childId: "ava", child: "DOYLE, Ava-Mae", nursery: "Little Larks" } as const;
  standInShell({ child_work: () => aWork({ reviewsToShare: [review, { ...review, contactId: "k8", nursery: "" }] }) });
  const { user, went, container } = onScreen(<WorkSections childId="ava" />);
  expect(await screen.findByText("Little Larks")).toBeTruthy();
  expect(screen.getByText("No nursery is named")).toBeTruthy();
  await expectAccessible(container);
  const [share] = screen.getAllByRole("button", { name: "Share the outcome with the nursery" });
  if (share === undefined) throw new Error("no button");
  await user.click(share);
  expect(went).toEqual([{ screen: "sharing", childId: "ava", reviewId: "k9" }]);
});
