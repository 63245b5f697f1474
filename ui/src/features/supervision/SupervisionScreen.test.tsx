// Supervision: who is due, several children in one go, and the cases a supervisor is shown.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it, vi } from "vitest";

import { aSupervised, theSupervisionList } from "../../test/aReferral";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { SupervisionListScreen } from "./SupervisionListScreen";
import { SupervisionScreen } from "./SupervisionScreen";

const sami = aSupervised({ childId: "sami", child: "MALIK, Sami", nextBy: "2026-12-30", overdue: true });
const list = theSupervisionList([sami, aSupervised()]);

it("lists who is due and records for the children chosen", async () => {
  standInShell({ supervision_list: () => list });
  const { user, went, container } = onScreen(<SupervisionListScreen />);
  expect(await screen.findByText(/Supervision for this list: last Tue 10 Nov, next by Wed 10 Feb\. 1 child is overdue\./)).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("checkbox", { name: "Choose MALIK, Sami" }));
  await user.click(screen.getByRole("checkbox", { name: "Choose DOYLE, Ava-Mae" }));
  await user.click(screen.getByRole("button", { name: "Record for 2 chosen" }));
  expect(went).toEqual([{ screen: "supervision", childIds: ["sami", "ava"] }]);
});

it("writes of each child apart and saves them together", async () => {
  const asked = standInShell({
    supervision_list: () => list,
    colleagues: () => ({ names: ["Helen Marsh"] }),
    list_caseload: () => { throw { kind: "notFound" }; },
    save_draft: () => ({ draftId: "d1", savedAt: "" }),
    record_supervision: () => ({ recordId: "v1", revision: 1 }),
  });
  const { user, said, container } = onScreen(<SupervisionScreen childIds={["sami", "ava"]} />);
  const ava = await screen.findByRole("group", { name: "DOYLE, Ava-Mae" });
  await expectAccessible(container);
  await user.type(screen.getByRole("combobox", { name: "Supervisor" }), "Helen Marsh");
  await user.type(within(ava).getByLabelText("Talked about"), "Plan on track");
  await user.type(within(screen.getByRole("group", { name: "MALIK, Sami" })).getByLabelText("Talked about"), "Conference");
  await user.click(screen.getByRole("button", { name: /Save supervision of 2 children/ }));
  await waitFor(() => expect(said).toEqual(["Supervision of 2 children saved on this laptop"]));
  expect(asked.findLast((call) => call.name === "record_supervision")?.request).toMatchObject({
    draftId: "d1",
    typed: { supervisor: "Helen Marsh", children: [{ childId: "sami", discussed: "Conference" }, { childId: "ava", discussed: "Plan on track" }] },
  });
});

it("prints the cases with the rule that chose them", async () => {
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  const asked = standInShell({
    supervision_list: () => list,
    supervision_sample: ({ seed }) => ({ rows: [sami], seed, overdue: 1, others: 4, every: 2, first: 2 }),
    note_print: () => ({}),
  });
  const { user } = onScreen(<SupervisionListScreen />);
  await user.click(await screen.findByRole("button", { name: "Choose the cases" }));
  const rule = "1 overdue. Of the other 4, in order of registration, every 2nd beginning with the 2nd. The choice began from “2027-01-04”.";
  expect(await screen.findByText(rule)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Print" }));
  await waitFor(() => expect(print).toHaveBeenCalled());
  expect(asked.findLast((call) => call.name === "note_print")?.request).toEqual({ list: "supervision-sample", on: "2027-01-04", children: 1 });
  expect(screen.getAllByText(rule)).toHaveLength(2);
});
