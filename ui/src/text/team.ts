// Words for work that is shared: tasks passed on, contacts that wait for a signature.
import type { ContactEntry } from "../ipc/bindings";
import { roleText } from "./codes";
import { fullDate } from "./dates";

/** `Priya Nair, community nursery nurse`; nothing when it is not known who delivered it. */
export function deliveredText({ deliveredBy, deliveredByRole }: ContactEntry): string | null {
  if (deliveredBy === null) return null;
  return deliveredByRole === null ? deliveredBy : `${deliveredBy}, ${roleText[deliveredByRole].toLowerCase()}`;
}

/** `Amina Yusuf, 4 Jan 2027`; nothing while nobody has signed. */
export function countersignedText({ countersignedBy, countersignedOn }: ContactEntry): string | null {
  if (countersignedBy === null) return null;
  return countersignedOn === null ? countersignedBy : `${countersignedBy}, ${fullDate(countersignedOn)}`;
}

export const teamText = {
  showNames: "Show names",
  passed: "With colleagues",
  passedNone: "No task is with a colleague.",
  passTo: "Passed to",
  passToHint: "Empty when it is yours",
  pass: "Pass on",
  passOf: (title: string) => `Pass on: ${title}`,
  passTitle: "Pass on a task",
  passAction: "Pass it on",
  passMissing: { what: "The name is missing", mend: "Type who does it" },
  with: (name: string) => `with ${name}`,
  takeBack: "Take back",
  takeBackOf: (title: string) => `Take back: ${title}`,
  tookBack: "Taken back. It is on your list again.",
  passedTo: (name: string) => `Passed to ${name}`,
  sign: "To countersign",
  signNone: "No learner's contact waits for a signature.",
  signLine: (contact: string, day: string, by: string) => `${contact}, ${day}, by ${by}`,
  read: "Read",
  signAction: "Sign",
  signOf: (child: string, contact: string) => `Sign: ${child}, ${contact}`,
  signTitle: "Countersign a learner's contact",
  signBody: "A registered colleague signs after reading what the learner wrote. The signature is part of the record.",
  signName: "Who read it",
  signOn: "When",
  signed: "Signed. It travels with the next file.",
  cancel: "Not now",
  deliveredBy: (who: string) => `delivered by ${who}`,
  countersigned: (who: string) => `countersigned by ${who}`,
  waits: "Waits for a countersignature",
} as const;
