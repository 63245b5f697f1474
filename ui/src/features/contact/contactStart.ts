// What the contact form starts from: sensible defaults, a contact to amend, or a draft.
import { isTouched } from "../../clinical/assessments/typed";
import type { TypedBodyMap } from "../../clinical/body-map/typed";
import { clockNow } from "../../components/clock";
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, settle, timeInEngland } from "../../components/typedDate";
import type { AlsoWritten, AppointmentLine, AssessmentTyped, ChildView, ContactForm, ContactType, Form, MeasuredTyped, Mode, OpenedContact, Outcome, Role, Scale, SessionScore, Setting, WrittenTogether } from "../../ipc/bindings";

/** The form as typed: the type is chosen, never guessed, so it starts empty. */
export type TypedContact = Omit<ContactForm, "contactType"> & { contactType: ContactType | "" };

/** How the first program kept ASQ-3 scores in a draft: five, in the order of the record. */
type EarlierScores = { form: Form | null; scores: string[] };

export type ContactStart = {
  contact: TypedContact;
  /** The contact being amended; `null` for a new one. */
  contactId: string | null;
  fromRevision: number;
  reason: string;
  /** What was measured, as typed; left out until something is, so that older drafts still read. */
  measured?: MeasuredTyped;
  /** Assessments as typed; left out until one is, so that older drafts still read. */
  assessments?: AssessmentTyped[];
  /** ASQ-3 scores of a draft of an earlier program; read into `assessments`. */
  asq?: EarlierScores;
  /** Marks that were seen; left out until an injury is noted, so that older drafts still read. */
  bodyMap?: TypedBodyMap;
  /** The appointment it came from; left out when it came from none, so that older drafts still read. */
  appointmentId?: string;
  /** Goals of the episode scored at the contact, by goal; left out until one is, so that older drafts still read. */
  goalScores?: Record<string, number>;
  /** Brothers and sisters it is written for too; left out until one is chosen, so that older drafts still read. */
  also?: AlsoWritten[];
  /** Of the child whose record is open alone, when it is written for brothers and sisters too. */
  ownWords?: string;
  ownRestricted?: boolean;
  /** Contacts that were written with the one being amended. */
  together?: WrittenTogether[];
  /** Delivered by a colleague; left out until she says so, and then the name decides. */
  byColleague?: boolean;
};

/** Whether anything was measured or scored that a contact at which nobody was seen would lose. */
export function hasFigures({ measured, assessments }: ContactStart): boolean {
  const typed = measured ?? notMeasured;
  return [typed.weight, typed.size, typed.head].some((figure) => figure.trim() !== "") || (assessments ?? []).some(isTouched);
}

/** The scores to send: those of the episode's own goals, at a contact that took place. */
export function scoresToSend({ contact, contactId, goalScores }: ContactStart, goals: readonly { goalId: string }[]): SessionScore[] {
  if (contactId !== null || !isHeld(contact.outcome) || goalScores === undefined) return [];
  return goals.flatMap(({ goalId }) => {
    const score = goalScores[goalId];
    return score === undefined ? [] : [{ goalId, score }];
  });
}

export const notMeasured: MeasuredTyped = { weight: "", size: "", head: "", checked: false };

/** Whether a colleague delivered it: as she said, else as the name on the contact has it. */
export function isByColleague({ byColleague, contact }: ContactStart, practitioner: string): boolean {
  return byColleague ?? (contact.deliveredByName !== "" && contact.deliveredByName !== practitioner);
}

const seen: readonly Outcome[] = ["seen", "seen-late"];
const tookPlace: readonly Outcome[] = ["seen", "seen-late", "not-seen"];
const seeing: readonly Mode[] = ["in-person", "video", "group"];

export function isSeen(outcome: Outcome): boolean {
  return seen.includes(outcome);
}

export function isHeld(outcome: Outcome): boolean {
  return tookPlace.includes(outcome);
}

export function canSee(mode: Mode): boolean {
  return seeing.includes(mode);
}

export function usualSetting(role: Role): Setting {
  return role === "school-nurse" || role === "school-health-assistant" ? "school" : "home";
}

/** Today, now, at the usual place, in person, the child seen. An unborn child is not seen; the mother is. */
export function newContact(view: ChildView, role: Role, now: Date = clockNow()): ContactStart {
  const unborn = view.banner.born === null && view.banner.expected !== null;
  const mother = view.relatives.find((relative) => relative.role === "mother");
  return {
    contactId: null,
    fromRevision: 0,
    reason: "",
    contact: {
      childId: view.banner.childId,
      contactType: unborn ? "antenatal" : "",
      happenedOn: "today",
      happenedAt: timeInEngland(now),
      minutes: "",
      setting: usualSetting(role),
      mode: "in-person",
      outcome: unborn ? "not-seen" : "seen",
      childPresent: !unborn,
      presentRelationships: unborn && mother !== undefined ? [mother.relationshipId] : [],
      presentOther: "",
      purpose: "",
      narrative: "",
      voice: "",
      episodeId: null,
      restricted: false,
      placeId: null,
      deliveredByName: "",
      deliveredByRole: null,
      infantFeeding: null,
      findings: [],
      concerns: [],
      actionTaken: "",
      decision: "",
      given: [],
      signposted: [],
      mobility: null,
      bodyMap: null,
      nextTitle: "",
      nextDueOn: "",
    },
  };
}

