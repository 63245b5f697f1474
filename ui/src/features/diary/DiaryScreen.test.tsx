// The diary, by what a nurse sees and presses.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import { MemoryContext } from "../../components/memory";
import type { AppointmentLine } from "../../ipc/bindings";
import { anAppointment } from "../../test/anAppointment";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { byRoute, withGaps } from "./dayOrder";
import { DiaryScreen } from "./DiaryScreen";

function shell(lines: AppointmentLine[], more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({
    diary: ({ on, span }) => {
      const first = on ?? "2027-01-04";
      const days = span === "day" ? [first] : ["04", "05", "06", "07", "08", "09", "10"].map((day) => `2027-01-${day}`);
      return { on: first, days: days.map((day) => ({ on: day, lines: lines.filter((line) => line.on === day) })) };
    },
    note_print: () => ({}),
    ...more,
  });
}

/** The diary in a window that remembers nothing yet. */
function openDiary() {
  return onScreen(
    <MemoryContext value={new Map()}>
      <DiaryScreen />
    </MemoryContext>,
  );
}

function sent(asked: AskedFor[], name: string): unknown {
  return asked.findLast((call) => call.name === name)?.request;
}

describe("a day", () => {
  it("says what must be known before the door, on the line of the visit", async () => {
    shell([anAppointment({ homeRisk: true, visitNote: "Visit in pairs", overlaps: true, interpreter: true })]);
    const { container } = openDiary();
    const row = await screen.findByRole("row", { name: /DOYLE, Ava-Mae/ });
    expect(within(row).getByText("Risk when visiting")).toBeTruthy();
    expect(within(row).getByText(/Visit in pairs/)).toBeTruthy();
    expect(within(row).getByText("Overlaps another")).toBeTruthy();
    expect(screen.getByText("1 appointment, the first at 10:00")).toBeTruthy();
    await expectAccessible(container);
  });

  it("says on the line that a child has died", async () => {
    shell([anAppointment({ caseloadStatus: "died" })]);
    openDiary();
    const row = await screen.findByRole("row", { name: /DOYLE, Ava-Mae/ });
    expect(within(row).getByText(/This child has died/)).toBeTruthy();
  });

  it("goes a day on, back to today, and to the week by single keys", async () => {
    const asked = shell([]);
    const { user, container } = openDiary();
    await screen.findByText("Nothing is booked.");
    await user.keyboard("n");
    expect(await screen.findByRole("heading", { level: 1, name: "Tuesday 5 January" })).toBeTruthy();
    await user.keyboard("tv");
    await waitFor(() => expect(sent(asked, "diary")).toEqual({ on: "2027-01-04", span: "week" }));
    expect(await screen.findAllByRole("heading", { level: 2 })).toHaveLength(5);
    await expectAccessible(container);
  });

  it("leads to the contact form with Enter, and to moving from the line", async () => {
    shell([anAppointment()]);
    const { user, went } = openDiary();
    const row = await screen.findByRole("row", { name: /DOYLE/ });
    row.focus();
    await user.keyboard("{Enter}");
    expect(went).toEqual([{ screen: "contact", childId: "ava", appointmentId: "a1" }]);
    await user.click(within(row).getByRole("button", { name: "Move" }));
    expect(went.at(-1)).toEqual({ screen: "book", childId: "ava", contactType: "follow-up", appointmentId: "a1" });
  });

  it("is cancelled with who and why, and the refusal stands beside the field", async () => {
    const asked = shell([anAppointment()], {
      cancel_appointment: ({ reason }) => {
        if (reason === "") throw { kind: "invalid", problems: [{ field: "reason", what: "The reason is missing", mend: "Say why" }] };
        return { recordId: "a1", revision: 2 };
      },
    });
    const { user, said } = openDiary();
    await user.click(within(await screen.findByRole("row", { name: /DOYLE/ })).getByRole("button", { name: "Cancel" }));
    await user.click(screen.getByRole("button", { name: "Cancel the appointment" }));
    expect(await screen.findByText("The reason is missing. Say why.")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Us" }));
    await user.type(screen.getByLabelText("Why"), "Car broke down");
    await user.click(screen.getByRole("button", { name: "Cancel the appointment" }));
    await waitFor(() => expect(said).toEqual(["Appointment cancelled"]));
    expect(sent(asked, "cancel_appointment")).toEqual({ appointmentId: "a1", fromRevision: 1, by: "service", reason: "Car broke down" });
  });

  it("writes no access with what was done about it", async () => {
    const asked = shell([anAppointment()], { miss_appointment: () => ({ recordId: "k1", revision: 1 }) });
    const { user } = openDiary();
    await user.click(within(await screen.findByRole("row", { name: /DOYLE/ })).getByRole("button", { name: "Missed" }));
    await user.type(screen.getByLabelText("What you did about it"), "Card left");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(sent(asked, "miss_appointment")).toEqual({ appointmentId: "a1", fromRevision: 1, how: "no-access", done: "Card left", decision: "" }),
    );
  });

  it("puts initials and the postcode area on paper, and the name only when asked", async () => {
    const asked = shell([anAppointment({ homeRisk: true, visitNote: "Visit in pairs" })]);
    const print = vi.fn();
    vi.stubGlobal("print", print);
    const { user, container } = openDiary();
    await screen.findByRole("row", { name: /DOYLE/ });
    const paper = container.querySelector(".paper");
    expect(paper?.textContent).toContain("AD");
    expect(paper?.textContent).toContain("Home, LE3");
    expect(paper?.textContent).toContain("Look at the record before this visit");
    for (const kept of ["DOYLE", "Larkspur", "LE3 0QT", "07700", "Visit in pairs", "scales"]) {
      expect(paper?.textContent).not.toContain(kept);
    }
    await user.click(screen.getByRole("checkbox", { name: /Initials only/ }));
    expect(paper?.textContent).toContain("14 Larkspur Row, LE3 0QT");
    await user.click(screen.getByRole("button", { name: "Print the day" }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(sent(asked, "note_print")).toEqual({ list: "diary-day", on: "2027-01-04", children: 1 });
    vi.unstubAllGlobals();
  });

  it("is not an empty day when it could not be read", async () => {
    standInShell({
      diary: () => {
        throw { kind: "unexpected", reference: "ab12" };
      },
    });
    openDiary();
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.queryByText("Nothing is booked.")).toBeNull();
  });
});

describe("the order of a day", () => {
  const at = (appointmentId: string, time: string, change: Partial<AppointmentLine> = {}) =>
    anAppointment({ appointmentId, at: `${time}:00`, ...change });

  it("shows the free time between, and a cancelled hour is free", () => {
    const items = withGaps([
      at("1", "09:00", { minutes: 60 }),
      at("2", "10:00", { minutes: 30, status: "cancelled-by-family" }),
      at("3", "11:00"),
      at("4", "11:40"),
    ]);
    expect(items.map((item) => (item.kind === "gap" ? item.minutes : item.line.appointmentId))).toEqual(["1", "2", 60, "3", "4"]);
  });

  it("goes by postcode area with LE2 before LE10 and what has no postcode last", () => {
    const groups = byRoute([
      at("1", "09:00", { postcode: "LE10 1AA" }),
      at("2", "10:00", { postcode: null }),
      at("3", "11:00", { postcode: "LE2 3BB" }),
      at("4", "12:00", { postcode: "LE10 1AA" }),
    ]);
    expect(groups.map((group) => [group.area, group.lines.map((line) => line.appointmentId).join("")])).toEqual([
      ["LE2", "3"],
      ["LE10", "14"],
      [null, "2"],
    ]);
  });
});
