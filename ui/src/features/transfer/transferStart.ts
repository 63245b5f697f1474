// What the form that begins transfers starts from: what the core fills in, or a draft.
import { readContents, writeContents } from "../../components/draftContents";
import { settle } from "../../components/typedDate";
import type { TransferForm } from "../../ipc/bindings";

const blank: TransferForm = { childIds: [], wholeCaseload: false, kind: "to-colleague", to: "", team: "", plannedFor: "", until: "" };

export function transferContents(form: TransferForm, today: string): string {
  return writeContents(form, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function transferFromContents(text: string, today: string): TransferForm | null {
  const read = readContents<TransferForm>(text, blank);
  if (read === null) return null;
  const { form, typedOn } = read;
  return typedOn === today
    ? form
    : { ...form, plannedFor: settle(form.plannedFor, typedOn, "future"), until: settle(form.until, typedOn, "future") };
}
