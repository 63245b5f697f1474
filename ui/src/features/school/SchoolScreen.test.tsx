// A class measured by the keyboard alone, and the rest of a school nurse's work.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { writeContents } from "../../components/draftContents";
import type { ClassView, PlaceLine, PupilRow } from "../../ipc/bindings";
import { aFinding, aJudgement } from "../../test/aJudgement";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { SchoolScreen } from "./SchoolScreen";

const school: PlaceLine = {
  placeId: "s1", revision: 1, isSchool: true, pupils: 30, invitations: [],
  form: { kind: "primary-school", name: "Larkspur Primary", urn: "999001", odsCode: "", address: "", postcode: "", phone: "", namedNurse: "", open: true },
};

const heavy = {
  state: "asks" as const,
  findings: [
    aFinding({ code: "improbable", grade: "confirm", sentence: "This is 5.2 SD above the middle. Measure again, or confirm that it is right" }),
    aFinding(),
  ],
};

/** A class that remembers what was saved. */
function classOf(count: number, more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  const rows: PupilRow[] = Array.from({ length: count }, (_, at) => ({
    childId: `c${at}`, child: `PUPIL${at}, Ivy`, className: at % 2 === 0 ? "Ash" : "Birch", sex: "female", age: { unit: "years", years: 4, months: 8 },
    saved: null, earlier: null, reviewOwed: false,
  }));
  const view = (): ClassView => ({
    placeId: "s1", school: "Larkspur Primary", invitation: null, on: "2027-01-04", rows: [...rows], catchUp: [], reviewOwed: false, classes: ["Ash", "Birch"], className: null,
    tally: {
      measured: rows.filter((row) => row.saved?.result === "measured").length,
      absent: rows.filter((row) => row.saved?.result === "absent").length,
      refused: 0, left: 0, unable: 0, toDo: rows.filter((row) => row.saved === null).length,
      heights: { whole: 0, of: 0, looksRounded: false }, weights: { whole: 0, of: 0, looksRounded: false },
    },
  });
  return standInShell({
    list_places: () => ({ places: [school], notRegistered: [], schoolYear: 2026 }),
    school_class: view,
    save_draft: () => ({ draftId: "d1", savedAt: "" }),
    discard_draft: () => ({}),
    open_draft: () => ({ draftId: "d1", form: "school-session", childId: null, savedAt: "", contents: opened }),
    judge_measured: (request) => aJudgement(request, request.measured.weight === "49.2" ? { weight: heavy } : {}),
    save_pupil: ({ childId, result, fromRevision }) => {
      const at = rows.findIndex((row) => row.childId === childId);
      const before = rows[at];
      if (before === undefined) throw new Error("no such pupil");
      const measured = result === "measured";
      const after: PupilRow = {
        ...before,
        saved: {
          contactId: `k${at}`, revision: (fromRevision ?? 0) + 1, result, heightMm: measured ? 1087 : null,
          weightG: measured ? 19_200 : null, bmiTenths: measured ? 163 : null,
        },
      };
      rows[at] = after;
      return after;
    },
    undo_pupil: () => {
      const at = rows.findLastIndex((row) => row.saved !== null);
      const before = rows[at];
      if (before === undefined) throw Object.assign(new Error(), { kind: "invalid", problems: [{ field: "class", what: "Nothing of this class can be undone", mend: "Save a row first" }] });
      rows[at] = { ...before, saved: null };
      return { ...before, saved: null };
    },
    note_print: () => ({}),
    ...more,
  });
}

const opened = writeContents({ placeId: "s1", year: "reception", on: "2027-01-04", review: "", rows: {} }, "2027-01-04");
const saves = (asked: AskedFor[]) => asked.filter((call) => call.name === "save_pupil").map((call) => call.request);
const height = (at: number) => `Height of PUPIL${at}, Ivy, centimetres`;

