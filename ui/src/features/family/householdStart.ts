// What the form of a change at home starts from: the family as it is, or a draft; and what of it is sent.
import { readContents, writeContents } from "../../components/draftContents";
import { settle } from "../../components/typedDate";
import type { AdultRole, ChangeHousehold, FamilyView, JoiningAdult, RelationshipRole, TieNow } from "../../ipc/bindings";
import type { HouseholdEvent } from "../../text/household";

/** A child of the family and its adults, as the form shows them. */
export type ChildAtHome = { childId: string; name: string; ties: { name: string; role: AdultRole }[] };

export type HouseholdStart = {
  event: HouseholdEvent | "";
  on: string;
  why: string;
  moving: string[];
  /** The child to whose home they move; empty for another address. */
  homeOf: string;
  addressLines: string[];
  postcode: string;
  /** Ties by which an adult lives with a child from that day. */
  lives: string[];
  /** Ties by which an adult has parental responsibility. */
  responsible: string[];
  joins: JoiningAdult;
};

const nobody: JoiningAdult = {
  personId: null, role: "mothers-partner", family: "", given: "", dateOfBirth: "", phone: "", parentalResponsibility: "not-asked", children: [],
};

export function childrenOf(view: FamilyView): ChildAtHome[] {
  const names = [{ childId: view.childId, name: view.child }, ...view.siblings.map(({ childId, name }) => ({ childId, name }))];
  return names.map(({ childId, name }) => ({
    childId,
    name,
    ties: view.adults.flatMap((adult) => adult.roles.filter((role) => role.childId === childId).map((role) => ({ name: adult.name, role }))),
  }));
}

function allTies(view: FamilyView): AdultRole[] {
  return view.adults.flatMap((adult) => adult.roles);
}

export function newHousehold(view: FamilyView): HouseholdStart {
  const ties = allTies(view);
  return {
    event: "",
    on: "today",
    why: "",
    moving: [],
    homeOf: "",
    addressLines: ["", "", ""],
    postcode: "",
    lives: ties.filter((tie) => tie.livesWithChild === "yes").map((tie) => tie.relationshipId),
    responsible: ties.filter((tie) => tie.parentalResponsibility === "yes").map((tie) => tie.relationshipId),
    joins: nobody,
  };
}

/** The words of an event and its name, so that what happened is said even when nothing more is typed. */
export function changeOf(start: HouseholdStart, view: FamilyView, eventWords: string, draftId: string | null): ChangeHousehold {
  const { moving, homeOf, addressLines, postcode, joins } = start;
  const typed = start.why.trim();
  return {
    childId: view.childId,
    on: start.on,
    why: [eventWords, typed].filter((part) => part !== "").join(": "),
    moving,
    homeOf: moving.length === 0 || homeOf === "" ? null : homeOf,
    addressLines,
    postcode,
    ties: allTies(view).map((tie) => tieNow(tie, start)),
    joins: start.event === "joined" ? joins : null,
    draftId,
  };
}

/** What nobody asked stays that until it is ticked; what was a yes and is not ticked any more is a no. */
function tieNow(tie: AdultRole, { lives, responsible }: HouseholdStart): TieNow {
  const now = (ticked: boolean, before: TieNow["livesWithChild"]) => (ticked ? "yes" : before === "yes" ? "no" : before);
  const { relationshipId } = tie;
  return {
    relationshipId,
    livesWithChild: now(lives.includes(relationshipId), tie.livesWithChild),
    parentalResponsibility: now(responsible.includes(relationshipId), tie.parentalResponsibility),
  };
}

/** The roles somebody can join a family in. */
export const joiningRoles: readonly RelationshipRole[] = [
  "mothers-partner", "fathers-partner", "father", "mother", "grandparent", "foster-carer", "guardian", "carer", "other-relative",
];

export function householdContents(start: HouseholdStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; a day typed on another day keeps meaning that day. */
export function householdFromContents(text: string, today: string, blank: HouseholdStart): HouseholdStart | null {
  const read = readContents<HouseholdStart>(text, blank);
  if (read === null) return null;
  return read.typedOn === today ? read.form : { ...read.form, on: settle(read.form.on, read.typedOn, "past") };
}
