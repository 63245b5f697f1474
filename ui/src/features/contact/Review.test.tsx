// The review beside a contact: answered by keyboard, taken over in one press, saved in part, amended.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { writeContents } from "../../components/draftContents";
import type { RecordContact } from "../../ipc/bindings";
import { aChild } from "../../test/aChild";
import { aProgramme } from "../../test/aProgramme";
import { aField, aFinding, aReviewForm, nothingKnown } from "../../test/aReview";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { ContactScreen } from "./ContactScreen";
import { fromContents, newContact, notMeasured } from "./contactStart";

const saved = { recordId: "k9", revision: 1 };

function shell(more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({
    open_child: () => aChild(),
    child_programme: () => aProgramme({ contacts: [] }),
    session_places: () => ({ places: [], today: [] }),
    save_draft: () => ({ draftId: "d1", savedAt: "2027-01-04T09:00:00Z" }),
    review_form: () => aReviewForm(),
    assessment_form: () => ({ sheets: [], relatives: [] }),
    child_assessments: () => ({ tools: [] }),
    phrases: () => ({ phrases: [{ phraseId: "p1", name: "feed", text: "Fed {how often}, ___ minutes." }], suggestions: [] }),
    record_contact: () => saved,
    ...more,
  });
}

function sent(asked: AskedFor[], name = "record_contact"): RecordContact {
  return asked.findLast((call) => call.name === name)?.request as RecordContact;
}

const group = (name: string) => screen.findByRole("radiogroup", { name }, { timeout: 10_000 });

