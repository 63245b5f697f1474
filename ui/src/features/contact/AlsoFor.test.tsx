// One visit written once for several children: each one's own, what is refused for one of them, and the draft that keeps it all.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import { aChild } from "../../test/aChild";
import { aProgramme } from "../../test/aProgramme";
import { aReviewForm } from "../../test/aReview";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { fromContents, newContact, notMeasured } from "./contactStart";
import { ContactScreen } from "./ContactScreen";

const TODAY = "2027-01-04";
const sibling = (childId: string, name: string, years: number) =>
  ({ childId, name, age: { unit: "years" as const, years, months: 0 }, school: null, flags: [], died: false });
const family = () => aChild({ siblings: [sibling("tyler", "Tyler", 4), sibling("mia", "Mia", 2)] });

function shell(more: Parameters<typeof standInShell>[0] = {}) {
  return standInShell({
    open_child: family,
    child_programme: () => aProgramme(),
    colleagues: () => ({ names: [] }),
    session_places: () => ({ places: [], today: [] }),
    save_draft: () => ({ draftId: "d1", savedAt: "2027-01-04T09:00:00Z" }),
    review_form: () => aReviewForm(),
    assessment_form: () => ({ sheets: [], relatives: [] }),
    child_assessments: () => ({ tools: [] }),
    phrases: () => ({ phrases: [], suggestions: [] }),
    judge_measured: () => ({ figures: [], asks: false, bmi: null, asksBirthWeight: false, age: null, ageInDays: null }) as never,
    ...more,
  });
}

it("is written once and sent for each child with what is of that child alone", async () => {
  const asked = shell({ record_family_visit: () => ({ recordId: "k9", revision: 1 }) });
  const { user, went, said, container } = onScreen(<ContactScreen childId="ava" contactType="follow-up" />);
  await user.type(await screen.findByLabelText("What you saw and did"), "All at home.");
  const also = screen.getByRole("group", { name: "Also for" });
  for (const box of within(also).getAllByRole("checkbox")) await user.click(box);
  await user.type(screen.getByLabelText("About Ava alone"), "Smiles.");
  const tyler = screen.getByRole("region", { name: "Of Tyler alone" });
  await user.selectOptions(within(tyler).getByLabelText("What was it for Tyler"), "Follow-up");
  await user.type(within(tyler).getByLabelText("About Tyler alone"), "Coughs.");
  const mia = screen.getByRole("region", { name: "Of Mia alone" });
  await user.selectOptions(within(mia).getByLabelText("What was it for Mia"), "Follow-up");
  await user.click(within(mia).getByRole("radio", { name: "Child not seen" }));
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: /Save contact/ }));
  await waitFor(() => expect(went).toHaveLength(1));
  expect(said).toEqual(["Saved for 3 children on this laptop"]);
  expect(asked.find(({ name }) => name === "record_family_visit")?.request).toMatchObject({
    contact: { form: { childId: "ava", narrative: "All at home." }, draftId: "d1" },
    ownWords: "Smiles.",
    ownRestricted: false,
    also: [
      { childId: "tyler", contactType: "follow-up", outcome: "seen", ownWords: "Coughs." },
      { childId: "mia", contactType: "follow-up", outcome: "not-seen", ownWords: "" },
    ],
  });
});

it("says beside the field of one child what is wrong for that child, and asks the decision there", async () => {
  const what = "Tyler: This is the second time in a row that the child was not seen";
  shell({
    record_family_visit: () => {
      throw { kind: "invalid", problems: [{ field: "also.tyler.decision", what, mend: "Write what you decided" }] };
    },
  });
  const { user, container } = onScreen(<ContactScreen childId="ava" contactType="follow-up" />);
  await user.click(await screen.findByRole("checkbox", { name: /^Tyler/ }));
  expect(screen.queryByLabelText("What you decided for Tyler")).toBeNull();
  await user.click(screen.getByRole("button", { name: /Save contact/ }));
  expect(await screen.findByRole("link", { name: what })).toBeTruthy();
  expect(await screen.findByLabelText("What you decided for Tyler")).toBeTruthy();
  await expectAccessible(container);
});

it("says which contacts were written with the one that is amended, and offers no others", async () => {
  const form = { ...newContact(family(), "health-visitor").contact, contactType: "follow-up" as const };
  const together = [{ contactId: "k2", childId: "tyler", child: "Tyler", on: TODAY }];
  shell({ open_contact: () => ({ form, measured: notMeasured, revision: 1, together }) });
  const { user, went } = onScreen(<ContactScreen childId="ava" contactId="k1" />);
  expect(await screen.findByText("Written together with Tyler. Amending this one leaves theirs as they are.")).toBeTruthy();
  expect(screen.queryByRole("group", { name: "Also for" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Amend Tyler's contact" }));
  expect(went).toEqual([{ screen: "contact", childId: "tyler", contactId: "k2" }]);
});

it("keeps everything in the draft, and a relative day keeps meaning the day it was typed on", () => {
  const start = newContact(family(), "health-visitor");
  const also = [{ ...{ childId: "tyler", contactType: null, outcome: "seen" as const, ownWords: "Coughs.", voice: "", restricted: true }, infantFeeding: null, concerns: [], actionTaken: "", decision: "", mobility: null, measured: notMeasured, nextTitle: "Ring", nextDueOn: "tomorrow" }];
  const kept = JSON.stringify({ version: 1, typedOn: TODAY, form: { ...start, also, ownWords: "Smiles.", ownRestricted: true } });
  expect(fromContents(kept, TODAY)).toMatchObject({ also, ownWords: "Smiles.", ownRestricted: true });
  expect(fromContents(kept, "2027-01-06")?.also?.[0]?.nextDueOn).toMatch(/5 Jan/);
});
