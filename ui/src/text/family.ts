// Words of a child's family: whom anybody has seen, what nobody has asked, and the signs of the genogram.
import type {
  AdultSeen, EdgeKind, FosteringReason, ParentalFactor, RelationshipRole, Shape, SiblingTie, SymbolView,
} from "../ipc/bindings";
import { yesNoLabel } from "./child";
import { contactTypeText, modeText, relationshipRoleText } from "./codes";
import { shortDate } from "./dates";
import { ageText } from "./people";

export const siblingTieText: Record<SiblingTie, string> = {
  full: "brother or sister",
  half: "half-brother or half-sister",
  "one-parent": "a parent in common, the other not asked",
  home: "in the same home",
};

export const parentalFactorText: Record<ParentalFactor, string> = {
  "domestic-abuse": "Domestic abuse",
  "mental-health": "Mental health",
  "substance-misuse": "Drugs or alcohol",
  "learning-disability": "Learning disability",
};

const fosteringReasonText: Record<FosteringReason, (child: string) => string> = {
  "nobody-close": (child) => `Nobody on record as living with ${child} is a parent or a close relative.`,
  "no-parent": (child) => `No parent is on record as living with ${child}.`,
  "not-asked": (child) => `Nobody has asked who lives with ${child}.`,
};

export const shapeText: Record<Shape, string> = {
  square: "Male",
  circle: "Female",
  triangle: "Not born yet",
  diamond: "Sex not on record",
};

/** The lines a key explains; the way from parents to a child needs no words. */
export const edgeText: Record<Exclude<EdgeKind, "parents">, string> = {
  together: "Live together",
  apart: "Do not live together",
  "not-asked": "Not asked whether they live together",
  kin: "Grandparent or other relative",
  carer: "Cares for the child",
};

const homeNames = (names: readonly string[]): string => names.join(", ");

export const familyText = {
  adults: "Adults",
  table: "Adults of the family",
  none: "Nobody is on record yet.",
  amend: "Amend the family",
  who: "Who",
  relation: "Relation",
  responsibility: "Parental responsibility",
  livesWith: "Lives with the child",
  seen: "Seen",
  phone: "Phone",
  nhsNumber: "NHS number",
  mistake: "Mistakes",
  bornWord: "born",
  enteredInError: "Entered in error",
  enteredInErrorOf: (name: string): string => `Entered in error: ${name}`,
  notSeen: "Not seen",
  notAsked: "Not asked",
  roleNotAsked: (role: RelationshipRole): string => `${relationshipRoleText[role]}: not asked`,
  add: "Add",
  addRole: (role: RelationshipRole): string => `Add ${relationshipRoleText[role].toLowerCase()}`,
  of: (child: string): string => `of ${child}`,
  alsoOf: (children: readonly string[]): string => `also of ${children.join(", ")}`,
  withChild: (child: string): string => `with ${child}`,
  answerFor: (child: string, answer: keyof typeof yesNoLabel): string => `${child}: ${yesNoLabel[answer].toLowerCase()}`,
  openContact: (contact: string, day: string): string => `${contact}, ${day}: open the contact`,
  contact: (seen: AdultSeen): string =>
    seen.mode === "in-person" ? contactTypeText[seen.contactType] : `${contactTypeText[seen.contactType]}, ${modeText[seen.mode].toLowerCase()}`,
  homes: "Who lives where",
  thisHome: (child: string): string => `${child}'s home`,
  otherHome: "Another home",
  noAddress: "address not known",
  children: "Children",
  adultsHere: "Adults",
  nobodyHere: "No adult is on record as living here.",
  notAskedHere: (names: readonly string[]): string => `Not asked whether they live here: ${homeNames(names)}`,
  siblings: "Brothers and sisters on this caseload",
  noSiblings: "No brothers or sisters on this caseload.",
  sameHome: "same home",
  otherHomeShort: "another home",
  lastSeen: (day: string): string => `seen ${day}`,
  neverSeen: "not yet seen",
  noFlags: "No open statuses or flags",
  factors: "About the parents",
  factorsTogether: (count: number): string =>
    count === 3
      ? "Domestic abuse, mental health and drugs or alcohol are all on this family's records."
      : "Two of domestic abuse, mental health and drugs or alcohol are on this family's records.",
  factorsWhy: "Reviews of serious cases often find them together. Read each where it was written.",
  fosteringAsk: (child: string): string => `Does ${child} live with someone who is not a parent or close relative?`,
  fosteringWhy: (reason: FosteringReason, child: string): string => fosteringReasonText[reason](child),
  fosteringRule: "If that is meant to last more than 27 days it is private fostering, and children's services must be told.",
  fosteringBegin: "Record private fostering",
  genogram: "Genogram",
  genogramOf: (child: string): string => `Genogram of ${child}'s family`,
  genogramHint: "Arrow keys go from person to person, Enter opens a child. The tables on this page say the same in words.",
  save: "Save as PDF",
  saveTitle: "Save the genogram as PDF",
  saveClear: "A PDF is not encrypted.",
  saveMore: "Anybody with the file can read who is in the family and who lives with whom. Save it only where your organisation allows, and delete it when it is done with. Saving it is noted in the record book.",
  key: "What the signs mean",
  keyIndex: "The child whose family this is",
  keyNotAsked: "Nobody is on record",
  keyDied: "Has died",
  keyHome: "Live in one home",
} as const;

/** A sign in words, for who hears it: `Kayleigh Doyle, mother, last seen Thu 17 Dec`. */
export function signText(sign: SymbolView, today: string): string {
  const parts = [sign.name === "" ? null : sign.name, sign.role === null ? null : relationshipRoleText[sign.role].toLowerCase()];
  if (sign.age !== null) parts.push(ageText(sign.age));
  if (sign.isThisChild) parts.push("the child whose family this is");
  if (sign.died) parts.push("has died");
  if (sign.personId !== null) parts.push(sign.seen === null ? "not seen" : `last seen ${shortDate(sign.seen, today)}`);
  if (sign.childId === null && sign.personId === null) parts.push("not asked");
  return parts.filter((part) => part !== null).join(", ");
}
