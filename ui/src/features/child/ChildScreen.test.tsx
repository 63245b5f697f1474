// A child's record, by what a nurse sees and presses.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { ChildView, FlagTag } from "../../ipc/bindings";
import { aBanner, aChild, aContact, aFlag, anEntry, anEpisode, aTask } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen, type OnScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { ChildScreen } from "./ChildScreen";

const tag: FlagTag = {
  flagId: "f1", flagType: "child-protection-plan", categories: ["neglect"], restricted: true, sibling: null, since: "2026-11-03",
  reviewOverdue: true, suspected: false,
};
const done = { recordId: "t1", revision: 2 };

async function open(view: Partial<ChildView> = {}): Promise<OnScreen & { asked: AskedFor[] }> {
  const asked = standInShell({
    open_child: () => aChild(view),
    add_task: () => done,
    tick_task: () => done,
    entered_in_error: () => done,
  });
  const shown = onScreen(<ChildScreen childId="ava" />);
  await screen.findByRole("heading", { level: 1 });
  return { ...shown, asked };
}

describe("the banner", () => {
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
    expect(panel.textContent.replaceAll("\n", " ")).toContain(words);
  }
});