describe("a class", () => {
  it("is measured by typing, Enter and one letter, and nothing else", async () => {
    const asked = classOf(30);
    const { user, said, container } = onScreen(<SchoolScreen draftId="d1" />);
    (await screen.findByLabelText(height(0))).focus();
    await expectAccessible(container);
    for (let at = 0; at < 30; at += 1) {
      await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe(height(at)));
      await user.keyboard(at === 3 ? "a" : "108.7{Enter}19.2{Enter}");
      await waitFor(() => expect(said).toHaveLength(at + 1));
    }
    expect(saves(asked)).toHaveLength(30);
    expect(saves(asked)[3]).toMatchObject({ childId: "c3", result: "absent", height: "", weight: "" });
    expect(saves(asked)[29]).toMatchObject({ childId: "c29", result: "measured", height: "108.7", weight: "19.2", fromRevision: null });
    await screen.findByText("29 measured, 1 absent, 0 refused");
    expect(screen.queryByLabelText(/Height of/)).toBeNull();
    await expectAccessible(container);
  });

  it("asks about an improbable pair and saves it only when it is confirmed", async () => {
    const asked = classOf(2);
    const { user, container } = onScreen(<SchoolScreen draftId="d1" />);
    await user.type(await screen.findByLabelText(height(0)), "108.7{Enter}");
    await user.keyboard("49.2");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("Weight: This is 5.2 SD above the middle. Measure again, or confirm that it is right.");
    expect(alert.textContent).not.toContain("fallen");
    await user.keyboard("{Enter}");
    expect(saves(asked)).toHaveLength(0);
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "It is right" }));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(saves(asked)).toHaveLength(1));
    expect(saves(asked)[0]).toMatchObject({ checked: true, weight: "49.2" });
  });

  it("keeps half a row as a draft, and amends a saved one with a reason", async () => {
    const asked = classOf(2);
    const { user } = onScreen(<SchoolScreen draftId="d1" />);
    await user.type(await screen.findByLabelText(height(0)), "108.7");
    await waitFor(() => expect(asked.some((call) => call.name === "save_draft")).toBe(true));
    await user.keyboard("{Enter}19.2{Enter}");
    await user.click(await screen.findByRole("button", { name: "Amend PUPIL0, Ivy" }));
    await user.clear(screen.getByLabelText(height(0)));
    await user.type(screen.getByLabelText(height(0)), "109.7{Enter}{Enter}");
    expect(saves(asked)).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByLabelText("Why PUPIL0, Ivy is amended"));
    await user.keyboard("read wrong{Enter}");
    await waitFor(() => expect(saves(asked)).toHaveLength(2));
    expect(saves(asked)[1]).toMatchObject({ fromRevision: 1, reason: "read wrong", height: "109.7" });
  });
});

describe("the end of a class", () => {
  it("undoes the last row by key, row by row, and opens it again", async () => {
    const asked = classOf(3);
    const { user, said } = onScreen(<SchoolScreen draftId="d1" />);
    (await screen.findByLabelText(height(0))).focus();
    await user.keyboard("108.7{Enter}19.2{Enter}");
    await waitFor(() => expect(said).toHaveLength(1));
    await user.keyboard("a");
    await waitFor(() => expect(said).toHaveLength(2));
    await user.keyboard("10");
    await user.keyboard("{Control>}z{/Control}");
    expect(asked.some((call) => call.name === "undo_pupil")).toBe(false);
    await user.clear(screen.getByLabelText(height(2)));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe(height(1)));
    await user.keyboard("{Control>}z{/Control}");
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe(height(0)));
    // What was undone can be saved again.
    await user.keyboard("109.1{Enter}19.4{Enter}");
    await waitFor(() => expect(saves(asked)).toHaveLength(3));
    await user.keyboard("{Control>}z{/Control}{Control>}z{/Control}");
    await screen.findByText(/Nothing of this class can be undone/);
  });

  it("says how the class went and who is left, and goes on to the next", async () => {
    const asked = classOf(2);
    const { user, said } = onScreen(<SchoolScreen draftId="d1" />);
    (await screen.findByLabelText(height(0))).focus();
    await user.keyboard("108.7{Enter}19.2{Enter}");
    await waitFor(() => expect(said).toHaveLength(1));
    await user.keyboard("{Control>}{Enter}{/Control}");
    const dialog = await screen.findByRole("dialog", { name: "Finish Larkspur Primary, Reception" });
    expect(within(dialog).getByText("Left without an entry").nextSibling?.textContent).toBe("1");
    expect(within(dialog).getByText("PUPIL1, Ivy")).toBeTruthy();
    expect(within(dialog).queryByText("PUPIL0, Ivy")).toBeNull();
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole("button", { name: "Next class: Year 6" }));
    await waitFor(() =>
      expect(asked.findLast((call) => call.name === "school_class")?.request).toMatchObject({ year: "year-6", on: "2027-01-04", className: null }),
    );
  });

  it("holds on while a row is typed and not saved", async () => {
    classOf(2);
    const { user } = onScreen(<SchoolScreen draftId="d1" />);
    await user.type(await screen.findByLabelText(height(0)), "108.7");
    await user.keyboard("{Control>}{Enter}{/Control}");
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText(/1 row is typed and not saved/)).toBeTruthy();
    expect(within(dialog).getByRole("button", { name: "Next class: Year 6" })).toHaveProperty("disabled", true);
  });

  it("shows one class of the year at a time", async () => {
    const asked = classOf(2);
    const { user } = onScreen(<SchoolScreen draftId="d1" />);
    await user.selectOptions(await screen.findByLabelText("Class"), "Birch");
    await waitFor(() => expect(asked.findLast((call) => call.name === "school_class")?.request).toMatchObject({ className: "Birch" }));
  });
});

