// What the note of a concern about a colleague starts from: nothing, one to amend, or a draft.
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, settle } from "../../components/typedDate";
import type { AllegationForm, AllegationView } from "../../ipc/bindings";

export type AllegationStart = { form: AllegationForm; allegationId: string | null; fromRevision: number; reason: string };

export function newAllegation(): AllegationStart {
  return {
    allegationId: null,
    fromRevision: 0,
    reason: "",
    form: { on: "today", about: "", referredOn: "", officer: "", reference: "", outcome: null, note: "" },
  };
}

export function amending(view: AllegationView): AllegationStart {
  const { allegationId, revision, on, about, referredOn, officer, reference, outcome, note } = view;
  return {
    allegationId,
    fromRevision: revision,
    reason: "",
    form: { on: inFull(on), about, referredOn: referredOn === null ? "" : inFull(referredOn), officer, reference, outcome, note },
  };
}

export function allegationContents(start: AllegationStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function allegationFromContents(text: string, today: string): AllegationStart | null {
  const read = readContents<AllegationStart>(text, newAllegation());
  if (read === null) return null;
  const { form } = read.form;
  if (read.typedOn === today) return read.form;
  return { ...read.form, form: { ...form, on: settle(form.on, read.typedOn, "past"), referredOn: settle(form.referredOn, read.typedOn, "past") } };
}
