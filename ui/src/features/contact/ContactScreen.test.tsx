// Recording a contact, by what a nurse sees and presses.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { writeContents } from "../../components/draftContents";
import type { ChildView, OutlineView } from "../../ipc/bindings";
import { aChild, aFrame, anEpisode, aBanner } from "../../test/aChild";
import { aProgramme, aProgrammeContact, aRule } from "../../test/aProgramme";
import { aLineOf, ofEpds } from "../../test/anAssessment";
import { aReviewForm } from "../../test/aReview";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { newContact, notMeasured } from "./contactStart";
import { ContactScreen } from "./ContactScreen";

const contacts = [
  aProgrammeContact(),
  aProgrammeContact({ rule: aRule({ contactType: "6-8-weeks", label: "6-8 week review" }), state: "due" }),
  aProgrammeContact({ rule: aRule({ contactType: "2-years", label: "2 year review" }), state: "not-yet" }),
  aProgrammeContact({ rule: aRule({ contactType: "antenatal", label: "Antenatal contact" }), state: "not-eligible" }),
];
const kept = { draftId: "d1", savedAt: "2027-01-04T09:00:00Z" };
const saved = { recordId: "k9", revision: 1 };
const chest: OutlineView = {
  figure: "baby", view: "front", width: 600, height: 1000, outline: ["M0 0L10 10Z"], details: [], points: [{ site: "chest", x: 500, y: 365 }],
};

function shell(more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({
    open_child: () => aChild({ episodes: [anEpisode()] }),
    child_programme: () => aProgramme({ contacts }),
    colleagues: () => ({ names: ["Priya Nair"] }),
    session_places: () => ({ places: [{ placeId: "p1", name: "Westcotes Family Hub", kind: "family-hub", setting: "family-hub", settings: ["clinic", "family-hub"] }], today: [] }),
    save_draft: () => kept,
    review_form: () => aReviewForm(),
    assessment_form: () => ({ sheets: [], relatives: [] }),
    child_assessments: () => ({ tools: [] }),
    phrases: () => ({ phrases: [], suggestions: [] }),
    ...more,
  });
}

function sent(asked: AskedFor[], name: string): unknown {
  return asked.findLast((call) => call.name === name)?.request;
}

