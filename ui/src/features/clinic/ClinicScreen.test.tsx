// The clinic session, by the keyboard alone.
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { writeContents } from "../../components/draftContents";
import type { ClinicRow } from "../../ipc/bindings";
import { aFinding, aJudgement } from "../../test/aJudgement";
import { aClinic, aClinicRow } from "../../test/anAppointment";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { ClinicScreen } from "./ClinicScreen";

const kept = { draftId: "d1", savedAt: "2027-01-04T09:00:00Z" };

const slipped = {
  state: "asks" as const,
  findings: [
    aFinding({
      code: "far-from-last", grade: "confirm", sentence: "This is far from the last one, 4.61 kg. Look again, then say that it is right",
      rule: "More than twice as heavy", source: "Our own guard",
    }),
  ],
  meant: [{ words: "4.92 kg", readIn: null }],
};

/** A clinic that remembers what was saved. */
function clinicOf(names: string[], more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  const rows: ClinicRow[] = names.map((name, at) => aClinicRow({ childId: `c${at}`, child: name }));
  return standInShell({
    session_places: () => ({ places: [aClinic([]).place], today: ["c1"] }),
    clinic_session: () => aClinic([...rows]),
    save_draft: () => kept,
    judge_measured: (request) => aJudgement(request, request.measured.weight === "49.2" ? { weight: slipped } : {}),
    save_clinic_row: ({ childId, came, weight, checked }) => {
      // The save judges as the screen does, and asks where the screen was too slow to.
      if (weight === "49.2" && !checked) {
        throw { kind: "invalid", problems: [{ field: "weight", what: "This is far from the last one, 4.61 kg", mend: "Look again" }] };
      }
      const at = rows.findIndex((row) => row.childId === childId);
      const saved: ClinicRow = {
        ...aClinicRow(rows[at]),
        saved: {
          contactId: `k${at}`, outcome: came === "seen" ? "seen" : "was-not-brought", measurements: [{ kind: "weight", value: 4920 }],
          note: "Weighed.", sync: "ready",
        },
      };
      rows[at] = saved;
      return saved;
    },
    switch_clinic_row: ({ contactId, came }) => {
      const at = rows.findIndex((row) => row.saved?.contactId === contactId);
      const row = aClinicRow(rows[at]);
      rows[at] =
        came === "seen" || row.saved === null
          ? { ...row, saved: null }
          : { ...row, saved: { ...row.saved, outcome: "was-not-brought", measurements: [], note: "" } };
      return aClinicRow(rows[at]);
    },
    ...more,
  });
}

const saves = (asked: AskedFor[]) => asked.filter((call) => call.name === "save_clinic_row").map((call) => call.request);

