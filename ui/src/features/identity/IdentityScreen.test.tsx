// A restricted identity: advice first, in the service's own words, and no word of another record.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { IdentityStart } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { IdentityScreen } from "./IdentityScreen";

const start: IdentityStart = {
  childId: "ava", child: "DOYLE, Ava-Mae", revision: 3, restricted: false, advice: "Ask your safeguarding lead.", adviceIsOwn: false, siblings: 1,
};

it("restricts an identity after advice, by whom and when", async () => {
  const asked = standInShell({ identity_start: () => start, restrict_identity: () => ({ recordId: "ava", revision: 4 }) });
  const { user, went, container } = onScreen(<IdentityScreen childId="ava" />);
  expect(await screen.findByText("Ask your safeguarding lead.")).toBeTruthy();
  await user.type(screen.getByLabelText("Who gave advice"), "Sam Okoro, safeguarding lead");
  await user.type(screen.getByLabelText("When"), "today");
  await user.type(screen.getByLabelText("Why"), "adoption order");
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: /Restrict this identity/ }));
  await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava" }]));
  expect(asked.findLast((call) => call.name === "restrict_identity")?.request).toMatchObject({
    childId: "ava", fromRevision: 3, advisedBy: "Sam Okoro, safeguarding lead", advisedOn: "today", reason: "adoption order",
  });
});

it("takes a restriction away, and keeps the service's own words", async () => {
  const asked = standInShell({
    identity_start: () => ({ ...start, restricted: true }),
    lift_restriction: () => ({ recordId: "ava", revision: 4 }),
    save_identity_advice: () => ({ words: "Ring 0116 496 0100.", isOwn: true }),
  });
  const { user, said } = onScreen(<IdentityScreen childId="ava" />);
  await user.click(await screen.findByRole("button", { name: "Change these words" }));
  const dialog = screen.getByRole("dialog");
  await user.type(within(dialog).getByRole("textbox"), "Ring 0116 496 0100.");
  await user.click(within(dialog).getByRole("button", { name: "Save the words" }));
  expect(await screen.findByText("Ring 0116 496 0100.")).toBeTruthy();
  await user.type(screen.getByLabelText("Who gave advice"), "Sam Okoro");
  await user.click(screen.getByRole("button", { name: /Take the restriction away/ }));
  await waitFor(() => expect(said).toEqual(["The restriction is taken away"]));
  expect(asked.some((call) => call.name === "lift_restriction")).toBe(true);
});
