// Writing a report: the draft with its sources, the nurse's own words, the lock, and what is locked.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { OpenedCaseReport, ReportDraft, SectionDraft } from "../../ipc/bindings";
import { aChild } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { CaseReportScreen } from "./CaseReportScreen";
import { drafted, fromDraft, fromLocked, isWritten, reportContents, reworded } from "./reportStart";

const family: SectionDraft = {
  code: "family", heading: "Family and household", prompt: "", mustWrite: false,
  sentences: [
    { text: "Father: not asked.", nature: "fact", entry: { kind: "child", recordId: "ava", said: "Details of the child" }, restricted: false, edited: false },
  ],
};
const analysis: SectionDraft = { code: "analysis", heading: "Analysis", prompt: "What it means for this child", mustWrite: true, sentences: [] };

function aDraft(): ReportDraft {
  return { template: "conference-report", title: "Report to a conference", meeting: true, heldBack: 2, sections: [family, analysis] };
}

function anOpened(holds = true): OpenedCaseReport {
  const restricted = { text: "Refuge", nature: "reported" as const, entry: null, restricted: true, edited: false };
  return {
    childId: "ava",
    line: {
      reportId: "r1", template: "conference-report", title: "Report to a conference", meetingOn: "2027-01-12", lockedAt: "2027-01-03T09:00:00Z",
      author: "Amina Yusuf", sha256: "ab".repeat(32), holds, restricted: true, newerEntries: 3,
    },
    sections: [{ ...family, sentences: [...family.sentences, restricted] }, analysis],
  };
}

function shell(more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({
    open_child: () => aChild(),
    draft_report: aDraft,
    open_case_report: () => anOpened(),
    save_draft: () => ({ draftId: "d1", savedAt: "" }),
    discard_draft: () => ({}),
    ...more,
  });
}

function sent(asked: AskedFor[], name: string): unknown {
  return asked.findLast((call) => call.name === name)?.request;
}

describe("writing a report", () => {
  it("opens with the draft, each sentence with its nature and its entry", async () => {
    shell();
    const { user, container, went } = onScreen(<CaseReportScreen childId="ava" template="conference-report" />);
    expect(await screen.findByText("Father: not asked.")).toBeTruthy();
    expect(screen.getByText("1 of 2 sections written")).toBeTruthy();
    expect(screen.getByText("2 sentences are left out: restricted, or about somebody else.")).toBeTruthy();
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: /Source:.*Details of the child/ }));
    expect(went).toEqual([{ screen: "child", childId: "ava", tab: "summary" }]);
  });

  it("locks with the nurse's own words and a changed sentence that keeps its entry", async () => {
    const asked = shell({
      lock_report: ({ form }) => {
        if (form.meetingOn === "") throw { kind: "invalid", problems: [{ field: "meetingOn", what: "The day of the meeting is missing", mend: "Type it" }] };
        return { recordId: "r1", revision: 1 };
      },
    });
    const { user, went, said } = onScreen(<CaseReportScreen childId="ava" />);
    await user.type(await screen.findByLabelText("Your own words: Analysis"), "The risk is high.");
    await user.click(screen.getByRole("button", { name: "Add: Analysis" }));
    expect(screen.getByText("2 of 2 sections written")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /Change: Father/ }));
    await user.type(screen.getByLabelText("Change"), " Asked again.");
    await user.click(screen.getByRole("button", { name: /Done: Father/ }));
    expect(screen.getByText("edited")).toBeTruthy();
    const lock = async () => {
      await user.click(screen.getByRole("button", { name: /Lock the report/ }));
      await user.click(within(await screen.findByRole("dialog", { name: "Lock the report?" })).getByRole("button", { name: "Lock the report" }));
    };
    await lock();
    expect(await screen.findByText("The day of the meeting is missing. Type it.")).toBeTruthy();
    await user.type(screen.getByLabelText("Day of the meeting"), "12 Jan");
    await lock();
    await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava", tab: "safeguarding" }]));
    expect(said).toEqual(["The report is locked."]);
    expect(sent(asked, "lock_report")).toMatchObject({
      draftId: "d1",
      form: {
        restrictedBecause: null,
        sections: [
          { code: "family", sentences: [{ text: "Father: not asked. Asked again.", recordId: "ava", edited: true }] },
          { code: "analysis", sentences: [{ text: "The risk is high.", recordId: null, nature: "opinion" }] },
        ],
      },
    });
  });

  it("keeps words that were typed and not added, and locks with them", async () => {
    const asked = shell({ lock_report: () => ({ recordId: "r1", revision: 1 }) });
    const { user } = onScreen(<CaseReportScreen childId="ava" />);
    await user.click(await screen.findByRole("button", { name: "Analysis, go there" }));
    await user.keyboard("The risk is high.");
    expect(screen.getByText("2 of 2 sections written")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Keep the draft" }));
    await waitFor(() => expect(sent(asked, "save_draft")).toMatchObject({ contents: expect.stringContaining("The risk is high.") as string }));
    await user.click(screen.getByRole("button", { name: /Lock the report/ }));
    await user.click(within(await screen.findByRole("dialog", { name: "Lock the report?" })).getByRole("button", { name: "Lock the report" }));
    await waitFor(() =>
      expect(sent(asked, "lock_report")).toMatchObject({ form: { sections: [{}, { sentences: [{ text: "The risk is high.", nature: "opinion" }] }] } }),
    );
  });

  it("goes on from a draft kept before", async () => {
    const start = { ...fromDraft(aDraft()), meetingOn: "12 Jan 2027" };
    shell({ open_draft: () => ({ draftId: "d1", form: "case-report", childId: "ava", savedAt: "", contents: reportContents(start, "2027-01-02") }) });
    onScreen(<CaseReportScreen childId="ava" draftId="d1" />);
    expect(await screen.findByLabelText("Day of the meeting")).toHaveProperty("value", "12 Jan 2027");
  });
});

