// What the escalation form starts from: a disagreement, one about a referral, or a draft.
import { readContents, writeContents } from "../../components/draftContents";
import { settle } from "../../components/typedDate";
import type { EscalationForm, ReferralView } from "../../ipc/bindings";
import { escalationText } from "../../text/escalation";
import { referralServiceText } from "../../text/referral";

export function newEscalation(childId: string, referral: ReferralView | null): EscalationForm {
  return {
    childId,
    about: referral === null || referral.answer !== "rejected" ? "" : escalationText.rejected(referralServiceText[referral.service], referral.answerReason),
    referralId: referral === null ? null : referral.referralId,
    stage: "practitioner",
    to: referral === null ? "" : referral.answeredBy || referral.to,
    on: "today",
    replyBy: "",
  };
}

export function escalationContents(form: EscalationForm, today: string): string {
  return writeContents(form, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function escalationFromContents(text: string, today: string): EscalationForm | null {
  const read = readContents<EscalationForm>(text, newEscalation("", null));
  if (read === null) return null;
  const { form, typedOn } = read;
  return typedOn === today ? form : { ...form, on: settle(form.on, typedOn, "past"), replyBy: settle(form.replyBy, typedOn, "future") };
}
