// What the form of a death holds, and its draft.
import { readContents } from "../../components/draftContents";
import { readDate } from "../../components/typedDate";
import type { DeathForm, DeathStart } from "../../ipc/bindings";

export type DeathTyped = { form: DeathForm; cancel: boolean };

export const blankDeath: DeathTyped = {
  form: {
    diedOn: "",
    place: "",
    expected: "not-asked",
    toldBy: "",
    jointResponseOn: "",
    panelToldOn: "",
    factors: [],
    wishes: "",
    support: "",
  },
  cancel: false,
};

export function fromRecord(start: DeathStart): DeathTyped {
  return { form: start.form, cancel: false };
}

/** A draft as it was left; days that were typed as "today" mean the day they were typed on. */
export function deathFromContents(contents: string): DeathTyped | null {
  const read = readContents(contents, blankDeath);
  if (read === null) return null;
  const day = (typed: string) => readDate(typed, read.typedOn, "past") ?? typed;
  const { form } = read.form;
  return {
    ...read.form,
    form: { ...form, diedOn: day(form.diedOn), jointResponseOn: day(form.jointResponseOn), panelToldOn: day(form.panelToldOn) },
  };
}
