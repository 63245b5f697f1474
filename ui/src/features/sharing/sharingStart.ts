// What the form of shared information starts from: what the core fills in, an entry to amend, or a draft.
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, readDate, settle } from "../../components/typedDate";
import type { SharingForm, SharingStart as Filled, SharingView } from "../../ipc/bindings";
import { referralServiceText } from "../../text/referral";

export type SharingStart = {
  sharing: SharingForm;
  /** The entry that is amended; `null` for a new one. */
  sharingId: string | null;
  fromRevision: number;
  amendReason: string;
};

const blank: SharingForm = {
  childId: "",
  on: "today",
  with: "",
  agency: "",
  mode: "phone",
  what: "",
  basis: "consent",
  basisDetail: "",
  familyTold: "not-asked",
  referralId: null,
  caseReportId: null,
  reviewId: null,
};

export function newSharing({ form, service }: Filled, today: string): SharingStart {
  const on = readDate(form.on, today, "past");
  const agency = form.agency === "" && service !== null && service !== "other" ? referralServiceText[service] : form.agency;
  return { sharing: { ...form, agency, on: on === null ? form.on : inFull(on) }, sharingId: null, fromRevision: 0, amendReason: "" };
}

export function amending(view: SharingView): SharingStart {
  const { sharingId, revision, childId, with: to, agency, mode, what, basis, basisDetail, familyTold, referralId, caseReportId, reviewId } = view;
  const form = { childId, with: to, agency, mode, what, basis, basisDetail, familyTold, referralId, caseReportId, reviewId };
  return { sharing: { ...form, on: inFull(view.on) }, sharingId, fromRevision: revision, amendReason: "" };
}

export function sharingContents(start: SharingStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function sharingFromContents(text: string, today: string): SharingStart | null {
  const read = readContents<SharingStart>(text, { sharing: blank, sharingId: null, fromRevision: 0, amendReason: "" });
  if (read === null) return null;
  const { sharing } = read.form;
  return read.typedOn === today ? read.form : { ...read.form, sharing: { ...sharing, on: settle(sharing.on, read.typedOn, "past") } };
}
