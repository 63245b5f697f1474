// The form of the review a contact is: asked again when the kind or the day changes; nothing until a kind is chosen.
import type { ReviewFormView } from "../../ipc/bindings";
import { useQuery, type Query } from "../../ipc/useQuery";
import type { ContactStart } from "./contactStart";

export function useReviewForm({ contact, contactId }: ContactStart): Query<ReviewFormView> | null {
  const { childId, contactType, happenedOn } = contact;
  // A question has to name a kind; its answer is shown to nobody until the nurse has chosen one.
  const asked = { childId, contactType: contactType === "" ? ("other" as const) : contactType, on: happenedOn, contactId };
  const form = useQuery("review_form", asked, { keep: contactType !== "" });
  return contactType === "" ? null : form;
}
