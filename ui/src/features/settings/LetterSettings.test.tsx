// The service's own words in letters: a field that does not exist is refused beside the text, and the shipped words come back.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { LetterWords } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { LetterSettings } from "./LetterSettings";

const view: LetterWords = {
  letters: [{ code: "ncmp-overweight", text: "About {child}\n\nDear parent", shipped: true }],
  fields: ["child", "phone"], phone: "", address: "",
};

it("changes a letter and goes back to the shipped words", async () => {
  const asked = standInShell({ letter_words: () => view, save_letter_words: () => view, reset_letter_words: () => view, save_letter_head: () => view });
  const { user, container } = onScreen(<LetterSettings />);
  await user.type(await screen.findByLabelText("Telephone number in letters"), "0116 496 0000");
  await user.click(screen.getByRole("button", { name: "Save number and address" }));
  await waitFor(() => expect(asked.find((call) => call.name === "save_letter_head")?.request).toMatchObject({ phone: "0116 496 0000" }));
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Change the letter: Overweight" }));
  await user.type(await screen.findByLabelText("Words of the letter: Overweight"), "!");
  await expectAccessible(container);
  await user.click(screen.getByRole("button", { name: "Save the letter" }));
  await waitFor(() => expect(asked.find((call) => call.name === "save_letter_words")?.request).toMatchObject({ code: "ncmp-overweight" }));
  await user.click(await screen.findByRole("button", { name: "Change the letter: Overweight" }));
  await user.click(screen.getByRole("button", { name: "Back to the shipped words" }));
  await waitFor(() => expect(asked.some((call) => call.name === "reset_letter_words")).toBe(true));
});
