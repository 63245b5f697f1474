// Figures of a contact: what is said of each as it is typed, and what is asked before it is saved.
import { screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { describe, expect, it } from "vitest";

import type { MeasuredTyped } from "../../ipc/bindings";
import { aFigure, aFinding, aJudgement } from "../../test/aJudgement";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { figureText } from "../../text/measure";
import { MeasureFields } from "./MeasureFields";

let last: MeasuredTyped | null = null;

function Form({ refused }: { refused?: string }) {
  const [measured, setMeasured] = useState<MeasuredTyped>({ weight: "", size: "", head: "", checked: false });
  return (
    <MeasureFields
      childId="ava"
      on="2027-01-04"
      measured={measured}
      onChange={(typed) => {
        last = typed;
        setMeasured(typed);
      }}
      errorOf={(field) => (field === refused ? "That is far out. Look again." : undefined)}
    />
  );
}

describe("a figure", () => {
  it("is said in one sentence with its place, its age and its change", () => {
    expect(figureText(aFigure())).toBe("4.92 kg is between the 25th and the 50th at 7 weeks. Up 1.02 kg in 35 days.");
    expect(figureText(aFigure({ from: "10 lb 13 oz", said: "4.90 kg", change: null }))).toBe(
      "4.90 kg, from 10 lb 13 oz, is between the 25th and the 50th at 7 weeks.",
    );
    expect(figureText(aFigure({ correctedAge: { unit: "weeks", count: 1 }, change: { by: -300, since: "2027-01-03", days: 1 }, lostPercent: 8.24 }))).toBe(
      "4.92 kg is between the 25th and the 50th at 7 weeks, 1 week corrected. Down 0.3 kg in 1 day. 8.2 % of birth weight lost.",
    );
    expect(figureText(aFigure({ band: null, noReference: "the sex is not known", change: null }))).toBe(
      "4.92 kg has no centile: the sex is not known.",
    );
    expect(figureText(aFigure({ said: null }))).toBeNull();
  });
});

describe("the figures of a contact", () => {
  it("are judged at a pause in typing, with the rule and its source, and the likely figure is one press away", async () => {
    const asked = standInShell({
      judge_measured: (request) =>
        aJudgement(
          request,
          request.measured.weight === "10.13"
            ? {
                weight: {
                  state: "asks",
                  findings: [aFinding({ code: "units-mixed-up", grade: "confirm", sentence: "This may have been read in pounds and ounces", source: "RCPCH" })],
                  meant: [{ words: "4.90 kg", readIn: "pounds and ounces" }],
                },
              }
            : {},
        ),
    });
    const { user, container } = onScreen(<Form />);
    await user.type(screen.getByLabelText("Weight"), "10.13");
    expect(await screen.findByText(/RCPCH/)).toBeTruthy();
    expect(screen.getByText(/Did you mean 4.90 kg\? 10.13 reads as pounds and ounces./)).toBeTruthy();
    expect(asked.filter((call) => call.name === "judge_measured").length).toBeLessThan(3);
    await expectAccessible(container);
    await user.click(screen.getByRole("checkbox", { name: "I looked again, and it is right" }));
    expect(last?.checked).toBe(true);
    await user.click(screen.getByRole("button", { name: "Use 4.90 kg" }));
    expect(last).toMatchObject({ weight: "4.90", checked: false });
    await waitFor(() => expect(screen.queryByRole("checkbox")).toBeNull());
  });

  it("ask for a birth weight where the record has none", async () => {
    standInShell({ judge_measured: (request) => ({ ...aJudgement(request), asksBirthWeight: true }) });
    const { user } = onScreen(<Form />);
    const box = await screen.findByLabelText("Birth weight, not known yet");
    await user.type(box, "3.4");
    expect(last?.birthWeight).toBe("3.4");
  });

  it("are asked about by the save where nothing could be judged", () => {
    standInShell({});
    onScreen(<Form refused="weight" />);
    expect(screen.getByText("That is far out. Look again.")).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: "I looked again, and it is right" })).toBeTruthy();
  });
});
