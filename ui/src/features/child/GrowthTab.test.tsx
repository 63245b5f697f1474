// A child's growth, by what a nurse sees, presses and hears.
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";

import type { ChildGrowth, MeasurementsSaved } from "../../ipc/bindings";
import { aBanner, aChild } from "../../test/aChild";
import { aGrowth, aMeasureView, aPoint, anOlderPoint, aReading, someLines } from "../../test/aGrowth";
import { expectAccessible } from "../../test/axe";
import { onScreen, type OnScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { GrowthTab } from "./GrowthTab";

const saved: MeasurementsSaved = { saved: 1, ask: [] };

async function open(growth: ChildGrowth = aGrowth(), answers: MeasurementsSaved[] = [saved]): Promise<OnScreen & { asked: AskedFor[] }> {
  const left = [...answers];
  const answer = () => left.shift() ?? saved;
  const asked = standInShell({
    child_growth: () => growth,
    growth_lines: () => someLines(),
    add_measurements: answer,
    amend_measurement: answer,
    set_parent_height: () => ({ recordId: "p2", revision: 2 }),
    entered_in_error: () => ({ recordId: "m1", revision: 2 }),
    // The newest was weighed at a restricted contact, so it is not given for paper.
    print_growth: () => aGrowth({ measures: [aMeasureView({ points: [anOlderPoint()], trend: null })], parents: { parents: [], expected: null, refused: null } }),
  });
  const shown = onScreen(<GrowthTab view={aChild({ banner: aBanner() })} />);
  await waitFor(() => expect(screen.queryByRole("status")).toBeNull());
  return { ...shown, asked };
}

describe("the chart", () => {
  it("draws every piece of a line apart, the points, and the age since birth beside them", async () => {
    const { container } = await open();
    const chart = screen.getByRole("img", { name: /Weight for age, girls, 0 to 26 weeks. 2 measurements/ });
    const pieces = [...chart.querySelectorAll(".chart__line")].map((path) => [path.getAttribute("data-line"), path.getAttribute("data-part")]);
    expect(pieces).toHaveLength(4);
    for (const path of chart.querySelectorAll(".chart__line")) expect(path.getAttribute("d")?.match(/M/gu)).toHaveLength(1);
    expect(chart.querySelectorAll(".chart__point")).toHaveLength(2);
    expect(chart.querySelectorAll(".chart__ghost")).toHaveLength(2);
    expect(within(chart).getByText("today, corrected 14 wk 2 d")).toBeTruthy();
    expect(within(chart).getByText("50th")).toBeTruthy();
    await expectAccessible(container);
  });

  it("is read point by point with the arrow keys", async () => {
    const { user } = await open();
    const reader = screen.getByRole("slider");
    act(() => reader.focus());
    expect(reader.getAttribute("aria-valuetext")).toBe("4.70 kg, 17 Dec 2026, corrected age 11 weeks 5 days, on the 9th");
    await user.keyboard("{ArrowLeft}");
    expect(reader.getAttribute("aria-valuetext")).toBe("3.62 kg, 12 Oct 2026, corrected age 2 weeks 2 days, on the 50th");
    expect(reader.getAttribute("aria-valuenow")).toBe("1");
    await user.keyboard("{ArrowLeft}{ArrowRight}");
    expect(reader.getAttribute("aria-valuenow")).toBe("2");
  });

  it("asks for the lines of the age that is chosen", async () => {
    const { user, asked } = await open();
    await user.click(screen.getByRole("radio", { name: "0 to 1" }));
    await waitFor(() => expect(asked.filter((call) => call.name === "growth_lines").at(-1)?.request).toEqual({ sex: "female", measure: "weight", range: "0-1-year" }));
  });

  it("prints what is given for the parents and not what is on the screen, and says whose chart it is", async () => {
    const print = vi.spyOn(window, "print").mockImplementation(() => undefined);
    const { user, asked } = await open();
    await user.click(screen.getByRole("button", { name: "Print for parents" }));
    await waitFor(() => expect(print).toHaveBeenCalledOnce());
    expect(asked.find((call) => call.name === "print_growth")?.request).toEqual({ childId: "ava", measure: "weight" });
    const paper = document.querySelector(".growth-paper")?.textContent ?? "";
    for (const words of ["DOYLE, Ava-Mae", "999 000 0018", "UK-WHO growth reference (UK90 preterm and WHO 2006)", "corrected as on the paper charts", "because Ava was born before 37 weeks (33+4)"]) {
      expect(paper).toContain(words);
    }
    expect(screen.getByRole("table", { name: "Weight, 2 measurements" }).textContent).toContain("4.70");
    expect(paper).toContain("3.62 kg");
    expect(paper).not.toContain("4.70");
    expect(document.querySelectorAll(".growth-paper__chart .chart__point")).toHaveLength(1);
    print.mockRestore();
  });
});

describe("the figures", () => {
  it("stand with both ages, and the fall is said in words with what it means", async () => {
    await open();
    const rows = within(screen.getByRole("table", { name: "Weight, 2 measurements" })).getAllByRole("row");
    expect(rows[1]?.textContent).toBe("17 Dec11 wk 5 d18 wk 1 d since birth4.70on the 9thbelow the 0.4th−1.43−3.42");
    const attention = screen.getByRole("region", { name: "What calls for attention" });
    expect(attention.textContent).toContain("Down two centile spaces since 12 October");
    expect(attention.textContent).toContain("On the 50th then, on the 9th now.");
    expect(screen.getByText(/Centiles use corrected age until 1 year, because Ava was born before 37 weeks/)).toBeTruthy();
  });

  it("each rule says whose it is", async () => {
    const finding = {
      code: "faltering-growth", grade: "concern", sentence: "Weight has fallen 2.1 centile spaces since birth", rule: "A fall across 2 or more", source: "NICE NG75, 1.2.1",
    } as const;
    await open(aGrowth({ measures: [aMeasureView({ points: [aPoint({ findings: [finding] })], trend: null })] }));
    const attention = screen.getByRole("region", { name: "What calls for attention" });
    expect(attention.textContent).toContain("NICE NG75, 1.2.1");
  });

  it("says why there is no centile", async () => {
    const reading = { days: -130, position: null, noReference: "there is no reference for length before 25 weeks of gestation" };
    await open(aGrowth({ measures: [aMeasureView({ points: [anOlderPoint({ corrected: reading, chronological: aReading(0, 0, "on the 50th") })], trend: null })] }));
    expect(screen.getByText("there is no reference for length before 25 weeks of gestation")).toBeTruthy();
  });
});

describe("writing down and amending", () => {
  it("asks once more about what is unusual, with the rule, and then saves what was looked at", async () => {
    const ask = [{ field: "weight", sentence: "This may have been read in pounds", rule: "Ordinary in another unit", source: "Our own" }];
    const { user, asked, said } = await open(aGrowth(), [{ saved: 0, ask }, saved]);
    await user.click(screen.getByRole("button", { name: "Add an older one" }));
    await user.type(await screen.findByLabelText("Measured on"), "1 Dec");
    await user.type(screen.getByRole("textbox", { name: "Weight" }), "10.4");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect((await screen.findByRole("alert")).textContent).toContain("This may have been read in pounds");
    await user.click(screen.getByRole("button", { name: "I looked again, and it is right" }));
    await waitFor(() => expect(said).toEqual(["Measurement saved on this laptop"]));
    const requests = asked.filter((call) => call.name === "add_measurements").map((call) => call.request);
    expect(requests).toEqual([false, true].map((checked) => ({ childId: "ava", on: "1 Dec", measured: { weight: "10.4", size: "", head: "", checked } })));
  });

  it("opens the same dialog on the weight with W, for today", async () => {
    const { user, asked } = await open(aGrowth(), [saved]);
    await user.keyboard("w");
    const dialog = await screen.findByRole("dialog", { name: "Weigh now" });
    await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByRole("textbox", { name: "Weight" })));
    await expectAccessible(dialog);
    await user.keyboard("4.92{Enter}");
    await waitFor(() => expect(asked.find((call) => call.name === "add_measurements")?.request).toEqual({
      childId: "ava", on: "today", measured: { weight: "4.92", size: "", head: "", checked: false },
    }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(await screen.findByRole("button", { name: /Weigh now/ }));
    expect(await screen.findByRole("dialog", { name: "Weigh now" })).toBeTruthy();
  });

  it("amends a figure with a reason from its own page", async () => {
    const { user, asked } = await open();
    await user.click(screen.getByRole("button", { name: "Look at 17 Dec 2026" }));
    const page = await screen.findByRole("dialog", { name: "Weight on 17 Dec 2026" });
    expect(page.textContent).toContain("up 1.08 kg since 12 Oct 2026, down 2.1 centile spaces");
    await expectAccessible(page);
    await user.click(within(page).getByRole("button", { name: "Amend" }));
    const value = await screen.findByLabelText("It should say");
    await user.clear(value);
    await user.type(value, "4.86");
    await user.type(screen.getByLabelText("Why are you amending it"), "scales read again");
    await user.click(screen.getByRole("button", { name: "Save the amendment" }));
    await waitFor(() =>
      expect(asked.find((call) => call.name === "amend_measurement")?.request).toEqual({
        measurementId: "m1", on: "17 Dec 2026", value: "4.86", checked: false, reason: "scales read again",
      }),
    );
  });
});

describe("where there is no chart", () => {
  it("an unborn child has none yet, and the parents' heights can be given", async () => {
    const { user, asked, container } = await open(aGrowth({ sex: null, noChart: "not-born", today: null, measures: [] }));
    expect(screen.getByText("Not born yet")).toBeTruthy();
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Give father's height" }));
    await user.type(await screen.findByLabelText("Height"), "177");
    await user.type(screen.getByLabelText("Measured, or who said so"), "he said so");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(asked.find((call) => call.name === "set_parent_height")?.request).toEqual({ childId: "ava", personId: "p2", height: "177", reason: "he said so" }),
    );
  });

  it("asks for the sex where it is not known and still lists what was measured", async () => {
    const { user, went } = await open(aGrowth({ sex: null, noChart: "sex-not-known" }));
    expect(screen.getByRole("table")).toBeTruthy();
    expect(screen.queryByRole("img")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Amend the details" }));
    expect(went).toEqual([{ screen: "amend-child", childId: "ava" }]);
  });

  it("says that nothing was measured yet", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("radio", { name: "Head" }));
    expect(await screen.findByText("No head circumference is on record yet.")).toBeTruthy();
  });
});
