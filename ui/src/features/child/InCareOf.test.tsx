import { screen } from "@testing-library/react";
import { expect, test } from "vitest";

import { aChild } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { ChildScreen } from "./ChildScreen";

const care = { who: "Priya Shah", since: "2027-01-04", until: null, why: "passed" as const };

test("a record in a colleague's care says whose it is, and nothing on it begins to write", async () => {
  standInShell({ open_child: () => aChild({ inCareOf: care }) });
  const { user, went, container } = onScreen(<ChildScreen childId="ava" />);
  expect(await screen.findByText("In the care of Priya Shah since 4 Jan 2027.")).toBeTruthy();
  await user.keyboard("r");
  await user.keyboard("c");
  expect(screen.getByRole("button", { name: /^Record contact/ })).toHaveProperty("disabled", true);
  await user.click(screen.getByRole("button", { name: "Handovers" }));
  expect(went).toEqual([{ screen: "handovers" }]);
  await expectAccessible(container);
});

test("a covered child says until when, and one that waits for whom", async () => {
  standInShell({ open_child: () => aChild({ inCareOf: { ...care, until: "2027-01-29", why: "covered" } }) });
  onScreen(<ChildScreen childId="ava" />);
  expect(await screen.findByText(/since 4 Jan 2027, to 29 Jan 2027, as cover/)).toBeTruthy();
});