describe("a locked report", () => {
  it("is read, and a new one is made from it", async () => {
    shell();
    const { user, container, went } = onScreen(<CaseReportScreen childId="ava" reportId="r1" />);
    expect(await screen.findByText("Refuge")).toBeTruthy();
    expect(screen.getByText("Out of date: 3 entries were written since")).toBeTruthy();
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Make a new one from it" }));
    expect(went).toEqual([{ screen: "case-report", childId: "ava", fromReport: "r1" }]);
  });

  it("that was tampered with is said to be, and is not saved", async () => {
    shell({ open_case_report: () => anOpened(false) });
    onScreen(<CaseReportScreen childId="ava" reportId="r1" />);
    expect(await screen.findByText("Words do not agree with the fingerprint")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Save as PDF/ })).toBeNull();
  });
});

describe("what the form starts from", () => {
  it("leaves restricted sentences of a locked report out of the new one", () => {
    const start = fromLocked(anOpened());
    expect(start.sections[0]?.sentences.map((sentence) => sentence.text)).toEqual(["Father: not asked."]);
    expect(start.heldBack).toBe(1);
  });

  it("keeps the nurse's words in a fresh draft, and does not draft again what she changed", () => {
    const start = fromDraft(aDraft());
    const [first] = start.sections;
    const [sentence] = first?.sentences ?? [];
    if (first === undefined || sentence === undefined) throw new Error("a section with a sentence");
    const changed = reworded(sentence, "Father: asked today.", "fact");
    const again = drafted({ ...start, sections: [{ ...first, sentences: [changed] }] }, aDraft());
    expect(again.sections[0]?.sentences.map((one) => one.text)).toEqual(["Father: asked today."]);
  });

  it("counts a section with a blank, or without the nurse's own words where only she can write, as not written", () => {
    const [first, own] = fromDraft(aDraft()).sections;
    if (first === undefined || own === undefined) throw new Error("two sections");
    expect([isWritten(first), isWritten(own)]).toEqual([true, false]);
    const blank = { ...first, sentences: first.sentences.map((sentence) => ({ ...sentence, text: "Seen on ___" })) };
    expect(isWritten(blank)).toBe(false);
  });
});
