// A child's record, by what a nurse sees and presses.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { ChildView, FlagTag } from "../../ipc/bindings";
import { aBanner, aChild, aContact, aFlag, aFrame, anEntry, anEpisode, aTask } from "../../test/aChild";
import { aFamily } from "../../test/aFamily";
import { aProgramme, aProgrammeContact, aRule } from "../../test/aProgramme";
import { expectAccessible } from "../../test/axe";
import { onScreen, type OnScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { ChildScreen } from "./ChildScreen";

const tag: FlagTag = {
  recordId: "s1", says: { of: "status", status: "child-protection-plan" }, categories: ["neglect"], restricted: true, sibling: null, since: "2026-11-03",
  reviewOverdue: true, suspected: false,
};
const done = { recordId: "t1", revision: 2 };

async function open(view: Partial<ChildView> = {}): Promise<OnScreen & { asked: AskedFor[] }> {
  const asked = standInShell({
    open_child: () => aChild(view),
    child_programme: () => aProgramme(),
    family_view: () => aFamily(),
    colleagues: () => ({ names: ["Priya Nair"] }),
    assign_task: () => done,
    add_task: () => done,
    tick_task: () => done,
    entered_in_error: () => done,
  });
  const shown = onScreen(<ChildScreen childId="ava" />);
  await screen.findByRole("heading", { level: 1 });
  return { ...shown, asked };
}

describe("the banner", () => {
  it("calls the level what the service calls it", async () => {
    standInShell({ open_child: () => aChild() });
    const names = { ...aFrame().levelNames, "universal-plus": "Extra help" };
    onScreen(<ChildScreen childId="ava" />, aFrame({ levelNames: names }));
    expect((await screen.findAllByText("Extra help")).length).toBeGreaterThan(0);
    expect(screen.queryByText("Universal Plus")).toBeNull();
  });

  it("says who this is, and every flag in whole words", async () => {
    const { container } = await open({ banner: aBanner({ flags: [tag], visitNote: "Dog in the kitchen", interpreter: "yes", firstLanguage: "Somali" }) });
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("DOYLE, Ava-Mae known as Ava");
    for (const words of ["999 000 0018", "Universal Plus", "18 days ago", "12 Aug 2026", "14 weeks"]) {
      expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    }
    const flags = within(screen.getByRole("list", { name: /Flags/ })).getAllByRole("listitem").map((item) => item.textContent);
    expect(flags).toEqual([
      "Child protection plan: neglect, since 3 Nov 2026, review overdue, restricted",
      "Before a visit: Dog in the kitchen",
      "Interpreter: Somali",
    ]);
    await expectAccessible(container);
  });

  it("says when a child has left or died", async () => {
    await open({ banner: aBanner({ caseloadStatus: "died" }) });
    expect(screen.getByText(/This child has died/)).toBeTruthy();
  });
});

describe("keys", () => {
  it("R records, C raises a concern, T adds a task", async () => {
    const { user, went } = await open();
    await user.keyboard("r");
    await user.keyboard("c");
    expect(went).toEqual([{ screen: "contact", childId: "ava" }, { screen: "flag", childId: "ava" }]);
    await user.keyboard("t");
    expect(document.activeElement).toBe(screen.getByLabelText("What to do"));
    await user.keyboard("rct");
    expect(went).toHaveLength(2);
    expect(screen.getByLabelText("What to do")).toHaveProperty("value", "rct");
  });
});

describe("what is due", () => {
  it("lists reviews with how late they are, a flag without a date first", async () => {
    await open({
      flags: [aFlag({ reviewOn: "2026-12-30" }), aFlag({ flagId: "f2", flagType: "home-risk", reviewOn: null })],
      episodes: [anEpisode()],
    });
    const due = within(screen.getByRole("region", { name: "Reviews" })).getAllByRole("listitem").map((item) => item.textContent);
    expect(due).toEqual(["Review: Risk when visiting no review date", "Review: Child in need 5 days over", "Episode review: Infant feedingThu 14 Jan"]);
  });

  it("shows goals with their scores in words", async () => {
    await open({ episodes: [anEpisode()] });
    expect(screen.getByRole("img", { name: "Was 3, now 6 of 10" })).toBeTruthy();
  });
});

describe("tasks", () => {
  it("are ticked in place", async () => {
    const { user, asked } = await open({ tasks: [aTask()] });
    await user.click(screen.getByRole("checkbox", { name: "Ring GP about reflux medicine" }));
    await waitFor(() => expect(asked.find((call) => call.name === "tick_task")?.request).toEqual({ taskId: "t1", done: true }));
  });

  it("are added with Enter", async () => {
    const { user, asked } = await open();
    await user.click(screen.getByRole("button", { name: /Add/ }));
    await user.type(screen.getByLabelText("What to do"), "Ring nursery");
    await user.type(screen.getByLabelText("By when"), "in 1 week{Enter}");
    await waitFor(() =>
      expect(asked.find((call) => call.name === "add_task")?.request).toEqual({ childId: "ava", title: "Ring nursery", dueOn: "in 1 week", assignedTo: "" }),
    );
    expect(screen.queryByLabelText("What to do")).toBeNull();
  });
});

describe("the timeline", () => {
  it("shows why an entry was amended, and leads to the first version", async () => {
    const { user, went } = await open({ timeline: [anEntry({ revision: 2, reason: "figures the wrong way round", writtenAt: "2026-12-19T10:00:00Z" })] });
    expect(screen.getByText("Reason: figures the wrong way round")).toBeTruthy();
    expect(screen.getByText("Amended Sat 19 Dec")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "See first version" }));
    expect(went).toEqual([{ screen: "contact-history", contactId: "k1" }]);
  });

  it("says how far an entry has come, and why the trust refused it", async () => {
    await open({
      timeline: [
        anEntry({ sync: "in-file", file: 41 }),
        anEntry({ recordId: "k2", sync: "refused", refusedBecause: "The setting is not in our list." }),
      ],
    });
    expect(screen.getByText("In file 41")).toBeTruthy();
    expect(screen.getByText("The trust refused it: The setting is not in our list.")).toBeTruthy();
  });

  it("says who delivered a contact, that a learner's waits for a signature, and who signed it", async () => {
    const learner = { deliveredBy: "Sam Student", deliveredByRole: "student" as const };
    await open({
      timeline: [
        anEntry({ contact: aContact({ ...learner, needsCountersignature: true, infantFeeding: "mixed", place: "Westcotes Family Hub" }) }),
        anEntry({ recordId: "k2", contact: aContact({ ...learner, countersignedBy: "Amina Yusuf", countersignedOn: "2027-01-04" }) }),
      ],
    });
    expect(screen.getByText("Waits for a countersignature")).toBeTruthy();
    expect(screen.getByText(/Westcotes Family Hub, fed: mixed, delivered by Sam Student, student$/)).toBeTruthy();
    expect(screen.getByText(/countersigned by Amina Yusuf, 4 Jan 2027/)).toBeTruthy();
  });

  it("keeps an entry entered in error readable, and says so", async () => {
    await open({ timeline: [anEntry({ enteredInError: true, reason: "wrong child" })] });
    expect(screen.getByText("Entered in error")).toBeTruthy();
    expect(screen.getByText("Feeding better by day.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Amend" })).toBeNull();
  });

  it("filters to contacts at which the child was not seen", async () => {
    const missed = anEntry({ recordId: "k2", contact: aContact({ outcome: "was-not-brought", narrative: "Rang, no answer." }) });
    const { user } = await open({ timeline: [anEntry(), missed] });
    await user.click(screen.getByRole("radio", { name: "Not seen" }));
    expect(screen.queryByText("Feeding better by day.")).toBeNull();
    expect(screen.getByText("Rang, no answer.")).toBeTruthy();
    expect(screen.getByText("1 entry")).toBeTruthy();
  });

  it("takes an entry back only with a reason", async () => {
    const { user, asked, said } = await open({ timeline: [anEntry()] });
    await user.click(screen.getByRole("button", { name: "Entered in error" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Mark as entered in error" }));
    expect(within(dialog).getByRole("alert").textContent).toContain("Why it was an error is missing");
    await user.type(within(dialog).getByLabelText("Why was it an error"), "wrong child");
    await user.click(within(dialog).getByRole("button", { name: "Mark as entered in error" }));
    await waitFor(() => expect(said).toEqual(["Marked as entered in error"]));
    expect(asked.find((call) => call.name === "entered_in_error")?.request).toEqual({ recordId: "k1", reason: "wrong child" });
  });
});

describe("the programme", () => {
  const contacts = [
    aProgrammeContact({ attempt: { on: "2026-12-31", why: "not-seen", outcome: "no-access", mode: null }, booked: { on: "2027-01-05", at: "09:30:00" } }),
    aProgrammeContact({
      rule: aRule({ contactType: "6-8-weeks", label: "6-8 week review" }), state: "done-late", doneOn: "2026-10-20", deliveredBy: "Priya Nair",
      deliveredRole: "community-nursery-nurse", anotherRole: true,
    }),
    aProgrammeContact({ rule: aRule({ contactType: "antenatal", label: "Antenatal contact" }), state: "not-eligible", notEligible: "closed-before-moving-in" }),
    aProgrammeContact({ rule: aRule({ contactType: "3-4-months", label: "3-4 month contact" }), state: "missed" }),
  ];

  async function openProgramme() {
    standInShell({ open_child: () => aChild(), child_programme: () => aProgramme({ contacts, correctedAge: { unit: "weeks", count: 14 } }) });
    const shown = onScreen(<ChildScreen childId="ava" tab="programme" />);
    await screen.findByRole("table", { name: "Contacts of the programme" });
    return shown;
  }
  const row = (name: RegExp) => screen.getByRole("row", { name });

  it("says of every contact its state in words, what was tried, who delivered it and whose rule it is", async () => {
    const { container } = await openProgramme();
    expect(row(/^New birth visit/).textContent).toContain("Overdue");
    expect(row(/^New birth visit/).textContent).toContain("No access Thu 31 Dec");
    expect(row(/^New birth visit/).textContent).toContain("Booked tomorrow 09:30");
    expect(row(/^6-8 week review/).textContent).toContain("Done late");
    expect(row(/^6-8 week review/).textContent).toContain("Priya Nair, community nursery nurse");
    expect(row(/^6-8 week review/).textContent).toContain("delivered by another role");
    expect(row(/^Antenatal contact/).textContent).toContain("It could no longer be done when the child came.");
    expect(row(/^3-4 month contact/).textContent).toContain("Missed");
    expect(screen.getAllByText(/Local pathway, page 4/)).toHaveLength(4);
    expect(screen.getByText(/Corrected age 14 weeks/)).toBeTruthy();
    await expectAccessible(container);
  });

  it("records or books a contact that can still be done, and no other", async () => {
    const { user, went } = await openProgramme();
    await user.click(screen.getByRole("button", { name: "Record New birth visit" }));
    await user.click(screen.getByRole("button", { name: "Book New birth visit" }));
    expect(went).toEqual([
      { screen: "contact", childId: "ava", contactType: "new-birth" },
      { screen: "book", childId: "ava", contactType: "new-birth" },
    ]);
    expect(screen.queryByRole("button", { name: "Record 6-8 week review" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Record 3-4 month contact" })).toBeNull();
  });

  it("has the next contact on the summary", async () => {
    const { user, went } = await open();
    await user.click(await screen.findByRole("button", { name: "New birth visit" }));
    expect(screen.getByText("window closed 3 days ago")).toBeTruthy();
    expect(went).toEqual([{ screen: "contact", childId: "ava", contactType: "new-birth" }]);
  });
});

describe("a task", () => {
  it("is passed to a colleague who is offered by name", async () => {
    const { user, asked, said } = await open({ tasks: [aTask()] });
    await user.click(screen.getByRole("button", { name: "Pass on: Ring GP about reflux medicine" }));
    const dialog = await screen.findByRole("dialog", { name: "Pass on a task" });
    await user.click(within(dialog).getByRole("button", { name: "Pass it on" }));
    expect(within(dialog).getByRole("alert").textContent).toContain("The name is missing");
    await user.type(within(dialog).getByRole("combobox"), "Pri");
    await user.click(await screen.findByRole("option", { name: "Priya Nair" }));
    await user.click(within(dialog).getByRole("button", { name: "Pass it on" }));
    await waitFor(() => expect(said).toEqual(["Passed to Priya Nair"]));
    expect(asked).toContainEqual({ name: "assign_task", request: { taskId: "t1", assignedTo: "Priya Nair" } });
  });

  it("with a colleague says so and is taken back", async () => {
    const { user, asked } = await open({ tasks: [aTask({ assignedTo: "Priya Nair" })] });
    expect(screen.getByText(/with Priya Nair/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /^Take back/ }));
    await waitFor(() => expect(asked).toContainEqual({ name: "assign_task", request: { taskId: "t1", assignedTo: "" } }));
  });
});

it("keeps every level of care with its days", async () => {
  const { user } = await open({ earlierLevels: [{ level: "universal", since: "2026-08-12", until: "2026-11-04" }] });
  await user.click(screen.getByRole("tab", { name: "Details" }));
  expect(screen.getByRole("tabpanel").textContent).toContain("Universal12 Aug 2026 to 4 Nov 2026");
});

it("leads on to an unfinished draft", async () => {
  const { user, went } = await open({ drafts: [{ draftId: "d1", form: "contact", childId: "ava", child: "DOYLE, Ava-Mae", savedAt: "2027-01-04T08:12:00Z" }] });
  await user.click(screen.getByRole("button", { name: /Finish the contact/ }));
  expect(went).toEqual([{ screen: "contact", childId: "ava", draftId: "d1" }]);
});

it("shows each tab", async () => {
  const { user } = await open({ flags: [aFlag()], episodes: [anEpisode()], tasks: [aTask()] });
  for (const [tab, words] of [
    ["Safeguarding 1", "Plan reviewed monthly."], ["Episodes 1", "Infant feeding"], ["Family", "Kayleigh Doyle"],
    ["Tasks 1", "Ring GP about reflux medicine"], ["Details", "14 Larkspur Row LE3 0QT"],
  ] as const) {
    const name = tab.replace(/ (\d)$/, "$1");
    await user.click(screen.getByRole("tab", { name }));
    const panel = screen.getByRole("tabpanel");
    await waitFor(() => expect(panel.textContent.replaceAll("\n", " ")).toContain(words));
  }
});
