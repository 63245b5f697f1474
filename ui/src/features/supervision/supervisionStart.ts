// What the supervision form starts from: the children chosen, one child's record to amend, or a draft.
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, settle } from "../../components/typedDate";
import type { SupervisionTyped, SupervisionView } from "../../ipc/bindings";

/** A child with the name the form shows; the name is never saved. */
export type NamedChild = { childId: string; child: string };

export type SupervisionStart = {
  typed: SupervisionTyped;
  names: NamedChild[];
  /** The record that is amended; `null` for a new supervision. */
  supervisionId: string | null;
  fromRevision: number;
  amendReason: string;
};

export function newSupervision(children: readonly NamedChild[]): SupervisionStart {
  return {
    supervisionId: null,
    fromRevision: 0,
    amendReason: "",
    names: [...children],
    typed: {
      on: "today",
      supervisor: "",
      form: "one-to-one",
      nextOn: "",
      children: children.map(({ childId }) => ({ childId, discussed: "", actions: "" })),
    },
  };
}

export function amending(view: SupervisionView, child: string): SupervisionStart {
  const { childId, discussed, actions } = view;
  return {
    supervisionId: view.supervisionId,
    fromRevision: view.revision,
    amendReason: "",
    names: [{ childId, child }],
    typed: {
      on: inFull(view.on),
      supervisor: view.supervisor,
      form: view.form,
      nextOn: view.nextOn === null ? "" : inFull(view.nextOn),
      children: [{ childId, discussed, actions }],
    },
  };
}

export function supervisionContents(start: SupervisionStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function supervisionFromContents(text: string, today: string): SupervisionStart | null {
  const read = readContents<SupervisionStart>(text, newSupervision([]));
  if (read === null || !Array.isArray(read.form.typed.children)) return null;
  const { typed } = read.form;
  if (read.typedOn === today) return read.form;
  return { ...read.form, typed: { ...typed, on: settle(typed.on, read.typedOn, "past"), nextOn: settle(typed.nextOn, read.typedOn, "future") } };
}