describe("a structured review", () => {
  it("asks the questions of its kind, with not asked among the answers of each, and is accessible", async () => {
    const asked = shell();
    const { container } = onScreen(<ContactScreen childId="ava" contactType="6-8-weeks" />);
    const check = await group("GP 6-8 week check");
    expect(within(check).getAllByRole("radio").map((radio) => radio.getAttribute("value"))).toEqual(["done", "booked", "not-yet", "not-asked"]);
    expect(screen.getByText("0 of 6 answered")).toBeTruthy();
    expect(screen.getByText(/Mon 30 Nov: Outside only/)).toBeTruthy();
    expect(screen.getAllByText("Never shown in the home")).toHaveLength(1);
    expect(asked.find((call) => call.name === "review_form" && (call.request as { contactType: string }).contactType === "6-8-weeks")).toBeTruthy();
    await expectAccessible(container);
  });

  it("is answered with the keyboard alone: a first letter chooses, the same again goes on, Delete takes it back", async () => {
    const asked = shell();
    const { user, went } = onScreen(<ContactScreen childId="ava" contactType="6-8-weeks" />);
    const check = await group("GP 6-8 week check");
    within(check).getByRole("radio", { name: "Done" }).focus();
    await user.keyboard("n");
    expect(within(check).getByRole("radio", { name: "Not yet" })).toHaveProperty("checked", true);
    await user.keyboard("n");
    expect(within(check).getByRole("radio", { name: "Not asked" })).toHaveProperty("checked", true);
    await user.keyboard("{Delete}");
    expect(screen.getByText("0 of 6 answered")).toBeTruthy();
    await user.keyboard("b");
    // One stop of Tab a question.
    await user.tab();
    expect(document.activeElement).toBe(screen.getByLabelText("Day of the GP check"));
    await user.keyboard("7 jan");
    expect(screen.getByText("Thu 7 Jan 2027")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Mixed" }));
    await user.type(screen.getByLabelText("What you saw and did"), "Alert.");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked).form).toMatchObject({
      infantFeeding: "mixed",
      findings: [
        { field: "gp-check", answer: "options", options: ["booked"], unchangedSince: null },
        { field: "gp-check-on", answer: "day", typed: "7 jan" },
      ],
    });
  });

  it("takes over with one key what has not changed, shows which, and never what is told in confidence", async () => {
    const asked = shell();
    const { user, went, said } = onScreen(<ContactScreen childId="ava" contactType="6-8-weeks" />);
    await group("GP 6-8 week check");
    await user.keyboard("{Alt>}n{/Alt}");
    expect(said).toEqual(["2 answers taken over; look at each"]);
    expect(screen.getByText("2 of 6 answered")).toBeTruthy();
    expect(screen.getAllByText("unchanged since Mon 30 Nov")).toHaveLength(2);
    expect(screen.getByLabelText("Other adults in the home")).toHaveProperty("value", "Her mother");
    expect(within(await group("Routine enquiry")).queryByRole("radio", { checked: true })).toBeNull();
    // An answer that is changed is today's own.
    await user.click(screen.getByRole("radio", { name: "Nobody" }));
    expect(screen.getAllByText("unchanged since Mon 30 Nov")).toHaveLength(1);
    await user.type(screen.getByLabelText("What you saw and did"), "Alert.");
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked).form.findings).toEqual([
      aFinding({ options: ["nobody"] }),
      aFinding({ field: "other-adults", answer: "words", options: [], typed: "Her mother", unchangedSince: "2026-11-30" }),
    ]);
  });

  it("takes over section by section, and an answer typed before stays as it was typed", async () => {
    shell();
    const { user } = onScreen(<ContactScreen childId="ava" contactType="6-8-weeks" />);
    await group("GP 6-8 week check");
    await user.click(screen.getByRole("radio", { name: "Nobody" }));
    await user.click(screen.getByRole("button", { name: "Home and family: no change since Mon 30 Nov" }));
    expect(screen.getByRole("radio", { name: "Nobody" })).toHaveProperty("checked", true);
    expect(screen.getByText("2 of 6 answered")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /o change since/ })).toBeNull();
  });

  it("has chips for what was talked about, of which not asked stands alone", async () => {
    const asked = shell();
    const { user, went } = onScreen(<ContactScreen childId="ava" contactType="6-8-weeks" />);
    const chip = (name: string) => within(screen.getByRole("toolbar", { name: "Talked about" })).getByRole("button", { name });
    await group("GP 6-8 week check");
    chip("Safer sleep").focus();
    await user.keyboard("{ }i{ }");
    expect(chip("ICON, crying").getAttribute("aria-pressed")).toBe("true");
    expect(chip("Safer sleep").getAttribute("aria-pressed")).toBe("true");
    await user.click(chip("Not asked"));
    expect(chip("Safer sleep").getAttribute("aria-pressed")).toBe("false");
    await user.click(chip("ICON, crying"));
    expect(chip("Not asked").getAttribute("aria-pressed")).toBe("false");
    await user.type(screen.getByLabelText("What you saw and did"), "Alert.");
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked).form.findings).toEqual([aFinding({ field: "talked-about", options: ["icon"] })]);
  });

  it("shows what is wrong with an answer beside it", async () => {
    shell({
      record_contact: () => {
        throw { kind: "invalid", problems: [{ field: "talked-about", what: "Two of the answers cannot both be so", mend: "Take one away" }] };
      },
    });
    const { user, container } = onScreen(<ContactScreen childId="ava" contactType="6-8-weeks" />);
    await group("GP 6-8 week check");
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    expect(await screen.findByText("Two of the answers cannot both be so. Take one away.")).toBeTruthy();
    await expectAccessible(container);
  });

  it("sends no answer that belongs to another kind, nor any when nobody was met, and says so", async () => {
    const contents = (outcome: "seen" | "no-access") => {
      const start = newContact(aChild(), "health-visitor");
      const findings = [aFinding(), aFinding({ field: "jaundice", options: ["none"] })];
      return writeContents({ ...start, contact: { ...start.contact, outcome, contactType: "6-8-weeks", narrative: "x", findings } }, "2027-01-04");
    };
    const asked = shell({ open_draft: () => ({ draftId: "d1", form: "contact", childId: "ava", contents: contents("seen"), savedAt: "2027-01-04T09:00:00Z" }) });
    const { user, went } = onScreen(<ContactScreen childId="ava" draftId="d1" />);
    expect(await screen.findByText("1 answer belongs to another kind of contact and is not saved with this one.")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "No access" }));
    expect(screen.getByText("The contact did not take place, so there is nothing to answer.")).toBeTruthy();
    expect(screen.getByText("What you answered and measured stays here and is not saved with it.")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Seen" }));
    await user.click(screen.getByRole("button", { name: /Save contact/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked).form.findings).toEqual([aFinding()]);
  });

  it("opens again with findings and figures when it is amended", async () => {
    const { contact } = newContact(aChild(), "health-visitor");
    const form = { ...contact, contactType: "6-8-weeks" as const, narrative: "Alert.", findings: [aFinding({ unchangedSince: "2026-11-30" })] };
    const asked = shell({
      open_contact: () => ({ form, measured: { ...notMeasured, weight: "4.92" }, revision: 2, together: [] }),
      amend_contact: () => saved,
    });
    const { user, went } = onScreen(<ContactScreen childId="ava" contactId="k1" />);
    expect(await group("Smoking at home")).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Outside only" })).toHaveProperty("checked", true);
    expect(screen.getByText("unchanged since Mon 30 Nov")).toBeTruthy();
    expect(screen.getByDisplayValue("4.92")).toBeTruthy();
    await user.type(screen.getByLabelText("Why are you amending it"), "Left out");
    await user.click(screen.getByRole("button", { name: /Save the amendment/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "amend_contact")).toMatchObject({
      form: { findings: [{ field: "smoking-home", unchangedSince: "2026-11-30" }] },
      measured: { weight: "4.92" },
    });
  });

  it("shows what the record knows beside the questions, and answers none of them with it", async () => {
    const known = {
      ...nothingKnown, gestation: "34+2", preterm: true, birthWeight: 2210, lowBirthWeight: true, gpPractice: "Bridge Lane",
      feeding: { feeding: "mixed" as const, on: "2026-11-30" },
      adults: [{ name: "Abdi Abdi", role: "father" as const, livesWithChild: "no" as const }],
    };
    shell({ review_form: () => aReviewForm({ known, sections: [{ label: "S", fields: [aField()] }] }) });
    onScreen(<ContactScreen childId="ava" contactType="6-8-weeks" />);
    const list = await screen.findByRole("list", { name: "Known" });
    expect(within(list).getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Born at 34+2, preterm", "Birth weight 2.21 kg, low", "Fed mixed on Mon 30 Nov", "Abdi Abdi (father, lives elsewhere)", "GP Bridge Lane",
    ]);
    expect(screen.getByText("0 of 1 answered")).toBeTruthy();
  });

  it("says that a form could not be read, and never shows an empty one for it", async () => {
    shell({
      review_form: () => {
        throw { kind: "unexpected", reference: "abc" };
      },
    });
    onScreen(<ContactScreen childId="ava" contactType="6-8-weeks" />);
    const column = await screen.findByRole("region", { name: "The review" });
    expect(await within(column).findByRole("button", { name: /again/i })).toBeTruthy();
  });
});

