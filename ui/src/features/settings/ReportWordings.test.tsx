// A report's own words: headings, what is asked and the order are changed, kept as a draft, refused with the section, and put back.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { ReportWordings as Wordings, SectionWording } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { ReportWordings } from "./ReportWordings";

const section = (code: string, heading: string, change: Partial<SectionWording> = {}): SectionWording => ({
  code, heading, prompt: "", mustWrite: false, draftedFrom: [], isOwn: false, stays: false, ...change,
});

function wordings(change: Partial<Wordings["wordings"][number]> = {}, drafts: Wordings["drafts"] = []): Wordings {
  const sections = [
    section("family", "Family and household", { draftedFrom: ["family", "siblings"] }),
    section("voice", "The child's voice", { draftedFrom: ["voice"], prompt: "What a day is like" }),
    section("analysis", "Analysis", { prompt: "What it means", mustWrite: true, stays: true }),
  ];
  const report = { template: "conference-report" as const, shipped: true, refused: "", title: "Report to a conference", source: "Working Together", sections };
  return { wordings: [{ ...report, ...change }], drafts };
}

const kept = { draftId: "d1", savedAt: "2027-01-04T09:00:00Z" };

async function opens(shell: Parameters<typeof standInShell>[0]) {
  const asked = standInShell({ save_draft: () => kept, discard_draft: () => ({}), report_wordings: () => wordings(), ...shell });
  const drawn = onScreen(<ReportWordings />);
  await drawn.user.click(await screen.findByRole("button", { name: "Change the words of the report: Conference report" }));
  return { asked, ...drawn };
}

it("changes a heading, a question and the order, adds a section, and saves them with the draft", async () => {
  const { user, said, container, asked } = await opens({ save_report_wording: () => wordings({ shipped: false }) });
  expect(screen.getByText("Drafted from the adults, brothers and sisters.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Take out: Analysis" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Back to the shipped words" })).toBeNull();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Move up: The child's voice" }));
  expect(said).toEqual(["The child's voice is now section 1 of 3"]);
  expect(document.activeElement).toBe(screen.getByLabelText("Heading of section 1"));
  await user.clear(screen.getByLabelText("Heading of section 1"));
  await user.type(screen.getByLabelText("Heading of section 1"), "What the child tells us");
  await user.click(screen.getByRole("button", { name: "Take out: Family and household" }));
  await user.click(screen.getByRole("button", { name: "Add a section" }));
  await user.type(screen.getByLabelText("Heading of section 3"), "Early help offered");
  await user.type(screen.getByLabelText("What the nurse is asked in section 3"), "What was tried");
  await waitFor(() => expect(asked.some((call) => call.name === "save_draft")).toBe(true));
  await user.click(screen.getByRole("button", { name: "Save the words" }));
  await waitFor(() => expect(said).toContain("Words of the report saved on this laptop"));
  expect(asked.find((call) => call.name === "save_report_wording")?.request).toEqual({
    template: "conference-report",
    title: "Report to a conference",
    sections: [
      { code: "voice", heading: "What the child tells us", prompt: "What a day is like", mustWrite: false },
      { code: "analysis", heading: "Analysis", prompt: "What it means", mustWrite: true },
      { code: "", heading: "Early help offered", prompt: "What was tried", mustWrite: false },
    ],
    draftId: "d1",
  });
});

it("says beside the field which section is refused and why, and keeps what was typed", async () => {
  const { user, container } = await opens({
    save_report_wording: () => {
      throw { kind: "invalid", problems: [{ field: "heading-1", what: "Section 2: the heading is missing", mend: "Write what stands above it" }] };
    },
  });
  await user.clear(screen.getByLabelText("Heading of section 2"));
  await user.type(screen.getByLabelText("What the nurse is asked in section 3"), ", and how soon");
  await user.click(screen.getByRole("button", { name: "Save the words" }));
  expect(await screen.findByText("Section 2: the heading is missing. Write what stands above it.")).toBeTruthy();
  expect(screen.getByLabelText("What the nurse is asked in section 3")).toHaveProperty("value", "What it means, and how soon");
  await expectAccessible(container);
});

it("goes on from a draft, and puts the shipped words back", async () => {
  const contents = JSON.stringify({
    version: 1, typedOn: "2027-01-04",
    form: { template: "conference-report", title: "Half a title", source: "Working Together", shipped: false, sections: [{ ...section("family", "Home"), key: 0 }] },
  });
  const draft = { draftId: "d7", form: "report-wording" as const, childId: null, child: null, savedAt: "2027-01-04T09:00:00Z" };
  const asked = standInShell({
    report_wordings: () => wordings({ shipped: false, refused: "section 1 (family): there is no key `x`" }, [draft]),
    open_draft: () => ({ draftId: "d7", form: "report-wording", childId: null, contents, savedAt: "2027-01-04T09:00:00Z" }),
    reset_report_wording: () => wordings(),
  });
  const { user } = onScreen(<ReportWordings />);
  expect(await screen.findByText("section 1 (family): there is no key `x`")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Finish the wording that was begun" }));
  expect(await screen.findByLabelText("Title, as printed")).toHaveProperty("value", "Half a title");
  await user.click(screen.getByRole("button", { name: "Back to the shipped words" }));
  await waitFor(() =>
    expect(asked.find((call) => call.name === "reset_report_wording")?.request).toEqual({ template: "conference-report", draftId: "d7" }),
  );
});

it("opens the draft that Today leads to, and says when the words could not be read", async () => {
  standInShell({
    report_wordings: () => wordings(),
    open_draft: () => ({ draftId: "d7", form: "report-wording", childId: null, contents: "{}", savedAt: "2027-01-04T09:00:00Z" }),
  });
  const { user, leave } = onScreen(<ReportWordings draftId="d7" />);
  expect(await screen.findByText(/written by another version/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Cancel" }));
  expect(await screen.findByRole("button", { name: /Change the words of the report/ })).toBeTruthy();
  leave();
  standInShell({
    report_wordings: () => {
      throw { kind: "unexpected", reference: "x" };
    },
  });
  onScreen(<ReportWordings />);
  expect(await screen.findByRole("button", { name: /again/i })).toBeTruthy();
});
