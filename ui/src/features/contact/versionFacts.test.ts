// What two versions of a contact are compared by.
import { expect, it } from "vitest";

import type { ContactVersion } from "../../ipc/bindings";
import { aContact, TODAY } from "../../test/aChild";
import { changedFacts, factsOf } from "./versionFacts";

it("shows what was given and told, and marks what changed of them", () => {
  const version = (revision: number, given: ContactVersion["contact"]["given"], signposted: string[]): ContactVersion => ({
    revision, status: "current", writtenAt: "", author: "", reason: null, on: TODAY, at: null, contact: aContact({ given, signposted }),
  });
  const before = version(1, [{ item: "oral-health-pack", quantity: 1 }], ["Quiet Nights"]);
  const now = version(2, [{ item: "oral-health-pack", quantity: 1 }, { item: "vitamin-drops", quantity: 2 }], ["Quiet Nights"]);
  const { given, told } = factsOf(now, TODAY);
  expect([given, told]).toEqual(["oral health pack, 2 vitamin drops", "Quiet Nights"]);
  expect([...changedFacts(now, before, TODAY)]).toEqual(["given"]);
});
