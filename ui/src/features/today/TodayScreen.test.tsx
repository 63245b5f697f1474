import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";

import type { AppointmentLine, TodayView } from "../../ipc/bindings";
import { aFrame } from "../../test/aChild";
import { aLine } from "../../test/aProgramme";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { TodayScreen } from "./TodayScreen";

const none = { overdue: 0, due: 0, dueSoon: 0, catchUp: 0, children: 0 };

function aDay(change: Partial<TodayView> = {}): TodayView {
  return {
    frame: aFrame(), overdue: [], due: [], overdueContacts: [], contactsThisWeek: [], thisWeek: 0, programme: none, appointments: [],
    delegated: [], toCountersign: [], refusedSchedules: [], refusedCutOffs: [], refusedFlagTypes: [], refusedClocks: [], refusedChaseDays: [], refusedReplyDays: [], refusedPackages: [], refusedRatings: [], cover: { away: 0, covering: 0, over: 0 }, clocks: [], possibleDuplicates: 0, panelNotTold: [], flagsWithoutReview: [], drafts: [], recent: [], ready: 0, inFile: 0,
    refused: 0, ...change,
  };
}

const ali: AppointmentLine = {
  appointmentId: "a1", revision: 1, childId: "zaynab", child: "ALI, Zaynab", initials: "ZA", caseloadStatus: "on-caseload", contactType: "new-birth",
  on: "2027-01-04", at: "09:15:00", endsAt: "10:15:00", minutes: 60, setting: "home", mode: "in-person", placeId: null, place: null,
  address: "Narborough Road", postcode: "LE3 0AA", phone: null, note: "", status: "booked", statusReason: "", contactId: null,
  flags: [], homeRisk: true, visitNote: "Visit in pairs", interpreter: false, overlaps: false,
};

function shell(view: TodayView) {
  return standInShell({
    today: () => view,
    colleagues: () => ({ names: ["Priya Nair"] }),
    assign_task: () => ({ recordId: "t1", revision: 2 }),
    countersign_contact: (request) => {
      if (request.name === "") throw { kind: "invalid", problems: [{ field: "name", what: "The name is missing", mend: "Type it" }] };
      return { recordId: "k1", revision: 2 };
    },
  });
}

const busy = aDay({
  overdueContacts: [aLine()],
  contactsThisWeek: [aLine({ childId: "leo", child: "OKAFOR, Leo", state: "due", daysOver: 0, closes: "2027-01-08", booked: { on: "2027-01-05", at: "11:30:00" } })],
  thisWeek: 6,
  programme: { overdue: 34, due: 9, dueSoon: 3, catchUp: 12, children: 40 },
  appointments: [ali, { ...ali, appointmentId: "a2", childId: "leo", child: "OKAFOR, Leo", on: "2027-01-05", at: "11:30:00", visitNote: null }],
  delegated: [{ taskId: "t1", childId: "ava", child: "DOYLE, Ava-Mae", title: "Weigh at clinic", assignedTo: "Priya Nair", dueOn: "2027-01-01", daysOver: 3 }],
  toCountersign: [{ contactId: "k1", childId: "ava", child: "DOYLE, Ava-Mae", contactType: "new-birth", on: "2026-12-30", deliveredBy: "Sam Student" }],
  refusedSchedules: ["rutland.toml, row new-birth: closes before it opens"],
  refusedCutOffs: ["cut-offs.toml, cut-off 1 (asq-3 24): this cut-off is national"],
  refusedChaseDays: ["own.toml, chase 1 (childrens-social-care): a national rule decides this"],
  refusedPackages: ["own.toml, package 2 (sleep): `measure` or `measure-tool` is missing"],
  refusedReplyDays: ["own.toml, stage 1 (matron): `stage` has no entry `matron`"],
});

