// The directory: found as it is typed, what is over marked and last, added, amended and retired.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";

import type { LocalServiceForm, LocalServiceLine } from "../../ipc/bindings";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell } from "../../test/shell";
import { DirectoryScreen } from "./DirectoryScreen";

const form: LocalServiceForm = {
  name: "Quiet Nights", topic: "sleep", what: "A sleep plan by phone", location: "By phone", forWhom: "6 months to 11 years", howToRefer: "Form",
  phone: "0116 496 0108", web: "", validFrom: "", validUntil: "",
};

function aService(change: Partial<LocalServiceLine>, typed: Partial<LocalServiceForm> = {}): LocalServiceLine {
  return { serviceId: "s1", revision: 1, offered: true, expired: false, ...change, form: { ...form, ...typed } };
}

const services = [
  aService({ serviceId: "s0", offered: false, expired: true }, { name: "Bébé stay and play", topic: "community", validUntil: "2026-12-01" }),
  aService({}),
  aService({ serviceId: "s2" }, { name: "Bright Teeth", topic: "oral-health", what: "Brushing at nursery" }),
];

const shown = () => screen.getAllByRole("article").map((card) => card.getAttribute("aria-label"));

it("finds by any words and by topic, and puts what is over last and marked", async () => {
  standInShell({ directory: () => ({ services }) });
  const { user, container } = onScreen(<DirectoryScreen />);
  await screen.findByRole("article", { name: "Quiet Nights" });
  expect(shown()).toEqual(["Quiet Nights", "Bright Teeth", "Bébé stay and play"]);
  expect(within(screen.getByRole("article", { name: "Bébé stay and play" })).queryByRole("button", { name: /No longer offered/ })).toBeNull();
  expect(screen.getByText(/Not offered since/)).toBeTruthy();
  await expectAccessible(container);
  await user.type(screen.getByLabelText("Search"), "PLAN 11 years phone quiet");
  expect(shown()).toEqual(["Quiet Nights"]);
  await user.clear(screen.getByLabelText("Search"));
  await user.type(screen.getByLabelText("Search"), "bebe");
  expect(shown()).toEqual(["Bébé stay and play"]);
  await user.type(screen.getByLabelText("Search"), " zebra");
  expect(screen.getByText("No service fits these words.")).toBeTruthy();
  await user.clear(screen.getByLabelText("Search"));
  await user.selectOptions(screen.getByLabelText("Topic"), "Oral health");
  expect(shown()).toEqual(["Bright Teeth"]);
});

it("adds a service, and says what is missing where it is missing", async () => {
  const asked = standInShell({
    directory: () => ({ services: [] }),
    save_local_service: () => {
      throw { kind: "invalid", problems: [{ field: "howToRefer", what: "How to refer is missing", mend: "Write how" }] };
    },
  });
  const { user, went } = onScreen(<DirectoryScreen />);
  expect(await screen.findByText("No service is in the directory yet.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "From a list" }));
  expect(went).toEqual([{ screen: "import", of: "services" }]);
  await user.click(screen.getByRole("button", { name: "Add a service" }));
  await user.type(screen.getByLabelText("Name"), "Chatter Corner");
  await user.click(screen.getByRole("button", { name: /Save the service/ }));
  expect((await screen.findAllByText(/How to refer is missing/)).length).toBeGreaterThan(0);
  expect(asked.findLast((call) => call.name === "save_local_service")?.request).toMatchObject({ serviceId: null, form: { name: "Chatter Corner" } });
});

it("amends with a reason, and retires once it is asked", async () => {
  const asked = standInShell({
    directory: () => ({ services: [aService({ revision: 4 })] }),
    save_local_service: () => ({ recordId: "s1", revision: 5 }),
    retire_local_service: () => ({ recordId: "s1", revision: 5 }),
  });
  const { user, said } = onScreen(<DirectoryScreen />);
  await user.click(await screen.findByRole("button", { name: "No longer offered: Quiet Nights" }));
  await user.click(screen.getByRole("button", { name: "It is no longer offered" }));
  await waitFor(() => expect(said).toContain("Marked as no longer offered"));
  expect(asked.findLast((call) => call.name === "retire_local_service")?.request).toEqual({ serviceId: "s1", fromRevision: 4 });
  await user.click(await screen.findByRole("button", { name: "Amend: Quiet Nights" }));
  await user.type(screen.getByLabelText("Why you amend it"), "new number");
  await user.click(screen.getByRole("button", { name: /Save the service/ }));
  await waitFor(() =>
    expect(asked.findLast((call) => call.name === "save_local_service")?.request).toMatchObject({ serviceId: "s1", fromRevision: 4, reason: "new number" }),
  );
});

it("keeps what is typed, goes on from it, and ends it with the save", async () => {
  const asked = standInShell({
    directory: () => ({ services: [] }),
    save_draft: () => ({ draftId: "d1", savedAt: "2027-01-04T08:42:00Z" }),
    save_local_service: () => ({ recordId: "s9", revision: 1 }),
  });
  const first = onScreen(<DirectoryScreen />);
  await first.user.click(await screen.findByRole("button", { name: "Add a service" }));
  await first.user.type(screen.getByLabelText("Name"), "Chatter Corner");
  await first.user.click(screen.getByRole("button", { name: "Keep as draft" }));
  await waitFor(() => expect(asked.some((call) => call.name === "save_draft")).toBe(true));
  const kept = asked.findLast((call) => call.name === "save_draft")?.request as { form: string; childId: null; contents: string };
  expect([kept.form, kept.childId]).toEqual(["local-service", null]);
  first.leave();
  const again = standInShell({
    directory: () => ({ services: [] }),
    open_draft: () => ({ draftId: "d1", form: "local-service", childId: null, contents: kept.contents, savedAt: "2027-01-04T08:42:00Z" }),
    save_draft: () => ({ draftId: "d1", savedAt: "2027-01-04T08:42:00Z" }),
    save_local_service: () => ({ recordId: "s9", revision: 1 }),
  });
  const { user, said } = onScreen(<DirectoryScreen draftId="d1" />);
  expect((await screen.findByLabelText<HTMLInputElement>("Name")).value).toBe("Chatter Corner");
  await user.click(screen.getByRole("button", { name: /Save the service/ }));
  await waitFor(() => expect(said.length).toBeGreaterThan(0));
  expect(again.findLast((call) => call.name === "save_local_service")?.request).toMatchObject({ form: { name: "Chatter Corner" }, draftId: "d1" });
});

it("opens on the one entry another screen led to", async () => {
  standInShell({ directory: () => ({ services }) });
  onScreen(<DirectoryScreen serviceId="s2" />);
  await screen.findByRole("article", { name: "Bright Teeth" });
  expect(shown()).toEqual(["Bright Teeth"]);
});
