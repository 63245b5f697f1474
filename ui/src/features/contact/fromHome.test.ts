// A visit begun in the home opens as a contact with everything in its place.
import { expect, it } from "vitest";

import { aChild } from "../../test/aChild";
import { newContact } from "./contactStart";
import { homeVisit } from "./fromHome";

const kept = (change: object) =>
  JSON.stringify({
    version: 1,
    typedOn: "2027-01-04",
    form: {
      weight: "4.92", size: "", head: "38", feeding: "formula", talkedAbout: ["safer-sleep"], notes: "Six feeds yesterday.",
      at: "08:42", visit: "weight-and-feeding", ...change,
    },
  });

const start = () => newContact(aChild(), "health-visitor", new Date("2027-01-04T10:00:00Z"));

it("puts each thing that was typed where the contact has it, and leaves the rest to the nurse", () => {
  const visit = homeVisit(kept({}), start(), "2027-01-04");
  expect(visit?.measured).toEqual({ weight: "4.92", size: "", head: "38", checked: false });
  expect(visit?.contact).toMatchObject({
    contactType: "weight-and-feeding", happenedOn: "today", happenedAt: "08:42", setting: "home",
    narrative: "Six feeds yesterday.", infantFeeding: "formula", purpose: "", voice: "", restricted: false,
  });
  expect(visit?.contact.findings.map(({ field, options }) => [field, options])).toEqual([
    ["feeding", ["formula"]],
    ["talked-about", ["safer-sleep"]],
  ]);
});

it("keeps the day it was typed on, and asks nothing that was not asked", () => {
  const visit = homeVisit(kept({ feeding: null, talkedAbout: [] }), start(), "2027-01-06");
  expect(visit?.contact.happenedOn).toMatch(/4 Jan|04\/01|2027-01-04/);
  expect(visit?.contact.findings).toEqual([]);
  expect(homeVisit("{}", start(), "2027-01-04")).toBeNull();
});
