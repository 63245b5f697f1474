// Words of two records of one child: the list, side by side, joining, and taking apart again.
import type { ChildField, Likeness, NeverJoined, RecordKind } from "../ipc/bindings";

export const likenessText: Record<Likeness, string> = {
  "same-nhs-number": "Same NHS number",
  "same-name-and-birth": "Same name and date of birth",
  "like-name-and-birth": "Like name, same date of birth",
  "same-mother-and-birth": "Same mother and date of birth",
  "same-postcode-and-birth": "Same postcode and date of birth",
  "unborn-of-same-mother": "An unborn baby of the same mother, due about when this child was born",
};

export const neverJoinedText: Record<NeverJoined, string> = {
  "one-record": "This is one record. Choose two.",
  "joined-already": "One of the two was joined to another record already. Open the record that was kept.",
  "two-nhs-numbers":
    "They have two different NHS numbers, so they are two children. If one number is wrong, have it traced and amend it first.",
  "restricted-identity": "These two records are never joined here. Ask your safeguarding lead or records team.",
  "passed-on": "The care of one of them has passed to a colleague. Ask who holds the record now.",
  "one-has-died": "One of the two is recorded as having died. Settle which is right first.",
};

export const childFieldText: Record<ChildField, string> = {
  name: "Name",
  birth: "Born",
  sex: "Sex",
  "nhs-number": "NHS number",
  gestation: "Gestation at birth",
  address: "Address",
  phone: "Telephone",
  "gp-practice": "GP practice",
  school: "School or nursery",
  ethnicity: "Ethnic category",
  "first-language": "First language",
  interpreter: "Interpreter needed",
  level: "Level of care",
  send: "SEN or disability",
  "imd-decile": "IMD decile",
  household: "Lives with",
  "named-practitioner": "Named practitioner",
  "resident-authority": "Resident authority",
  "visit-note": "Before you visit",
  "caseload-status": "On this caseload",
};

const kinds: Record<RecordKind, [string, string]> = {
  practitioner: ["practitioner", "practitioners"],
  child: ["child", "children"],
  person: ["person", "people"],
  relationship: ["relative", "relatives"],
  contact: ["contact", "contacts"],
  flag: ["flag", "flags"],
  episode: ["episode", "episodes"],
  task: ["task", "tasks"],
  measurement: ["measurement", "measurements"],
  appointment: ["appointment", "appointments"],
  place: ["place", "places"],
  questionnaire: ["questionnaire", "questionnaires"],
  assessment: ["assessment", "assessments"],
  "safeguarding-episode": ["safeguarding status", "safeguarding statuses"],
  referral: ["referral", "referrals"],
  sharing: ["note of sharing", "notes of sharing"],
  escalation: ["escalation", "escalations"],
  supervision: ["supervision", "supervisions"],
  "body-map": ["body map", "body maps"],
  chronology: ["chronology", "chronologies"],
  "case-report": ["report", "reports"],
  allegation: ["note", "notes"],
  "health-plan": ["health plan", "health plans"],
  "local-service": ["local service", "local services"],
  transfer: ["transfer", "transfers"],
  letter: ["letter", "letters"],
};

/** "3 contacts, 1 flag". */
export function entriesByKind(counts: readonly { kind: RecordKind; count: number }[]): string {
  return counts.map(({ kind, count }) => `${count} ${kinds[kind][count === 1 ? 0 : 1]}`).join(", ");
}

export function entryKind(kind: RecordKind): string {
  return kinds[kind][0];
}

export const duplicateText = {
  title: "Possible duplicates",
  sub: (pairs: number): string =>
    pairs === 0 ? "Nothing to look at" : pairs === 1 ? "1 pair of records may be one child" : `${pairs} pairs of records may be one child`,
  why: "Found by date of birth with a like name, mother or postcode. Never by a name alone, and never where there are two NHS numbers.",
  none: "No two records look like one child.",
  back: "Back",
  compare: "Compare",
  compareOf: (one: string, other: string): string => `Compare ${one} and ${other}`,
  columns: { one: "One record", other: "Other record", why: "What they share", act: "What to do" },
  noNumber: "No NHS number",
  entries: (count: number): string => (count === 1 ? "1 entry" : `${count} entries`),
  born: (day: string): string => `born ${day}`,
  expected: (day: string): string => `expected ${day}`,
  toldApart: "Said to be two children",
  toldApartNone: "No pair was told apart.",
  lookAgain: "Look again",
  lookAgainAt: (one: string, other: string): string => `Look again at ${one} and ${other}`,
  joined: "Joined records",
  joinedNone: "No record was joined to another.",
  joinedTo: (kept: string): string => `joined to ${kept}`,
  joinedBy: (day: string, author: string): string => `${day}, ${author}`,
  takeApart: "Take apart",
  takeApartOf: (child: string): string => `Take ${child} apart`,
  today: (count: number): string => (count === 1 ? "1 possible duplicate" : `${count} possible duplicates`),
  todayOpen: "Look at them",
} as const;

export const compareText = {
  title: "Are these one child?",
  sub: "Nothing changes until you join them, and joining can be undone.",
  label: "Join two records",
  keepWhich: "Which record do you keep?",
  keepHint: "The other one moves into it. Both names and both numbers find it afterwards.",
  facts: "Facts about the child",
  fact: "Fact",
  kept: "Keep",
  other: "Move in",
  same: "Same on both",
  differs: "Differs",
  choose: (field: string): string => `${field}: which to keep`,
  unsaid: "Not said",
  differOnly: (count: number): string => (count === 1 ? "1 fact differs" : `${count} facts differ`),
  showSame: "Show facts that are the same",
  moves: "What moves",
  movesNothing: "The other record has no entries.",
  movesSome: (counts: string): string => `${counts} move to the record you keep. Nothing is copied and nothing is lost.`,
  once: (names: string): string => `On both records, and once afterwards: ${names}.`,
  drafts: "There is unfinished writing on the record that would move in. Save it or throw it away first.",
  joinedToOther: "Another record was joined to that one before. Choose it as the record to keep.",
  reason: "Why you are sure it is one child",
  reasonHint: "For example: confirmed with mother, traced with the records team",
  join: "Join the two records",
  joinedNow: (count: number): string => `Joined. ${count === 1 ? "1 entry" : `${count} entries`} moved`,
  apart: "They are two children",
  apartTitle: "Two different children?",
  apartBody: "The pair will not be shown again. You can change your mind on the list.",
  apartWhy: "How you know",
  apartSave: "They are two children",
  apartSaved: "Noted: two different children",
  never: "These two cannot be joined",
  reload: "Look again",
} as const;

export const apartText = {
  title: (child: string): string => `Take ${child} apart again?`,
  back: (counts: string): string => `These go back as they were: ${counts}.`,
  backNone: "No entries go back.",
  stays: "These stay where they are, because they were written on since, or belong to something that was:",
  stay: (kind: string, day: string, author: string, amended: boolean): string =>
    `${kind}, ${day}, ${author}${amended ? "" : " (belongs to one that stays)"}`,
  fieldsStay: (fields: string): string => `Amended since, and kept: ${fields}.`,
  reason: "Why",
  save: "Take apart",
  saved: "Taken apart",
  cancel: "Leave them joined",
} as const;
