// What the form of an entry starts from: nothing, an entry to amend, or a draft.
import { readContents } from "../../components/draftContents";
import { inFull, readDate, settle, type Direction } from "../../components/typedDate";
import type { LocalServiceForm, LocalServiceLine } from "../../ipc/bindings";

export type ServiceStart = { serviceId: string | null; fromRevision: number | null; form: LocalServiceForm; reason: string };

export function newService(): ServiceStart {
  return {
    serviceId: null,
    fromRevision: null,
    reason: "",
    form: { name: "", topic: "other", what: "", location: "", forWhom: "", howToRefer: "", phone: "", web: "", validFrom: "", validUntil: "" },
  };
}

/** The entry with its days as a person writes them. */
export function amending({ serviceId, revision, form }: LocalServiceLine, today: string): ServiceStart {
  const shown = (day: string, direction: Direction) => {
    const read = readDate(day, today, direction);
    return read === null ? day : inFull(read);
  };
  return {
    serviceId,
    fromRevision: revision,
    reason: "",
    form: { ...form, validFrom: shown(form.validFrom, "past"), validUntil: shown(form.validUntil, "future") },
  };
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function serviceFromContents(text: string, today: string): ServiceStart | null {
  const read = readContents<ServiceStart>(text, newService());
  if (read === null) return null;
  // A revision is a number, which the blank form cannot show.
  const { form } = read.form;
  if (read.typedOn === today) return read.form;
  const settled = { validFrom: settle(form.validFrom, read.typedOn, "past"), validUntil: settle(form.validUntil, read.typedOn, "future") };
  return { ...read.form, form: { ...form, ...settled } };
}
