// Words of letters to families and professionals.
import type { LeftOut, LetterReader, LetterWarning, MergeField, SentHow } from "../ipc/bindings";

export const readerText: Record<LetterReader, string> = {
  family: "To the family",
  gp: "To the GP",
  school: "To the school",
  other: "To another professional",
};

export const mergeFieldText: Record<MergeField, string> = {
  dear: "How the letter begins: Dear …",
  child: "First name of the child",
  "child-name": "Name of the child",
  born: "Date of birth",
  "nhs-number": "NHS number",
  school: "School or nursery",
  visit: "What the appointment is for",
  day: "Day of the appointment",
  time: "Time of the appointment",
  place: "Where it is",
  phone: "Telephone number of the team",
  nurse: "Your name",
  team: "Your team",
  service: "Service",
  reason: "What you want to say",
  agreed: "What was agreed",
  by: "Last day to answer",
};

/** Fields that are answered in some sentences. */
export const longField: readonly MergeField[] = ["reason", "agreed"];

export const letterWarningText: Record<LetterWarning, string> = {
  "no-address": "No address is known. Write it below.",
  protected: "This child's identity or address may be protected. Ask your safeguarding lead before you write.",
  "domestic-abuse": "There is a flag for domestic abuse. Somebody else may open this letter: agree with the parent how to be in touch.",
  "visit-note": "Read the note on visits before you write.",
  "parents-apart": "The parents live apart. Write to each by name, and put no parent's address on the other's letter.",
  "lives-elsewhere": "This person does not live with the child. Write their own address below.",
  "not-asked-where": "Nobody has asked where this person lives. Write the address below once you know it.",
  "no-responsibility": "This person has no parental responsibility.",
  "responsibility-not-asked": "Nobody has asked whether this person has parental responsibility.",
  "looked-after": "The child is looked after. Ask the social worker who is written to.",
  interpreter: "An interpreter is needed. Ask for the letter in the family's language, or ring with an interpreter.",
  died: "The child has died.",
};

/** Those that must be read first. */
export const graveWarning: readonly LetterWarning[] = ["protected", "domestic-abuse", "looked-after", "died", "no-responsibility", "lives-elsewhere"];

export const leftOutText: Record<LeftOut, string> = {
  died: "The child has died",
  "not-on-caseload": "No longer on your caseload",
  protected: "Protected: write by itself",
  "domestic-abuse": "Domestic abuse: agree first how to be in touch",
  "looked-after": "Looked after: ask the social worker",
  "no-address": "No postal address",
  missing: "Something is not said",
};

export const sentHowText: Record<SentHow, string> = { post: "By post", "by-hand": "By hand", "secure-mail": "Secure mail" };

export const letterText = {
  tab: "Letters",
  write: "Write a letter",
  amend: "Amend the letter",
  columns: { what: "What and to whom", letter: "The letter", preview: "As it will print" },
  template: "Kind of letter",
  recipient: "To whom",
  other: "Somebody else",
  appointment: "About the appointment",
  noAppointment: "None on the record",
  to: "Name and address",
  toHint: "As on the envelope, line by line",
  language: (language: string): string => `The family's language: ${language}`,
  languageUnknown: "The family's language: not asked",
  interpreter: { yes: "interpreter needed", no: "no interpreter needed", "not-asked": "nobody has asked about an interpreter" },
  visitNote: "Note on visits",
  asked: "Not on the record: fill in here",
  askedHint: "It goes into the letter where it stands in braces",
  fill: "Fill in again from the template",
  fillHint: "What you changed in the letter is lost",
  heading: "Heading",
  text: "Words of the letter",
  writtenOn: "Date of the letter",
  enclosed: "Enclosed",
  enclosedHint: "What is in the envelope with it; leave empty when nothing",
  restricted: "For professionals alone: it holds what the family must not read",
  amendReason: "Why you amend it",
  amendReasonHint: "The first version stays readable",
  noSender: "Letters have no sender's address yet. Give it in Settings, Letters.",
  save: "Save the letter",
  saveAmend: "Save the amendment",
  saved: "Letter saved on this laptop",
  back: "Go back",
  keepDraft: "Keep as draft",
  error: "Entered in error",
  whyNot: (name: string, why: string): string => `${name}: ${why.toLowerCase()}`,
  none: "No letter yet.",
  noneTodo: "Write one, and it is kept here word for word.",
  list: {
    written: (day: string): string => `Written ${day}`,
    printed: (day: string): string => `On paper since ${day}`,
    sent: (how: string, day: string): string => `${how}, ${day}`,
    notSent: "Not sent",
    professionals: "Professionals only",
    show: "Read",
    hide: "Close",
    enclosed: (what: string): string => `Enclosed: ${what}`,
  },
  actions: { amend: "Amend", pdf: "Save as PDF", send: "Mark as sent", takeBack: "Take back" },
  of: (action: string, heading: string): string => `${action}: ${heading}`,
  pdf: {
    title: "Save the letter as a PDF?",
    body: "It is one page on A4, made to print. A PDF is not encrypted: choose a folder only you can read, print it, then delete it.",
    locks: "From then on its words stand. To change them, write a new letter.",
    choose: "Choose the folder",
    saved: (name: string): string => `Saved as ${name}`,
    notSaved: "Nothing was saved",
  },
  send: { title: "When did it go?", on: "Sent on", how: "How", save: "Mark as sent", done: "Marked as sent" },
  cancel: "Cancel",
  many: {
    title: "Letters to several families",
    sub: (day: string): string => `Appointments of ${day}`,
    open: "Write to families",
    none: "Nobody has an appointment on this day.",
    noneTodo: "Choose another day in the diary.",
    columns: { pick: "Write", child: "Child", at: "Time", to: "To", standing: "Letter" },
    pick: (child: string): string => `Write to the family of ${child}`,
    ready: "Ready",
    language: (language: string): string => `Speaks ${language}`,
    count: (ready: number, out: number): string => `${String(ready)} to write, ${String(out)} left out`,
    save: (count: number): string => (count === 1 ? "Write 1 letter" : `Write ${String(count)} letters`),
    done: (count: number, out: number): string =>
      `${count === 1 ? "1 letter" : `${String(count)} letters`} written${out === 0 ? "" : `, ${String(out)} left out`}. Save them as one PDF to print.`,
    working: (count: number): string => `Writing ${String(count)} letters`,
    pdf: "Save them as one PDF",
    again: "Write others",
    table: "Families with an appointment on this day",
  },
  timeline: { written: "Letter written", sent: "Letter sent" },
} as const;