describe("a clinic", () => {
  it("weighs twenty by typing and Enter, and nothing else", async () => {
    const names = Array.from({ length: 20 }, (_, at) => `BABY, Number ${at}`);
    const asked = clinicOf(names);
    const { user, said } = onScreen(<ClinicScreen placeId="c1" on="2027-01-04" />);
    (await screen.findByLabelText("Weight of BABY, Number 0, kilograms")).focus();
    for (const name of names) {
      await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe(`Weight of ${name}, kilograms`));
      await user.keyboard("4.92{Enter}");
    }
    await waitFor(() => expect(said).toHaveLength(20));
    expect(saves(asked)).toHaveLength(20);
    expect(saves(asked)[19]).toMatchObject({ childId: "c19", weight: "4.92", came: "seen", checked: false, draftId: "d1" });
    await waitFor(() => expect(screen.queryByLabelText(/Weight of/)).toBeNull());
  });

  it("switches a saved row both ways by the keyboard, and asks before figures are taken back", async () => {
    const asked = clinicOf(["DOYLE, Ava-Mae"]);
    const { user, said, container } = onScreen(<ClinicScreen placeId="c1" on="2027-01-04" />);
    const weight = "Weight of DOYLE, Ava-Mae, kilograms";
    (await screen.findByLabelText(weight)).focus();
    await user.keyboard("4.92{Enter}");
    (await screen.findByRole("button", { name: "DOYLE, Ava-Mae was not brought after all" })).focus();
    await user.keyboard("{Enter}");
    expect(asked.some((call) => call.name === "switch_clinic_row")).toBe(false);
    await expectAccessible(container);
    screen.getByRole("button", { name: "Yes, DOYLE, Ava-Mae was not brought" }).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(said.at(-1)).toBe("DOYLE, Ava-Mae was not brought"));
    (await screen.findByRole("button", { name: "DOYLE, Ava-Mae was seen after all" })).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-label")).toBe(weight));
    expect(asked.findLast((call) => call.name === "switch_clinic_row")?.request).toMatchObject({ contactId: "k0", came: "seen" });
  });

  it("asks about a slipped point as it is typed, offers the likely figure, and saves only when it is settled", async () => {
    const asked = clinicOf(["DOYLE, Ava-Mae"]);
    const { user, container } = onScreen(<ClinicScreen placeId="c1" on="2027-01-04" />);
    const weight = await screen.findByLabelText("Weight of DOYLE, Ava-Mae, kilograms");
    expect(screen.getByText("4.61 kg, 18 days ago")).toBeTruthy();
    await user.type(weight, "49.2");
    expect((await screen.findByRole("alert")).textContent).toContain("This is far from the last one, 4.61 kg.");
    expect(screen.getByRole("alert").textContent).toContain("Our own guard");
    expect(weight.getAttribute("aria-invalid")).toBe("true");
    await user.type(weight, "{Enter}");
    expect(saves(asked)).toHaveLength(0);
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Use 4.92 kg" }));
    expect(weight).toHaveProperty("value", "4.92");
    expect(document.activeElement).toBe(weight);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(saves(asked)).toHaveLength(1));
  });

  it("is asked by the save when Enter came before the judgement, and nothing was written", async () => {
    clinicOf(["DOYLE, Ava-Mae"]);
    const { user, said } = onScreen(<ClinicScreen placeId="c1" on="2027-01-04" />);
    await user.type(await screen.findByLabelText("Weight of DOYLE, Ava-Mae, kilograms"), "49.2{Enter}");
    await user.click(await screen.findByRole("button", { name: "It is right" }));
    expect(said).toHaveLength(0);
    await user.keyboard("{Enter}");
    await waitFor(() => expect(said).toEqual(["DOYLE, Ava-Mae saved"]));
  });

  it("says where a figure lies and what calls for attention, also after it is saved", async () => {
    clinicOf(["DOYLE, Ava-Mae"], {
      judge_measured: (request) => aJudgement(request, { weight: { findings: [aFinding()], change: { by: 310, since: "2026-12-17", days: 18 } } }),
    });
    const { user, container } = onScreen(<ClinicScreen placeId="c1" on="2027-01-04" />);
    await user.type(await screen.findByLabelText("Weight of DOYLE, Ava-Mae, kilograms"), "4.92");
    expect((await screen.findByText(/is between the 25th and the 50th at 7 weeks/)).textContent).toContain("Up 0.31 kg in 18 days.");
    expect(screen.getByText(/NICE NG75/)).toBeTruthy();
    await expectAccessible(container);
    await user.keyboard("{Enter}");
    await screen.findByText("Ready");
    expect(screen.getByText(/Weight has fallen 2.1 centile spaces/)).toBeTruthy();
    expect(screen.getByText("A prompt, not a diagnosis.")).toBeTruthy();
  });

  it("saves an unusual child when the nurse says that it is right", async () => {
    const asked = clinicOf(["DOYLE, Ava-Mae"]);
    const { user } = onScreen(<ClinicScreen placeId="c1" on="2027-01-04" />);
    await user.type(await screen.findByLabelText("Weight of DOYLE, Ava-Mae, kilograms"), "49.2");
    await user.click(await screen.findByRole("button", { name: "It is right" }));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(saves(asked)[0]).toMatchObject({ weight: "49.2", checked: true }));
  });

  it("saves a row on leaving it, and not on leaving a cell", async () => {
    const asked = clinicOf(["DOYLE, Ava-Mae", "ALI, Zaynab"]);
    const { user } = onScreen(<ClinicScreen placeId="c1" on="2027-01-04" />);
    await user.type(await screen.findByLabelText("Weight of DOYLE, Ava-Mae, kilograms"), "4.92");
    await user.tab();
    await user.keyboard("61.5");
    expect(saves(asked)).toHaveLength(0);
    await user.click(screen.getByLabelText("Weight of ALI, Zaynab, kilograms"));
    await waitFor(() => expect(saves(asked)[0]).toMatchObject({ childId: "c0", weight: "4.92", size: "61.5" }));
    expect(await screen.findByText("Ready")).toBeTruthy();
  });

  it("writes down who was not brought, with no figure", async () => {
    const asked = clinicOf(["DOYLE, Ava-Mae"]);
    const { user } = onScreen(<ClinicScreen placeId="c1" on="2027-01-04" />);
    await user.type(await screen.findByLabelText("Weight of DOYLE, Ava-Mae, kilograms"), "4.9");
    await user.selectOptions(screen.getByLabelText("Whether DOYLE, Ava-Mae came"), "Was not brought");
    await user.type(screen.getByLabelText("Note on DOYLE, Ava-Mae"), "Text sent{Enter}");
    await waitFor(() => expect(saves(asked)[0]).toMatchObject({ came: "was-not-brought", weight: "", note: "Text sent" }));
  });

  it("keeps what was refused, and says why in the row", async () => {
    clinicOf(["DOYLE, Ava-Mae"], {
      save_clinic_row: () => {
        throw { kind: "invalid", problems: [{ field: "note", what: "This child is written down already", mend: "Amend it" }] };
      },
    });
    const { user } = onScreen(<ClinicScreen placeId="c1" on="2027-01-04" />);
    const weight = await screen.findByLabelText("Weight of DOYLE, Ava-Mae, kilograms");
    await user.type(weight, "4.92{Enter}");
    expect((await screen.findByRole("alert")).textContent).toBe("This child is written down already. Amend it.");
    expect(weight).toHaveProperty("value", "4.92");
  });

  it("puts a saved row right with a reason", async () => {
    const asked = clinicOf(["DOYLE, Ava-Mae"], { mend_clinic_row: () => aClinicRow() });
    const { user } = onScreen(<ClinicScreen placeId="c1" on="2027-01-04" />);
    await user.type(await screen.findByLabelText("Weight of DOYLE, Ava-Mae, kilograms"), "4.92{Enter}");
    await user.click(await screen.findByRole("button", { name: "Mend DOYLE, Ava-Mae" }));
    const weight = screen.getByLabelText("Weight");
    expect(weight).toHaveProperty("value", "4.92");
    await expectAccessible(screen.getByRole("dialog"));
    await user.clear(weight);
    await user.type(weight, "4.29");
    await user.type(screen.getByLabelText("Why"), "digits swapped");
    await user.click(screen.getByRole("button", { name: "Save the amendment" }));
    await waitFor(() =>
      expect(asked.findLast((call) => call.name === "mend_clinic_row")?.request).toMatchObject({
        contactId: "k0", weight: "4.29", note: "Weighed.", reason: "digits swapped", checked: false,
      }),
    );
  });

  it("comes back with what was typed before the lock", async () => {
    const typing = {
      placeId: "c1", on: "2027-01-04", walkIns: [],
      rows: { c0: { weight: "4.9", size: "", head: "", came: "seen", note: "", checked: false } },
    };
    clinicOf(["DOYLE, Ava-Mae"], {
      open_draft: () => ({ ...kept, form: "clinic-session", childId: null, contents: writeContents(typing, "2027-01-04") }),
    });
    onScreen(<ClinicScreen draftId="d1" />);
    expect(await screen.findByLabelText("Weight of DOYLE, Ava-Mae, kilograms")).toHaveProperty("value", "4.9");
    expect(screen.getByText("1 row is typed and not saved")).toBeTruthy();
  });

  it("begins with today at the busiest place", async () => {
    clinicOf(["DOYLE, Ava-Mae"]);
    const { user, container } = onScreen(<ClinicScreen />);
    expect(await screen.findByLabelText("Place")).toHaveProperty("value", "c1");
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Begin" }));
    expect(await screen.findByRole("heading", { level: 1, name: "Westcotes clinic" })).toBeTruthy();
  });
});