describe("a phrase of her own", () => {
  it("goes in by its name and Tab; Tab goes from blank to blank and then on", async () => {
    shell();
    const { user } = onScreen(<ContactScreen childId="ava" contactType="6-8-weeks" />);
    const area = await screen.findByLabelText<HTMLTextAreaElement>("What you saw and did");
    await screen.findByRole("button", { name: "Put a phrase into What you saw and did", hidden: true });
    const selected = () => area.value.slice(area.selectionStart, area.selectionEnd);
    await user.type(area, "Alert. ;feed");
    await user.keyboard("{Tab}");
    expect(area.value).toBe("Alert. Fed {how often}, ___ minutes.");
    expect(selected()).toBe("{how often}");
    await user.keyboard("hourly{Tab}");
    expect(selected()).toBe("___");
    await user.keyboard("20");
    expect(area.value).toBe("Alert. Fed hourly, 20 minutes.");
    await user.tab();
    expect(document.activeElement).not.toBe(area);
  });

  it("goes in from a menu, and a word that is no phrase stays a word", async () => {
    shell();
    const { user } = onScreen(<ContactScreen childId="ava" contactType="6-8-weeks" />);
    const area = await screen.findByLabelText<HTMLTextAreaElement>("What you saw and did");
    await user.type(area, "a;feed ;fee");
    await user.tab();
    expect(area.value).toBe("a;feed ;fee");
    await user.clear(area);
    await user.click(await screen.findByRole("button", { name: "Put a phrase into What you saw and did" }));
    await user.click(await screen.findByRole("menuitem", { name: /feed/ }));
    await waitFor(() => expect(area.value).toBe("Fed {how often}, ___ minutes."));
  });
});

it("scores of a draft of the first program are an assessment of the contact", () => {
  const start = newContact(aChild(), "health-visitor");
  const older = writeContents({ ...start, asq: { form: "24", scores: ["50", "", "", "", "60"] } }, "2027-01-04");
  const scales = fromContents(older, "2027-01-04")?.assessments?.[0]?.scales;
  expect(scales?.map(({ scale, typed }) => `${scale} ${typed}`)).toEqual([
    "communication 50", "gross-motor ", "fine-motor ", "problem-solving ", "personal-social 60",
  ]);
});