describe("recording a contact", () => {
  it("starts with today, now, home, in person, seen and the child ticked", async () => {
    shell();
    const { container } = onScreen(<ContactScreen childId="ava" />);
    expect(await screen.findByLabelText("When")).toHaveProperty("value", "today");
    expect(screen.getByText("Mon 4 Jan 2027")).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Time").value).toMatch(/^\d\d:\d\d$/);
    for (const choice of ["Seen", "In person", "Home"]) {
      expect(screen.getByRole("radio", { name: choice })).toHaveProperty("checked", true);
    }
    expect(screen.getByRole("checkbox", { name: "Ava" })).toHaveProperty("checked", true);
    expect(document.activeElement).toBe(screen.getByLabelText("What was it"));
    await expectAccessible(container);
  });

  it("is saved with Ctrl Enter, with its draft, and goes back to the record", async () => {
    const asked = shell({ record_contact: () => saved });
    const { user, went, said } = onScreen(<ContactScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("What was it"), "6-8 week review");
    await user.type(screen.getByLabelText("What you saw and did"), "Alert, good tone.");
    await user.click(screen.getByRole("checkbox", { name: "Kayleigh Doyle (mother)" }));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava", tab: "summary" }]));
    expect(said).toEqual(["Contact saved on this laptop"]);
    expect(sent(asked, "record_contact")).toMatchObject({
      draftId: "d1",
      form: { contactType: "6-8-weeks", narrative: "Alert, good tone.", childPresent: true, presentRelationships: ["r1"] },
    });
  });

  it("asks what was done about self-harm, and keeps what worried her", async () => {
    const asked = shell({ record_contact: () => saved });
    const { user, went, container } = onScreen(<ContactScreen childId="ava" contactType="new-birth" />);
    await user.click(await screen.findByRole("button", { name: "Self-harm" }));
    await user.type(screen.getByLabelText("What you did about it"), "Rang her father");
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "record_contact")).toMatchObject({ form: { concerns: ["self-harm"], actionTaken: "Rang her father", bodyMap: null, mobility: null } });
    expect(asked.some((call) => call.name === "family_concerns")).toBe(false);
  });

  it("draws an injury in the same save, and asks whether the child moves about alone", async () => {
    const asked = shell({ record_contact: () => saved, body_outlines: () => ({ outlines: [chest] }) });
    const { user, went } = onScreen(<ContactScreen childId="ava" contactType="new-birth" />);
    await user.click(await screen.findByRole("button", { name: "Injury" }));
    const region = await screen.findByRole("region", { name: "Body map" });
    await user.selectOptions(await within(region).findByLabelText("Add a mark"), "Chest");
    const save = screen.getByRole("button", { name: /Save contact/ });
    await user.click(save);
    expect(await within(region).findByText(/Say whether the child crawls, cruises or walks; a baby who rolls does not\./)).toBeTruthy();
    await user.click(within(region).getByLabelText("No"));
    expect(await within(region).findByText(/is referred today, before this is saved/)).toBeTruthy();
    // The rest of the form is scanned above.
    await expectAccessible(region);
    await user.click(within(region).getByLabelText("To whom, by name and service"));
    // At once: every key draws the whole form again, figures and all.
    await user.paste("Dana Price");
    await user.click(save);
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "record_contact")).toMatchObject({
      form: { concerns: ["injury"], mobility: "not-mobile", bodyMap: { mobility: "not-mobile", referred: true, referredTo: "Dana Price", marks: [{ site: "chest" }] } },
    });
  });

  it("keeps what was said of moving about alone when a contact is amended", async () => {
    const { contact } = newContact(aChild(), "health-visitor");
    const form = { ...contact, contactType: "new-birth" as const, narrative: "Fell off the sofa.", concerns: ["injury" as const], mobility: "mobile" as const };
    const asked = shell({ open_contact: () => ({ form, measured: notMeasured, revision: 1, together: [] }), amend_contact: () => saved, body_outlines: () => ({ outlines: [chest] }) });
    const { user, went } = onScreen(<ContactScreen childId="ava" contactId="k1" />);
    const region = await screen.findByRole("region", { name: "Body map" });
    expect(within(region).getByRole("radio", { name: "Yes" })).toHaveProperty("checked", true);
    await user.type(screen.getByLabelText("Why are you amending it"), "more was said");
    await user.click(screen.getByRole("button", { name: /Save the amendment/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "amend_contact")).toMatchObject({ form: { concerns: ["injury"], mobility: "mobile", bodyMap: null } });
  });

  it("says that a concern about care is the third in the family", async () => {
    const line = { contactId: "k1", childId: "ava", child: "Ava", on: "2026-12-01", concerns: ["hygiene" as const], restricted: false };
    shell({
      record_contact: () => saved,
      family_concerns: () => ({ callsForALook: true, contacts: 3, lines: [line], kinds: [{ concern: "hygiene", times: 3 }] }),
    });
    const { user, said } = onScreen(<ContactScreen childId="ava" contactType="new-birth" />);
    await user.click(await screen.findByRole("button", { name: "Hygiene" }));
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    await waitFor(() =>
      expect(said.at(-1)).toBe("Third concern about care in this family in 12 months. They are listed in the summary."),
    );
  });

  it("asks for a decision when the core says that the last one was missed too", async () => {
    const decisionsAsked: ChildView["decisionsAsked"] = { of: ["no-access"], next: true, afterMissed: [] };
    const asked = shell({ open_child: () => aChild({ decisionsAsked }), record_contact: () => saved });
    const { user, went } = onScreen(<ContactScreen childId="ava" contactType="new-birth" />);
    expect(await screen.findByLabelText("What was it")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Was not brought" }));
    expect(screen.queryByLabelText("What you decided")).toBeNull();
    await user.click(screen.getByRole("radio", { name: "No access" }));
    await user.type(screen.getByLabelText("What you decided"), "Joint visit on Friday");
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "record_contact")).toMatchObject({ form: { outcome: "no-access", decision: "Joint visit on Friday" } });
  });

  it("offers what is due first, then what happens any day, then the rest, and nothing the child is not owed", async () => {
    shell();
    onScreen(<ContactScreen childId="ava" contactType="new-birth" />);
    const select = await screen.findByLabelText<HTMLSelectElement>("What was it");
    expect(select.value).toBe("new-birth");
    await waitFor(() => expect(select.querySelectorAll("optgroup")).toHaveLength(3));
    const group = (name: string) =>
      [...within(select).getByRole("group", { name }).querySelectorAll("option")].map((option) => option.textContent);
    expect(group("Due in the programme")).toEqual(["New birth visit", "6-8 week review"]);
    expect(group("Any day")).toContain("Weight and feeding");
    expect(group("The rest of the programme")).toEqual(["2 year review"]);
    expect(within(select).queryByRole("option", { name: "Antenatal contact" })).toBeNull();
  });

  it("asks how a baby is fed at 6 to 8 weeks, and where it was by name", async () => {
    const asked = shell({ record_contact: () => saved });
    const { user, went } = onScreen(<ContactScreen childId="ava" />);
    expect(await screen.findByLabelText("What was it")).toBeTruthy();
    expect(screen.queryByRole("radiogroup", { name: "How the baby is fed" })).toBeNull();
    await user.selectOptions(screen.getByLabelText("What was it"), "6-8 week review");
    await user.click(await screen.findByRole("radio", { name: "Mixed" }));
    await user.click(screen.getByRole("radio", { name: "Family hub" }));
    await user.selectOptions(await screen.findByLabelText("Which place"), "Westcotes Family Hub");
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "record_contact")).toMatchObject({ form: { infantFeeding: "mixed", setting: "family-hub", placeId: "p1" } });
  });

  it("is delivered by a colleague with a role; a learner is countersigned, another role is said and saved", async () => {
    const asked = shell({ record_contact: () => saved });
    const { user, went, container } = onScreen(<ContactScreen childId="ava" contactType="new-birth" />);
    await user.click(await screen.findByRole("radio", { name: "A colleague" }));
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    expect(await screen.findByText("The colleague's name is missing. Type it, or say that you delivered it.")).toBeTruthy();
    await user.type(screen.getByRole("combobox", { name: "The colleague's name" }), "Priya Nair");
    await user.keyboard("{Escape}");
    await user.selectOptions(screen.getByLabelText("Employed as"), "Student");
    expect(screen.getByText(/A registered colleague countersigns it/)).toBeTruthy();
    expect(screen.getByText(/Due with: Health visitor\./)).toBeTruthy();
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "record_contact")).toMatchObject({ form: { deliveredByName: "Priya Nair", deliveredByRole: "student" } });
  });

  it("asks for the kind of contact itself, in a summary that takes focus and leads to the field", async () => {
    const asked = shell();
    const { user } = onScreen(<ContactScreen childId="ava" />);
    await user.click(await screen.findByRole("button", { name: /Save contact/ }));
    const summary = await screen.findByRole("alert");
    expect(document.activeElement).toBe(summary);
    await user.click(within(summary).getByRole("link", { name: "The kind of contact is not chosen" }));
    expect(document.activeElement).toBe(screen.getByLabelText("What was it"));
    expect(asked.some((call) => call.name === "record_contact")).toBe(false);
  });

  it("shows what the core refused beside the field, and keeps every word", async () => {
    shell({
      record_contact: () => {
        throw { kind: "invalid", problems: [{ field: "minutes", what: "Minutes must be between 1 and 600", mend: "Give the length" }] };
      },
    });
    const { user, went } = onScreen(<ContactScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("What was it"), "Follow-up");
    await user.type(screen.getByLabelText("Minutes"), "700");
    await user.type(screen.getByLabelText("What you saw and did"), "Long visit.");
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    expect(await screen.findByText("Minutes must be between 1 and 600. Give the length.")).toBeTruthy();
    expect(screen.getByLabelText("Minutes").getAttribute("aria-invalid")).toBe("true");
    expect(screen.getByLabelText("What you saw and did")).toHaveProperty("value", "Long visit.");
    expect(went).toEqual([]);
  });

  it("keeps the text on the screen when it is not known whether it was saved", async () => {
    shell({
      record_contact: () => {
        throw { kind: "outcomeUnknown" };
      },
    });
    const { user } = onScreen(<ContactScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("What was it"), "Follow-up");
    await user.type(screen.getByLabelText("What you saw and did"), "Seen at home.");
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    expect(await screen.findByText("It is not known yet whether this was saved.")).toBeTruthy();
    expect(screen.getByLabelText("What you saw and did")).toHaveProperty("value", "Seen at home.");
  });

  it("takes the child away when the child was not brought, and asks what was done", async () => {
    shell();
    const { user } = onScreen(<ContactScreen childId="ava" />);
    await user.click(await screen.findByRole("radio", { name: "Was not brought" }));
    expect(screen.queryByRole("checkbox", { name: "Ava" })).toBeNull();
    expect(screen.getByLabelText("What you did about it")).toBeTruthy();
    expect(screen.getByText(/Think about what the child misses/)).toBeTruthy();
  });

  it("says not seen by itself when the contact was by phone, and asks for no place", async () => {
    shell();
    const { user } = onScreen(<ContactScreen childId="ava" />);
    await user.click(await screen.findByRole("radio", { name: "Phone" }));
    expect(screen.getByLabelText("What happened: other")).toHaveProperty("value", "not-seen");
    expect(screen.queryByRole("radiogroup", { name: "Where" })).toBeNull();
  });

  it("of an unborn child is antenatal, with the mother there and the child not seen", async () => {
    const banner = aBanner({ born: null, expected: "2027-02-10", given: "", knownAs: null });
    shell({ open_child: () => aChild({ banner }) });
    onScreen(<ContactScreen childId="ava" />);
    expect(await screen.findByLabelText("What was it")).toHaveProperty("value", "antenatal");
    expect(screen.getByRole("checkbox", { name: "Kayleigh Doyle (mother)" })).toHaveProperty("checked", true);
    expect(screen.getByLabelText(/Thinking of the baby/)).toBeTruthy();
  });

  it("goes back with Escape only while nothing is typed", async () => {
    shell();
    const { user, went } = onScreen(<ContactScreen childId="ava" />);
    await user.type(await screen.findByLabelText("What you saw and did"), "x");
    await user.keyboard("{Escape}");
    expect(went).toEqual([]);
    await user.clear(screen.getByLabelText("What you saw and did"));
    await user.keyboard("{Escape}");
    expect(went).toEqual(["back"]);
  });
});