/** What was agreed, as it was agreed: the nurse changes what turned out otherwise, and says how long it took. */
export function fromAppointment(start: ContactStart, line: AppointmentLine): ContactStart {
  const { contactType, setting, mode, placeId } = line;
  return {
    ...start,
    appointmentId: line.appointmentId,
    contact: {
      ...start.contact,
      contactType,
      happenedOn: inFull(line.on),
      happenedAt: line.at.slice(0, 5),
      setting,
      mode,
      placeId,
    },
  };
}

export function amending(contactId: string, opened: OpenedContact): ContactStart {
  const { form, measured, revision, together } = opened;
  return { contactId, fromRevision: revision, reason: "", contact: form, measured, together };
}

/** What happened decides who can have been there. */
export function withOutcome(contact: TypedContact, outcome: Outcome): TypedContact {
  return { ...contact, outcome, childPresent: isSeen(outcome) };
}

/** A child is not seen by phone or letter; a place belongs to meeting in person. */
export function withMode(contact: TypedContact, mode: Mode, usual: Setting): TypedContact {
  const placed = { ...contact, mode, setting: mode === "in-person" || mode === "group" ? (contact.setting ?? usual) : null };
  return !canSee(mode) && isSeen(contact.outcome) ? withOutcome(placed, "not-seen") : placed;
}

/** Whether the contact asks what was decided: the core says when, so that the form asks it before the save does. */
export function asksDecision({ decisionsAsked }: ChildView, { contact, contactId }: ContactStart): boolean {
  const follows = contactId === null ? decisionsAsked.next : decisionsAsked.afterMissed.includes(contactId);
  return follows && decisionsAsked.of.includes(contact.outcome);
}

/** What is said of an injury: a body map with marks, or that the child moves about alone. Nothing when no injury is noted. */
export function injuryOf({ contact, bodyMap }: ContactStart): Pick<ContactForm, "mobility" | "bodyMap"> | "mobility-missing" {
  if (!contact.concerns.includes("injury")) return { mobility: null, bodyMap: null };
  // Nothing was touched: what an amended contact says already stays.
  if (bodyMap === undefined) return { mobility: contact.mobility, bodyMap: null };
  const { mobility } = bodyMap;
  if (mobility === "") return bodyMap.marks.length === 0 ? { mobility: null, bodyMap: null } : "mobility-missing";
  return bodyMap.marks.length === 0 ? { mobility, bodyMap: null } : { mobility, bodyMap: { ...bodyMap, mobility } };
}

/** A brother or sister of the same visit, seen as the child whose record is open was; the kind is chosen, never guessed. */
export function alsoFor(childId: string, { contact }: ContactStart): AlsoWritten {
  return {
    childId,
    contactType: null,
    outcome: contact.outcome,
    ownWords: "",
    voice: "",
    restricted: false,
    infantFeeding: null,
    concerns: [],
    actionTaken: "",
    decision: "",
    mobility: null,
    measured: notMeasured,
    nextTitle: "",
    nextDueOn: "",
  };
}

export function contactContents(start: ContactStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function fromContents(text: string, today: string): ContactStart | null {
  const blank: ContactStart = { contact: {} as TypedContact, contactId: null, fromRevision: 0, reason: "" };
  const read = readContents(text, blank);
  if (read === null || typeof read.form.contact.narrative !== "string") return null;
  // A draft of an earlier program has none of these.
  const { findings = [], concerns = [], actionTaken = "", decision = "", given = [], signposted = [], mobility = null } = read.form.contact as Partial<TypedContact>;
  const contact: TypedContact = { ...read.form.contact, findings, concerns, actionTaken, decision, given, signposted, mobility, bodyMap: null };
  const { asq, ...form } = read.form;
  const start: ContactStart = withEarlierScores(form, asq);
  if (read.typedOn === today) return { ...start, contact };
  const also = start.also?.map((one) => ({ ...one, nextDueOn: settle(one.nextDueOn, read.typedOn, "future") }));
  return {
    ...start,
    ...(also === undefined ? {} : { also }),
    contact: {
      ...contact,
      happenedOn: settle(contact.happenedOn, read.typedOn, "past"),
      nextDueOn: settle(contact.nextDueOn, read.typedOn, "future"),
    },
  };
}

const scalesOfAsq: readonly Scale[] = ["communication", "gross-motor", "fine-motor", "problem-solving", "personal-social"];

function withEarlierScores(start: ContactStart, asq: EarlierScores | undefined): ContactStart {
  if (asq === undefined || asq.scores.every((score) => score.trim() === "")) return start;
  const scales = scalesOfAsq.map((scale, place) => ({ scale, typed: asq.scores[place] ?? "" }));
  const typed: AssessmentTyped = { tool: "asq-3", form: asq.form, relationshipId: null, items: [], scales, actionTaken: "", note: "" };
  return { ...start, assessments: [...(start.assessments ?? []), typed] };
}
