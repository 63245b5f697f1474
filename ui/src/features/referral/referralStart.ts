// What the referral form starts from: a new one, one to amend, or a draft of either.
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, settle } from "../../components/typedDate";
import type { ReferralForm, ReferralService, ReferralView, SharingBasis } from "../../ipc/bindings";

/** As typed: service and right are chosen, never guessed, so they start empty. */
export type TypedReferral = Omit<ReferralForm, "service" | "basis"> & { service: ReferralService | ""; basis: SharingBasis | "" };

export type ReferralStart = {
  referral: TypedReferral;
  /** The referral that is amended; `null` for a new one. */
  referralId: string | null;
  fromRevision: number;
  amendReason: string;
};

export function newReferral(childId: string, contactId: string | null = null): ReferralStart {
  return {
    referralId: null,
    fromRevision: 0,
    amendReason: "",
    referral: {
      childId,
      service: "",
      to: "",
      mode: "phone",
      sentOn: "today",
      urgency: "routine",
      reason: "",
      basis: "",
      confirmedOn: "",
      chaseOn: "",
      fromContact: contactId,
      restricted: false,
      localServiceId: null,
    },
  };
}

export function amending(view: ReferralView): ReferralStart {
  const { referralId, revision, childId, service, to, mode, urgency, reason, basis, fromContact, restricted, localServiceId } = view;
  return {
    referralId,
    fromRevision: revision,
    amendReason: "",
    referral: {
      childId,
      service,
      to,
      mode,
      sentOn: inFull(view.sentOn),
      urgency,
      reason,
      basis,
      confirmedOn: view.confirmedOn === null ? "" : inFull(view.confirmedOn),
      chaseOn: view.chaseOn === null ? "" : inFull(view.chaseOn),
      fromContact,
      restricted,
      localServiceId,
    },
  };
}

export function referralContents(start: ReferralStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function referralFromContents(text: string, today: string): ReferralStart | null {
  const read = readContents<ReferralStart>(text, newReferral(""));
  if (read === null) return null;
  if (read.typedOn === today) return read.form;
  const { referral } = read.form;
  return {
    ...read.form,
    referral: {
      ...referral,
      sentOn: settle(referral.sentOn, read.typedOn, "past"),
      confirmedOn: settle(referral.confirmedOn, read.typedOn, "past"),
      chaseOn: settle(referral.chaseOn, read.typedOn, "future"),
    },
  };
}
