// A nurse's own phrases: made from a suggestion, changed, thrown away.
import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";

import type { PhraseList } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { Phrases } from "./Phrases";

const empty: PhraseList = { phrases: [], suggestions: [{ name: "feed", text: "Fed {how often}." }] };
const one: PhraseList = { phrases: [{ phraseId: "p1", name: "feed", text: "Fed {how often}." }], suggestions: [] };

it("starts from a suggestion, and keeps it under her own name for it", async () => {
  const asked = standInShell({ phrases: () => empty, save_phrase: () => one });
  const { user, said, container } = onScreen(<Phrases />);
  await user.click(await screen.findByRole("button", { name: "Start from feed" }));
  expect(screen.getByLabelText("Words it puts in")).toHaveProperty("value", "Fed {how often}.");
  await expectAccessible(container);
  await user.type(screen.getByLabelText("Name"), "ing");
  await user.click(screen.getByRole("button", { name: "Save the phrase" }));
  await waitFor(() => expect(said).toEqual(["Phrase saved on this laptop"]));
  expect(asked.find((call) => call.name === "save_phrase")?.request).toEqual({ phraseId: null, name: "feeding", text: "Fed {how often}." });
});

it("says beside the field why a phrase was not kept, and keeps what was typed", async () => {
  standInShell({
    phrases: () => one,
    save_phrase: () => {
      throw { kind: "invalid", problems: [{ field: "name", what: "Another phrase has this name", mend: "Give it another name" }] };
    },
  });
  const { user } = onScreen(<Phrases />);
  await user.click(await screen.findByRole("button", { name: "Change the phrase feed" }));
  await user.click(screen.getByRole("button", { name: "Save the phrase" }));
  expect(await screen.findByText("Another phrase has this name. Give it another name.")).toBeTruthy();
  expect(screen.getByLabelText("Words it puts in")).toHaveProperty("value", "Fed {how often}.");
});

it("throws one away, and says when they could not be read", async () => {
  const asked = standInShell({ phrases: () => one, delete_phrase: () => empty });
  const { user, said, leave } = onScreen(<Phrases />);
  await user.click(await screen.findByRole("button", { name: "Throw away the phrase feed" }));
  await waitFor(() => expect(said).toEqual(["Phrase thrown away"]));
  expect(asked.find((call) => call.name === "delete_phrase")?.request).toEqual({ phraseId: "p1" });
  leave();
  standInShell({
    phrases: () => {
      throw { kind: "unexpected", reference: "x" };
    },
  });
  onScreen(<Phrases />);
  expect(await screen.findByRole("button", { name: /again/i })).toBeTruthy();
  expect(screen.queryByText("You have no phrases yet.")).toBeNull();
});
