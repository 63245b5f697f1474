// From a contact straight to a referral that knows which contact it came from.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import { aChild } from "../../test/aChild";
import { aProgramme } from "../../test/aProgramme";
import { aReviewForm } from "../../test/aReview";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { ContactScreen } from "./ContactScreen";

it("opens the referral as soon as the contact is saved, tied to it", async () => {
  standInShell({
    open_child: () => aChild(),
    child_programme: () => aProgramme({ contacts: [] }),
    colleagues: () => ({ names: [] }),
    session_places: () => ({ places: [], today: [] }),
    save_draft: () => ({ draftId: "d1", savedAt: "" }),
    review_form: () => aReviewForm(),
    assessment_form: () => ({ sheets: [], relatives: [] }),
    child_assessments: () => ({ tools: [] }),
    phrases: () => ({ phrases: [], suggestions: [] }),
    record_contact: () => ({ recordId: "k9", revision: 1 }),
  });
  const { user, went } = onScreen(<ContactScreen childId="ava" contactType="follow-up" />);
  await user.click(await screen.findByRole("checkbox", { name: "Then make a referral" }));
  await user.click(screen.getByRole("button", { name: /^Save/ }));
  await waitFor(() => expect(went).toEqual([{ screen: "referral", childId: "ava", contactId: "k9" }]));
});
