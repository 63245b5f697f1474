// What the form of a letter starts from: what the core fills in, or a draft.
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, readDate, settle } from "../../components/typedDate";
import type { LetterForm, LetterStart as Known } from "../../ipc/bindings";

export type LetterStart = {
  letter: LetterForm;
  /** The letter that is amended; `null` for a new one. */
  letterId: string | null;
  fromRevision: number;
  amendReason: string;
  /** The words were changed by hand: the template no longer fills them. */
  byHand: boolean;
};

const blank: LetterStart = {
  letter: {
    childId: "", template: "", recipient: "", appointmentId: null, asked: [], to: "", heading: "", text: "", writtenOn: "today", restricted: false, enclosed: "",
  },
  letterId: null,
  fromRevision: 0,
  amendReason: "",
  byHand: false,
};

export function startFrom({ form, fromRevision }: Known, letterId: string | null, today: string): LetterStart {
  const read = readDate(form.writtenOn, today, "past");
  const letter = { ...form, writtenOn: read === null ? form.writtenOn : inFull(read) };
  return { letter, letterId, fromRevision, amendReason: "", byHand: letterId !== null };
}

export function letterContents(start: LetterStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; a date typed on another day keeps meaning that day. */
export function letterFromContents(text: string, today: string): LetterStart | null {
  const read = readContents<LetterStart>(text, blank);
  if (read === null) return null;
  const { form, typedOn } = read;
  if (typedOn === today) return form;
  return { ...form, letter: { ...form.letter, writtenOn: settle(form.letter.writtenOn, typedOn, "past") } };
}