describe("the draft of a contact", () => {
  it("is kept half a second after the last key, and says so", async () => {
    const asked = shell();
    const { user } = onScreen(<ContactScreen childId="ava" />);
    await user.type(await screen.findByLabelText("What you saw and did"), "Half a sentence");
    await waitFor(() => expect(screen.getByText("Draft kept")).toBeTruthy(), { timeout: 2000 });
    const request = sent(asked, "save_draft") as { form: string; childId: string; contents: string };
    expect(request).toMatchObject({ form: "contact", childId: "ava" });
    expect(request.contents).toContain("Half a sentence");
  });

  it("is kept at once when the screen is left", async () => {
    const asked = shell();
    const { user, leave } = onScreen(<ContactScreen childId="ava" />);
    await user.type(await screen.findByLabelText("What you saw and did"), "Quick");
    leave();
    await waitFor(() => expect(sent(asked, "save_draft")).toMatchObject({ draftId: null }));
  });

  it("comes back with every word, and yesterday's today is yesterday", async () => {
    const start = newContact(aChild(), "health-visitor");
    const typed = { ...start, contact: { ...start.contact, contactType: "follow-up" as const, narrative: "Half a sentence" } };
    const contents = writeContents(typed, "2027-01-03");
    shell({ open_draft: () => ({ ...kept, form: "contact", childId: "ava", contents }) });
    onScreen(<ContactScreen childId="ava" draftId="d1" />);
    expect(await screen.findByLabelText("What you saw and did")).toHaveProperty("value", "Half a sentence");
    expect(screen.getByLabelText("When")).toHaveProperty("value", "Sun 3 Jan 2027");
  });

  it("of another version is not guessed at", async () => {
    shell({ open_draft: () => ({ ...kept, form: "contact", childId: "ava", contents: "{}" }) });
    onScreen(<ContactScreen childId="ava" draftId="d1" />);
    expect(await screen.findByText(/written by another version/)).toBeTruthy();
  });

  it("is thrown away only after asking", async () => {
    const asked = shell({ discard_draft: () => ({}) });
    const { user, went } = onScreen(<ContactScreen childId="ava" />);
    await user.type(await screen.findByLabelText("What you saw and did"), "x");
    await waitFor(() => expect(screen.getByText("Draft kept")).toBeTruthy(), { timeout: 2000 });
    await user.click(screen.getByRole("button", { name: "Throw away the draft" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Throw away the draft" }));
    await waitFor(() => expect(went).toEqual(["back"]));
    expect(sent(asked, "discard_draft")).toEqual({ draftId: "d1" });
  });
});

describe("amending a contact", () => {
  it("asks why and sends the revision it was opened from", async () => {
    const { contact } = newContact(aChild(), "health-visitor");
    const form = { ...contact, contactType: "follow-up" as const, narrative: "Weight 4.16 kg." };
    const asked = shell({ open_contact: () => ({ form, measured: notMeasured, revision: 2, together: [] }), amend_contact: () => saved });
    const { user, went } = onScreen(<ContactScreen childId="ava" contactId="k1" />, aFrame());
    await user.type(await screen.findByLabelText("Why are you amending it"), "wrong way round");
    expect(screen.queryByLabelText("By when")).toBeNull();
    await user.click(screen.getByRole("button", { name: /Save the amendment/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "amend_contact")).toMatchObject({ contactId: "k1", fromRevision: 2, reason: "wrong way round" });
  });

  it("has the contact's assessments in sight, says how they are amended, and what becomes of them when nobody was met", async () => {
    const { contact } = newContact(aChild(), "health-visitor");
    const form = { ...contact, contactType: "6-8-weeks" as const, narrative: "Mood asked." };
    const tools = [ofEpds([aLineOf(), aLineOf({ assessmentId: "s2", contact: null }), aLineOf({ assessmentId: "s3", enteredInError: true })])];
    shell({ open_contact: () => ({ form, measured: notMeasured, revision: 2, together: [] }), child_assessments: () => ({ tools }) });
    const { user, went, container } = onScreen(<ContactScreen childId="ava" contactId="k1" />, aFrame());
    const section = await screen.findByRole("region", { name: "Assessments of this contact" });
    expect(within(section).getAllByRole("listitem")).toHaveLength(1);
    expect(section.textContent).toContain("EPDS, after the birth, about Kayleigh Doyle: 11");
    expect(section.textContent).toContain("They move with the contact's day");
    await expectAccessible(container);
    await user.click(screen.getByRole("radio", { name: "No access" }));
    expect(screen.getByText("The contact did not take place, so these are taken back with it.")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Seen" }));
    await user.click(screen.getByRole("button", { name: "Amend EPDS, after the birth, about Kayleigh Doyle" }));
    await waitFor(() => expect(went).toEqual([{ screen: "assessment", childId: "ava", assessmentId: "s1" }]));
  });
});

describe("a contact of an episode", () => {
  const linked = () => screen.findByLabelText("Part of an episode");

  it("scores its goals with one key, and is saved as one with them", async () => {
    const asked = shell({ record_session: () => saved });
    const { user, container } = onScreen(<ContactScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("What was it"), "Package session");
    expect(screen.queryByRole("group", { name: "Where the goals stand today" })).toBeNull();
    await user.selectOptions(await linked(), "Infant feeding, Universal Plus");
    const goals = screen.getByRole("group", { name: "Where the goals stand today" });
    await user.click(within(goals).getByRole("radio", { name: "1" }));
    await user.keyboard("7");
    expect(within(goals).getByRole("radio", { name: "7" })).toHaveProperty("checked", true);
    await expectAccessible(container);
    await user.type(screen.getByLabelText("What you saw and did"), "Better");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(sent(asked, "record_session")).toMatchObject({ contact: { form: { episodeId: "e1" } }, scores: [{ goalId: "g1", score: 7 }] }),
    );
  });

  it("is an ordinary contact when no goal was scored, or the score was taken back", async () => {
    const asked = shell({ record_contact: () => saved });
    const { user } = onScreen(<ContactScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("What was it"), "Package session");
    await user.selectOptions(await linked(), "Infant feeding, Universal Plus");
    const goals = screen.getByRole("group", { name: "Where the goals stand today" });
    await user.click(within(goals).getByRole("radio", { name: "4" }));
    await user.keyboard("{Delete}");
    await user.type(screen.getByLabelText("What you saw and did"), "Better");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(sent(asked, "record_contact")).toMatchObject({ form: { episodeId: "e1" } }));
  });
});
