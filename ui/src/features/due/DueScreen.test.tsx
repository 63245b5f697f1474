import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import type { DueListView, DueQuery } from "../../ipc/bindings";
import { aDueList, aLine, aRule } from "../../test/aProgramme";
import { expectAccessible } from "../../test/axe";
import { filledTable } from "../../test/filledTable";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { DueScreen } from "./DueScreen";

const week = aDueList({
  lines: [
    aLine({ attempt: { on: "2026-12-31", why: "not-seen", outcome: "no-access", mode: "in-person" } }),
    aLine({
      childId: "zaynab", child: "ALI, Zaynab", state: "due", closes: "2027-01-06", week: "2027-01-04", daysOver: 0,
      booked: { on: "2027-01-05", at: "09:15:00" },
    }),
    aLine({ childId: "leo", child: "OKAFOR, Leo", contactType: "12-months", rule: 1, state: "due", closes: "2027-01-14", week: "2027-01-11", daysOver: 0 }),
    aLine({ childId: "elif", child: "DEMIR, Elif", contactType: "12-months", rule: 1, state: "catch-up", closes: "2026-11-01", last: "2027-02-01", week: "2026-10-26", daysOver: 64 }),
  ],
  rules: [
    aRule(),
    aRule({ contactType: "12-months", label: "10-12 month review", opens: { unit: "months", count: 10 }, closes: { unit: "months", count: 12 }, last: { unit: "months", count: 15 } }),
  ],
  contactTypes: ["new-birth", "12-months"],
  districts: ["LE3", "LE9"],
  counts: { overdue: 1, due: 2, dueSoon: 0, catchUp: 1, children: 3 },
});

function shell(answer: DueListView = week) {
  return standInShell({ due_list: () => answer, note_print: () => ({}) });
}

test("overdue comes first, then week by week, catch-up last, and each line says what, until when and what was tried", async () => {
  shell();
  const { container } = onScreen(<DueScreen />);
  const list = await filledTable("Who is due");
  const text = list.textContent;
  const places = ["Overdue", "NOWAK, Oliwia", "This week", "ALI, Zaynab", "Next week", "OKAFOR, Leo", "Catch-up", "DEMIR, Elif"].map(
    (words) => text.indexOf(words),
  );
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const nowak = within(list).getByRole("row", { name: /NOWAK, Oliwia, New birth visit, Overdue/ });
  expect(nowak.textContent).toContain("window closed 3 days ago");
  expect(nowak.textContent).toContain("No access Thu 31 Dec");
  expect(nowak.textContent).toContain("not booked");
  expect(within(list).getByRole("row", { name: /ALI/ }).textContent).toContain("tomorrow 09:15");
  expect(screen.getByText("1 overdue and 2 due, 3 children.")).toBeTruthy();
  await expectAccessible(container);
});

test("arrows choose a line, R records that contact, B books it, Enter opens the child's programme", async () => {
  shell();
  const { user, went } = onScreen(<DueScreen />);
  const list = await filledTable("Who is due");
  await user.click(within(list).getByRole("row", { name: /ALI/ }));
  await user.keyboard("{ArrowDown}");
  const preview = screen.getByRole("complementary");
  expect(preview.textContent).toContain("OKAFOR, Leo");
  expect(preview.textContent).toContain("From 10 months to 12 months; it can be caught up until 1 year 3 months.");
  expect(preview.textContent).toContain("Local pathway, page 4");
  await user.keyboard("r");
  await user.keyboard("b");
  await user.keyboard("{Enter}");
  expect(went).toEqual([
    { screen: "contact", childId: "leo", contactType: "12-months" },
    { screen: "book", childId: "leo", contactType: "12-months" },
    { screen: "child", childId: "leo", tab: "programme" },
  ]);
});

test("filters and the order are asked of the core, and cleared again", async () => {
  const asked = shell();
  const { user } = onScreen(<DueScreen states={["overdue"]} />);
  await filledTable("Who is due");
  const last = () => asked.at(-1)?.request as DueQuery;
  expect(last().states).toEqual(["overdue"]);
  await user.click(screen.getByRole("button", { name: "Mandated only" }));
  await user.click(screen.getByRole("button", { name: "Not booked" }));
  await user.click(screen.getByRole("radio", { name: "Route" }));
  await waitFor(() => expect(last()).toMatchObject({ states: ["overdue"], mandatedOnly: true, notBookedOnly: true, sort: "route" }));
  await user.click(screen.getByRole("button", { name: "Clear filters" }));
  await waitFor(() => expect(last()).toMatchObject({ states: [], mandatedOnly: false, notBookedOnly: false, sort: "route" }));
});

test("nobody due, nothing that fits and a failure are three different things", async () => {
  shell(aDueList({ lines: [] }));
  const { leave, user } = onScreen(<DueScreen />);
  expect(await screen.findByText("Nobody is due.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Mandated only" }));
  expect(await screen.findByText("Nothing fits.")).toBeTruthy();
  leave();
  standInShell({
    due_list: () => {
      throw { kind: "damaged", finding: "programme.code" };
    },
  });
  onScreen(<DueScreen />);
  expect(await screen.findByRole("alert")).toBeTruthy();
  expect(screen.queryByText("Nobody is due.")).toBeNull();
});

test("on paper is every line of the list", async () => {
  shell();
  const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
  const { user } = onScreen(<DueScreen />);
  await filledTable("Who is due");
  await user.click(screen.getByRole("button", { name: "Print" }));
  await waitFor(() => expect(print).toHaveBeenCalledOnce());
  const heading = screen.getByRole("heading", { name: "Who is due, Monday 4 January" });
  expect(heading.parentElement?.querySelectorAll("tbody tr").length).toBe(4);
  window.dispatchEvent(new Event("afterprint"));
  await waitFor(() => expect(screen.queryByRole("heading", { name: /Who is due, Monday/ })).toBeNull());
});
