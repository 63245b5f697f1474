// The contact form itself: typed here, kept as a draft, saved once.
import { useState } from "react";

import { filledIn } from "../../clinical/assessments/typed";
import { ChildBanner } from "../../clinical/ChildBanner";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { useAnnounce } from "../../components/status";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { AlsoWritten, ChildView, RecordContact } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { useReviewForm } from "./useReviewForm";
import { bodyMapText } from "../../text/bodyMap";
import { aboutCare, gatheredText } from "../../text/concern";
import { contactText } from "../../text/contact";
import { visitText } from "../../text/visit";
import { ContactFacts } from "./ContactFacts";
import { contactContents, injuryOf, isByColleague, isHeld, isSeen, notMeasured, scoresToSend, type ContactStart } from "./contactStart";
import { ContactWords } from "./ContactWords";
import { belonging } from "./findings";
import { ReviewColumn } from "./ReviewColumn";
import { DiscardDraft } from "../../components/DiscardDraft";
import "./contact.css";

type Props = { view: ChildView; initial: ContactStart; draftId: string | null };

export function ContactEditor({ view, initial, draftId }: Props) {
  const { today, practitioner } = useFrame();
  const [start, setStart] = useState(initial);
  const { childId } = view.banner;
  const owed = useQuery("child_programme", { childId });
  // The form does not wait for it: until it is there, every kind of contact is offered.
  const programme = owed.state === "loaded" ? owed.data : null;
  const amends = start.contactId !== null;
  const review = useReviewForm(start);
  const { born, expected } = view.banner;
  const unborn = born === null && expected !== null;
  const contents = contactContents(start, today);
  const [untouched] = useState(contents);
  const [thenRefer, setThenRefer] = useState(false);
  const draft = useDraft({ form: amends ? "amend-contact" : "contact", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;

  const saveContact = async () => {
    const { contactType } = start.contact;
    if (contactType === "") {
      save.refuse([{ field: "contactType", ...contactText.typeMissing }]);
      return;
    }
    if (isByColleague(start, practitioner) && start.contact.deliveredByName.trim() === "") {
      save.refuse([{ field: "deliveredByName", ...contactText.delivered.nameMissing }]);
      return;
    }
    const injury = injuryOf(start);
    if (injury === "mobility-missing") {
      save.refuse([{ field: "mobility", ...bodyMapText.mobilityMissing }]);
      return;
    }
    // What is not in sight is not saved: answers of another review, and all of them when nobody was met.
    const found = isHeld(start.contact.outcome) ? start.contact.findings : [];
    const findings = belonging(review?.state === "loaded" ? review.data : null, found);
    const form = { ...start.contact, ...injury, contactType, findings };
    const measured = isSeen(start.contact.outcome) ? (start.measured ?? notMeasured) : notMeasured;
    const assessments = isHeld(start.contact.outcome) ? filledIn(start.assessments) : [];
    const goals = view.episodes.find((episode) => episode.episodeId === form.episodeId)?.goals ?? [];
    const scores = scoresToSend(start, goals);
    const { also = [], ownWords = "", ownRestricted = false } = start;
    const recordOne = (contact: RecordContact) =>
      also.length > 0
        ? attempt("record_family_visit", { contact, ownWords, ownRestricted, scores, also: also.map(asSent) })
        : scores.length === 0 ? attempt("record_contact", contact) : attempt("record_session", { contact, scores });
    const saved = await save.run(() =>
      start.contactId === null
        ? recordOne({ form, measured, assessments, draftId: draft.id(), appointmentId: start.appointmentId ?? null })
        : attempt("amend_contact", {
            contactId: start.contactId,
            form,
            measured,
            reason: start.reason,
            fromRevision: start.fromRevision,
            draftId: draft.id(),
          }),
    );
    if (saved === null) return;
    announce(amends ? contactText.amended : also.length > 0 ? visitText.saved(also.length + 1) : contactText.saved);
    await sayWhatAddsUp();
    navigate(thenRefer ? { screen: "referral", childId, contactId: saved.recordId } : { screen: "child", childId, tab: "summary" });
  };
  // The summary lists them; it is said here too, because this contact may have been the third.
  const sayWhatAddsUp = async () => {
    if (!start.contact.concerns.some((concern) => aboutCare.includes(concern))) return;
    const gathered = await attempt("family_concerns", { childId });
    if (gathered.ok && gathered.value.callsForALook) announce(gatheredText.said(gathered.value.contacts));
  };
  const keepAndLeave = () => void draft.keepNow().then(back);
  const amendScored = (assessmentId: string) =>
    void (touched ? draft.keepNow() : Promise.resolve()).then(() => navigate({ screen: "assessment", childId, assessmentId }));

  return (
    <FormPage
      label={amends ? contactText.amend : contactText.record}
      head={
        <ChildBanner
          banner={view.banner}
          title={amends ? contactText.amend : contactText.record}
          actions={<DraftStatusText status={draft.status} />}
        />
      }
      save={save}
      saveLabel={amends ? contactText.saveAmend : contactText.save}
      onSave={() => void saveContact()}
      onBack={back}
      touched={touched}
      columns="close"
      whenChanged={<SeeVersions contactId={start.contactId} />}
      actions={
        <>
        {touched ? (
          <>
            <Button kind="quiet" onPress={keepAndLeave}>
              {contactText.keepDraft}
            </Button>
            <DiscardDraft draft={draft} onDone={back} />
          </>
        ) : (
          <Button kind="quiet" onPress={back} shortcut="Esc">
            {contactText.back}
          </Button>
        )}
        {amends ? null : <Checkbox name="thenRefer" label={contactText.thenRefer} isSelected={thenRefer} onChange={setThenRefer} />}
        </>
      }
    >
      <ContactFacts view={view} programme={programme} contact={start.contact} onChange={(contact) => setStart({ ...start, contact })} errorOf={save.errorOf} />
      <ReviewColumn form={review} start={start} unborn={unborn} onChange={setStart} onAmendScored={amendScored} errorOf={save.errorOf} />
      <ContactWords view={view} programme={programme} start={start} onChange={setStart} errorOf={save.errorOf} />
    </FormPage>
  );
}

/** Who was not seen was not measured: what is not in sight is not sent. */
function asSent(one: AlsoWritten): AlsoWritten {
  return isSeen(one.outcome) ? one : { ...one, measured: notMeasured };
}

function SeeVersions({ contactId }: { contactId: string | null }) {
  const navigate = useNavigate();
  if (contactId === null) return null;
  return (
    <Button kind="link" onPress={() => navigate({ screen: "contact-history", contactId })}>
      {contactText.seeVersions}
    </Button>
  );
}
