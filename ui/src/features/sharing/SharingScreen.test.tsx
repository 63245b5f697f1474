// The information-sharing log: begun from a referral, with names that are known.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import { aChild } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import type { SharingStart } from "../../ipc/bindings";
import { SharingScreen } from "./SharingScreen";

const filled: SharingStart = {
  form: {
    childId: "ava", on: "2027-01-04", with: "Dina Farrow", agency: "", mode: "phone", what: "Bruise to left cheek", basis: "safeguarding",
    basisDetail: "", familyTold: "not-asked", referralId: "r1", caseReportId: null, reviewId: null,
  },
  service: "childrens-social-care",
  people: [{ with: "Rosa Lund, midwife", agency: "Leicester Royal" }],
  agreements: [],
};

it("starts from the referral, asks why the family was not told, and takes a known name", async () => {
  const asked = standInShell({
    open_child: () => aChild(),
    sharing_start: () => filled,
    save_draft: () => ({ draftId: "d1", savedAt: "" }),
    record_sharing: () => ({ recordId: "s1", revision: 1 }),
  });
  const { user, went, container } = onScreen(<SharingScreen childId="ava" referralId="r1" />);
  expect(await screen.findByLabelText("Agency")).toHaveProperty("value", "Children's social care");
  expect(screen.getByLabelText("Why the family was not told")).toBeTruthy();
  await expectAccessible(container);
  await user.selectOptions(screen.getByLabelText("Shared with before"), "Rosa Lund, midwife, Leicester Royal");
  expect(screen.getByLabelText("Name and role")).toHaveProperty("value", "Rosa Lund, midwife");
  await user.click(screen.getByRole("radio", { name: "Yes" }));
  expect(screen.queryByLabelText("Why the family was not told")).toBeNull();
  await user.click(screen.getByRole("button", { name: /Save the entry/ }));
  await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava", tab: "safeguarding" }]));
  expect(asked.findLast((call) => call.name === "record_sharing")?.request).toMatchObject({
    draftId: "d1",
    form: { with: "Rosa Lund, midwife", agency: "Leicester Royal", familyTold: "yes", referralId: "r1" },
  });
});
