// What the child form starts from: a blank child, a child to amend, or a draft of either.
import { readContents, writeContents } from "../../components/draftContents";
import { settle } from "../../components/typedDate";
import type { ChildForm, ChildView, RelationshipRole, RelativeForm } from "../../ipc/bindings";

export type ChildStart = {
  form: ChildForm;
  /** The child being amended; `null` when registering. */
  childId: string | null;
  reason: string;
  /** The twin already on record; left out for any other child, so that older drafts still read. */
  twinOf?: { childId: string; name: string };
  birthOrder?: string;
  birthWeight?: string;
};

const blankForm: ChildForm = {
  family: "",
  given: "",
  knownAs: "",
  unborn: false,
  dateOfBirth: "",
  expectedDate: "",
  sex: "not-known",
  nhsNumber: "",
  gestation: "",
  addressLines: ["", "", ""],
  postcode: "",
  phone: "",
  gpPracticeCode: "",
  gpPracticeName: "",
  schoolName: "",
  schoolUrn: "",
  yearGroup: "",
  className: "",
  ethnicity: "",
  firstLanguage: "",
  interpreter: "not-asked",
  level: "universal",
  levelSince: "",
  send: "not-asked",
  imdDecile: "",
  joinedOn: "",
  leftOn: "",
  namedPractitioner: "",
  residentAuthority: "",
  visitNote: "",
  caseloadStatus: "on-caseload",
  sameHouseholdAs: null,
  relatives: [],
};

export function newChild(): ChildStart {
  return { form: { ...blankForm, relatives: [newRelative("mother")] }, childId: null, reason: "" };
}

/** A child of the same birth, mother and home; the name and the number are its own. */
export function twinOf(view: ChildView): ChildStart {
  const { form } = amendingChild(view);
  const { banner } = view;
  return {
    form: {
      ...form,
      given: "",
      knownAs: "",
      sex: "not-known",
      nhsNumber: "",
      visitNote: "",
      sameHouseholdAs: banner.childId,
      relatives: form.relatives.map((relative) => ({ ...relative, relationshipId: null })),
    },
    childId: null,
    reason: "",
    twinOf: { childId: banner.childId, name: banner.given === "" ? banner.family : banner.given },
    birthOrder: "",
    birthWeight: "",
  };
}

/** What is on record; `add` puts a person of that role beneath, to fill in. */
export function amendingChild(view: ChildView, add?: RelationshipRole): ChildStart {
  const lines = [...view.form.addressLines, "", "", ""].slice(0, Math.max(3, view.form.addressLines.length));
  const relatives = add === undefined ? view.form.relatives : [...view.form.relatives, newRelative(add)];
  return { form: { ...view.form, addressLines: lines, relatives }, childId: view.banner.childId, reason: "" };
}

export function newRelative(role: RelationshipRole): RelativeForm {
  return {
    relationshipId: null,
    personId: null,
    role,
    family: "",
    given: "",
    nhsNumber: "",
    dateOfBirth: "",
    phone: "",
    parentalResponsibility: "not-asked",
    livesWithChild: "not-asked",
  };
}

/** Somebody nobody wrote anything about is not sent. */
export function isBlank(relative: RelativeForm): boolean {
  const { relationshipId, personId, family, given, nhsNumber, dateOfBirth, phone } = relative;
  return relationshipId === null && personId === null && `${family}${given}${nhsNumber}${dateOfBirth}${phone}`.trim() === "";
}

/** The form as it is sent: without blank people and blank address lines. */
export function asSent(form: ChildForm): ChildForm {
  return {
    ...form,
    addressLines: form.addressLines.filter((line) => line.trim() !== ""),
    relatives: form.relatives.filter((relative) => !isBlank(relative)),
  };
}

/** What a brother or sister in the same home knows already, where this form is still empty. */
export function sharingHome(form: ChildForm, sibling: ChildView): ChildForm {
  const theirs = sibling.form;
  const noAddress = form.addressLines.every((line) => line.trim() === "") && form.postcode.trim() === "";
  const lines = [...theirs.addressLines, "", "", ""].slice(0, Math.max(3, theirs.addressLines.length));
  return {
    ...form,
    sameHouseholdAs: sibling.banner.childId,
    addressLines: noAddress ? lines : form.addressLines,
    postcode: noAddress ? theirs.postcode : form.postcode,
    phone: form.phone === "" ? theirs.phone : form.phone,
    gpPracticeCode: form.gpPracticeName === "" ? theirs.gpPracticeCode : form.gpPracticeCode,
    gpPracticeName: form.gpPracticeName === "" ? theirs.gpPracticeName : form.gpPracticeName,
    firstLanguage: form.firstLanguage === "" ? theirs.firstLanguage : form.firstLanguage,
    interpreter: form.interpreter === "not-asked" ? theirs.interpreter : form.interpreter,
    residentAuthority: form.residentAuthority === "" ? theirs.residentAuthority : form.residentAuthority,
  };
}

export function childContents(start: ChildStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function childFromContents(text: string, today: string): ChildStart | null {
  const read = readContents<ChildStart>(text, newChild());
  if (read === null || !Array.isArray(read.form.form.relatives) || !Array.isArray(read.form.form.addressLines)) return null;
  if (read.typedOn === today) return read.form;
  const { form } = read.form;
  return {
    ...read.form,
    form: {
      ...form,
      dateOfBirth: settle(form.dateOfBirth, read.typedOn, "past"),
      expectedDate: settle(form.expectedDate, read.typedOn, "future"),
      levelSince: settle(form.levelSince, read.typedOn, "past"),
      joinedOn: settle(form.joinedOn, read.typedOn, "past"),
      leftOn: settle(form.leftOn, read.typedOn, "past"),
    },
  };
}
