// A contact that comes of an appointment: it starts from what was agreed and settles it.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import { aChild, aFrame } from "../../test/aChild";
import { anAppointment } from "../../test/anAppointment";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { ContactScreen } from "./ContactScreen";
import { contactContents, fromAppointment, fromContents, newContact } from "./contactStart";

it("starts from the appointment and names it when it is saved", async () => {
  const asked = standInShell({
    open_child: () => aChild(),
    open_appointment: () => anAppointment({ at: "08:15:00" }),
    save_draft: () => ({ draftId: "d1", savedAt: "2027-01-04T09:00:00Z" }),
    record_contact: () => ({ recordId: "k1", revision: 1 }),
  });
  const { user } = onScreen(<ContactScreen childId="ava" appointmentId="a1" />);
  expect(await screen.findByLabelText("When")).toHaveProperty("value", "Mon 4 Jan 2027");
  expect(screen.getByLabelText("Time")).toHaveProperty("value", "08:15");
  expect(screen.getByLabelText("What was it")).toHaveProperty("value", "follow-up");
  await user.type(screen.getByLabelText("What you saw and did"), "Seen at home.");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() =>
    expect(asked.findLast((call) => call.name === "record_contact")?.request).toMatchObject({
      appointmentId: "a1", form: { contactType: "follow-up" },
    }),
  );
});

it("still knows its appointment when the draft is opened again", () => {
  const start = fromAppointment(newContact(aChild(), aFrame().role), anAppointment());
  expect(fromContents(contactContents(start, "2027-01-04"), "2027-01-04")?.appointmentId).toBe("a1");
  const without = newContact(aChild(), aFrame().role);
  expect(fromContents(contactContents(without, "2027-01-04"), "2027-01-04")?.appointmentId).toBeUndefined();
});