it("lists who is to be caught up with, and notes the print before it prints", async () => {
  const print = vi.fn();
  vi.stubGlobal("print", print);
  const asked = classOf(1, {
    catch_up_list: ({ year }) => ({
      schoolYear: 2026, withdrawn: 1, declined: [],
      notBegun: [{ placeId: "s1", school: "Larkspur Primary", year: "year-6", pupils: 28 }],
      lines: year === "year-6" ? [] : [
        {
          childId: "c0", child: "PUPIL0, Ivy", placeId: "s1", school: "Larkspur Primary", year: "reception", className: "Ash",
          reason: "absent", tried: [{ result: "absent", on: "2027-01-04" }],
        },
      ],
    }),
  });
  const { user, container } = onScreen(<SchoolScreen part="catch-up" />);
  await screen.findByText("1 child to catch up with");
  await expectAccessible(container);
  expect(screen.getByText(/a parent refused/)).toBeTruthy();
  expect(screen.getByText("28 pupils")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Print the list" }));
  await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
  expect(asked.find((call) => call.name === "note_print")?.request).toMatchObject({ list: "catch-up-list", children: 1 });
  await user.click(screen.getByRole("button", { name: "Measure at Larkspur Primary, PUPIL0, Ivy" }));
  await screen.findByLabelText(height(0));
});

describe("figures", () => {
  it("with a unit are typed in letters, and a letter in an empty box is still a result", async () => {
    const asked = classOf(2);
    const { user, said } = onScreen(<SchoolScreen draftId="d1" />);
    const box = await screen.findByLabelText("Weight of PUPIL0, Ivy, kilograms");
    await user.type(box, "3 st 4 lb");
    expect(box).toHaveProperty("value", "3 st 4 lb");
    expect(saves(asked)).toHaveLength(0);
    await user.clear(box);
    await user.type(box, "l");
    await waitFor(() => expect(said).toHaveLength(1));
    expect(saves(asked)[0]).toMatchObject({ childId: "c0", result: "left" });
  });
});

describe("the rest of the work", () => {
  it("says that the pupil file is in the clear before it is saved, and what is missing", async () => {
    const missing = [{ childId: null, who: "Larkspur Primary", what: "the URN is missing" }];
    classOf(1, { check_pupil_file: () => ({ pupils: 1, missing }) });
    const { user, container } = onScreen(<SchoolScreen />);
    await user.click(await screen.findByRole("radio", { name: "Pupil file" }));
    await screen.findByText("the URN is missing");
    expect(screen.getByText(/This file is not encrypted/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Save the pupil file" })).toHaveProperty("disabled", true);
    await expectAccessible(container);
  });

  it("says where a school stands towards each part of the programme", async () => {
    const asked = classOf(1, { set_invitation: () => ({ recordId: "s1", revision: 2 }) });
    const { user, container } = onScreen(<SchoolScreen />);
    await user.click(await screen.findByRole("radio", { name: "Invitations" }));
    const group = await screen.findByRole("radiogroup", { name: "NCMP, Year 6" });
    await expectAccessible(container);
    await user.click(within(group).getByRole("radio", { name: "Declined" }));
    await waitFor(() =>
      expect(asked.findLast((call) => call.name === "set_invitation")?.request).toMatchObject({
        placeId: "s1", fromRevision: 1, contactType: "ncmp-year-6", schoolYear: 2026, status: "declined",
      }),
    );
  });

  it("takes a questionnaire that is back through being read", async () => {
    const line = {
      questionnaireId: "q1", revision: 2, childId: "c0", child: "PUPIL0, Ivy", school: "Larkspur Primary",
      contactType: "reception-questionnaire" as const, invitedOn: "2026-12-01", returnedOn: "2026-12-20", outcome: null, note: "", waitingDays: 15,
    };
    const asked = classOf(1, {
      questionnaires: () => ({ invited: [], returned: [line], followUp: [] }),
      advance_questionnaire: () => ({ recordId: "q1", revision: 3 }),
    });
    const { user, container } = onScreen(<SchoolScreen />);
    await user.click(await screen.findByRole("radio", { name: "Questionnaires" }));
    await user.selectOptions(await screen.findByLabelText("What reading PUPIL0, Ivy's led to"), "Review offered");
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Read the questionnaire of PUPIL0, Ivy" }));
    await waitFor(() =>
      expect(asked.findLast((call) => call.name === "advance_questionnaire")?.request).toMatchObject({
        step: "triaged", outcome: "review-offered", fromRevision: 2,
      }),
    );
  });
});
