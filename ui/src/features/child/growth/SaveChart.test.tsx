// The chart as a PDF: nothing is saved before it is said that a PDF is not encrypted.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import { expectAccessible } from "../../../test/axe";
import { onScreen } from "../../../test/onScreen";
import { standInShell } from "../../../test/shell";
import { SaveChart } from "./SaveChart";

it("says what a PDF is, then saves what is on the screen", async () => {
  const asked = standInShell({ save_growth_chart: () => ({ fileName: "growth-chart-weight-2027-01-04.pdf" }) });
  const { user } = onScreen(<SaveChart childId="c1" measure="weight" range="0-1-year" />);
  await user.click(screen.getByRole("button", { name: "Save as PDF" }));
  await screen.findByText("A PDF is not encrypted.");
  await expectAccessible(await screen.findByRole("dialog"));
  expect(asked.some((call) => call.name === "save_growth_chart")).toBe(false);
  await user.click(screen.getByRole("button", { name: "Choose the folder and save" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(asked.find((call) => call.name === "save_growth_chart")?.request).toMatchObject({ childId: "c1", measure: "weight", range: "0-1-year" });
});