test("the day says who is due by need, what is booked, what is with colleagues and what must be known before a visit", async () => {
  shell(busy);
  const { container, went, user } = onScreen(<TodayScreen onRecord={() => undefined} />);
  expect(await screen.findByText("1 appointment, the first at 09:15. 34 contacts are overdue.")).toBeTruthy();
  const overdue = screen.getByRole("grid", { name: "Overdue" });
  expect(overdue.textContent).toContain("NOWAK, Oliwia");
  expect(overdue.textContent).toContain("3 days over");
  expect(screen.getByRole("grid", { name: "Closing this week" }).textContent).toContain("tomorrow 11:30");
  const booked = screen.getByRole("grid", { name: "Appointments" });
  expect(booked.textContent).toContain("New birth visit, home, LE3 0AA");
  expect(booked.textContent).toContain("Visit in pairs");
  expect(screen.getByText(/rutland.toml, row new-birth: closes before it opens/)).toBeTruthy();
  expect(screen.getByText("Your service's own cut-offs are not used.")).toBeTruthy();
  expect(screen.getByText(/cut-offs.toml, cut-off 1/)).toBeTruthy();
  expect(screen.getByText("Your service's own days to ask after a referral are not used.")).toBeTruthy();
  expect(screen.getByText(/own.toml, chase 1/)).toBeTruthy();
  expect(screen.getByText("Your service's own days to answer a disagreement are not used.")).toBeTruthy();
  expect(screen.getByText(/own.toml, stage 1/)).toBeTruthy();
  expect(screen.getByText("Your service's own packages, names of levels and weights are not used.")).toBeTruthy();
  expect(screen.getByText(/own.toml, package 2 \(sleep\): `measure`/)).toBeTruthy();
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "All 34 overdue" }));
  await user.click(screen.getByRole("button", { name: "Show 5 more this week" }));
  await user.click(screen.getByRole("button", { name: "12 can still be caught up" }));
  expect(went).toEqual([
    { screen: "due", states: ["overdue"] },
    { screen: "due", states: ["due"] },
    { screen: "due", states: ["catch-up"] },
  ]);
});

test("a task with a colleague is taken back in one press", async () => {
  const asked = shell(busy);
  const { user, said } = onScreen(<TodayScreen onRecord={() => undefined} />);
  await user.click(await screen.findByRole("button", { name: "Take back: Weigh at clinic" }));
  await waitFor(() => expect(asked).toContainEqual({ name: "assign_task", request: { taskId: "t1", assignedTo: "" } }));
  expect(said).toContain("Taken back. It is on your list again.");
});

test("a learner's contact is signed with a name and a day; what is wrong is said in the dialog", async () => {
  const asked = shell(busy);
  const { user } = onScreen(<TodayScreen onRecord={() => undefined} />);
  await user.click(await screen.findByRole("button", { name: "Sign: DOYLE, Ava-Mae, New birth visit" }));
  const dialog = await screen.findByRole("dialog", { name: "Countersign a learner's contact" });
  await expectAccessible(dialog);
  const name = within(dialog).getByRole("combobox", { name: /Who read it/ });
  expect((name as HTMLInputElement).value).toBe("Amina Yusuf");
  await user.clear(name);
  // The list of names opens as she types; Escape closes the list and not the dialog.
  await user.keyboard("{Escape}");
  await user.click(within(dialog).getByRole("button", { name: "Sign" }));
  expect(await within(dialog).findByRole("alert")).toBeTruthy();
  await user.type(name, "Priya Nair");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).not.toBeNull();
  await user.click(within(dialog).getByRole("button", { name: "Sign" }));
  await waitFor(() =>
    expect(asked).toContainEqual({ name: "countersign_contact", request: { contactId: "k1", name: "Priya Nair", onReading: "today" } }),
  );
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a quiet day says what is good about it, and shows no empty lists of colleagues", async () => {
  shell(aDay());
  onScreen(<TodayScreen onRecord={() => undefined} />);
  expect(await screen.findByText("Nobody is overdue.")).toBeTruthy();
  expect(screen.getByText("Nothing is booked. Nobody is overdue.")).toBeTruthy();
  expect(screen.queryByRole("heading", { name: "To countersign" })).toBeNull();
  expect(screen.queryByRole("heading", { name: "With colleagues" })).toBeNull();
});

test("a status from before the birth is asked about when the day has passed, and decided when the baby is born", async () => {
  const line = { childId: "jade", child: "LEWIS", what: "pre-birth-assessment", flagType: null, flags: [] };
  shell(
    aDay({
      overdue: [
        { ...line, kind: "baby-born", recordId: "s1", dueOn: "2027-01-01", daysOver: 3 },
        { ...line, kind: "birth-awaited", recordId: "s2", childId: "noor", child: "KHAN", dueOn: "2027-01-02", daysOver: 2 },
      ],
    }),
  );
  const { went, user } = onScreen(<TodayScreen onRecord={() => undefined} />);
  expect(await screen.findByText("Baby born, to decide: Pre-birth assessment")).toBeTruthy();
  await user.click(screen.getByText("Expected date passed, is the baby born? Pre-birth assessment"));
  await user.keyboard("{Enter}");
  expect(went).toContainEqual({ screen: "child", childId: "noor", tab: "safeguarding" });
});
