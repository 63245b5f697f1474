// A made-up family as a screen is told of it: a mother seen with the brother, a father nobody asked about.
import type { AdultView, FamilyChild, FamilyView, FlagTag, SymbolView } from "../ipc/bindings";

export function aTag(change: Partial<FlagTag> = {}): FlagTag {
  return {
    recordId: "f1", says: { of: "flag", flagType: "domestic-abuse", label: null }, categories: [], restricted: false, sibling: null,
    since: "2026-11-03", reviewOverdue: false, suspected: false, ...change,
  };
}

export function kayleigh(change: Partial<AdultView> = {}): AdultView {
  const tie = { role: "mother", parentalResponsibility: "yes", livesWithChild: "yes", since: null, until: null } as const;
  return {
    personId: "p1", name: "Kayleigh Doyle", dateOfBirth: null, phone: "07700 900123", nhsNumber: null,
    roles: [
      { relationshipId: "r1", childId: "ava", child: "Ava-Mae", isThisChild: true, ...tie },
      { relationshipId: "r2", childId: "tyler", child: "Tyler", isThisChild: false, ...tie },
    ],
    seen: {
      on: "2026-12-17", contactId: "k9", contactType: "health-review", mode: "in-person", childId: "tyler", child: "Tyler", isThisChild: false,
    },
    ...change,
  };
}

export function tyler(change: Partial<FamilyChild> = {}): FamilyChild {
  return {
    childId: "tyler", name: "Tyler", age: { unit: "years", years: 7, months: 11 }, born: "2019-02-03", sex: "male", tie: "half", sameHome: false,
    school: "Larkhill Primary", caseloadStatus: "on-caseload", lastSeen: "2026-12-17", flags: [aTag()], ...change,
  };
}

export function aSign(change: Partial<SymbolView> = {}): SymbolView {
  return {
    shape: "circle", x: 100, y: 60, generation: 1, childId: null, personId: "p1", role: "mother", name: "Kayleigh Doyle",
    lines: ["Kayleigh Doyle"], age: null, seen: "2026-12-17", isThisChild: false, died: false, ...change,
  };
}

export function aFamily(change: Partial<FamilyView> = {}): FamilyView {
  const person = { personId: null, role: null } as const;
  return {
    childId: "ava", child: "Ava-Mae", adults: [kayleigh()], rolesNotAsked: ["father"],
    homes: [
      { address: "14 Larkspur Row", isThisChilds: true, children: [{ id: "ava", name: "Ava-Mae" }], adults: [{ id: "p1", name: "Kayleigh Doyle" }], notAsked: [], concerns: [] },
      { address: "", isThisChilds: false, children: [{ id: "tyler", name: "Tyler" }], adults: [], notAsked: [{ id: "p2", name: "Liam Hart" }], concerns: [] },
    ],
    homesBefore: [], lastChange: null, siblings: [tyler()], factors: [], ofTheTrio: 0, fostering: null,
    genogram: {
      width: 420, height: 340, radius: 18, cell: 132,
      symbols: [
        aSign({ ...person, role: "father", shape: "square", x: 90, name: "", lines: [], seen: null }),
        aSign({ x: 220 }),
        aSign({ ...person, childId: "ava", x: 155, y: 250, generation: 2, name: "Ava-Mae", lines: ["Ava-Mae"], age: { unit: "weeks", count: 20 }, isThisChild: true }),
        aSign({ ...person, childId: "tyler", shape: "square", x: 287, y: 250, generation: 2, name: "Tyler", lines: ["Tyler"], age: { unit: "years", years: 7, months: 11 } }),
      ],
      edges: [
        { kind: "not-asked", parts: [[90, 78, 90, 130], [220, 78, 220, 130], [90, 130, 220, 130]], strokes: null },
        { kind: "parents", parts: [[155, 130, 155, 232]], strokes: null },
        { kind: "apart", parts: [[224, 78, 224, 144]], strokes: [224, 120] },
      ],
      homes: [[[20, 10], [300, 10], [300, 320], [20, 320]]],
    },
    ...change,
  };
}
