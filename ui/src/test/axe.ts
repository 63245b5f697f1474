// The accessibility scan that every component test may end with. Colours are measured in the real window.
import { run } from "axe-core";
import { expect } from "vitest";

export async function expectAccessible(element: Element): Promise<void> {
  const results = await run(element, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  expect(results.violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}
