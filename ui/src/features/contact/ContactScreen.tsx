// Recording or amending a contact: first what the form starts from, then the form.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { AppointmentLine, ChildView, ContactType } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { ContactEditor } from "./ContactEditor";
import { homeVisit } from "./fromHome";
import { amending, fromAppointment, fromContents, newContact, type ContactStart } from "./contactStart";

type Props = { childId: string; contactId?: string; draftId?: string; appointmentId?: string; contactType?: ContactType };

export function ContactScreen({ childId, contactId, draftId, appointmentId, contactType }: Props) {
  if (draftId !== undefined) return <FromDraft childId={childId} draftId={draftId} />;
  if (contactId !== undefined) return <FromContact childId={childId} contactId={contactId} />;
  if (appointmentId !== undefined) return <FromAppointment childId={childId} appointmentId={appointmentId} />;
  return <WithChild childId={childId} draftId={null} initial={null} contactType={contactType} />;
}

function FromAppointment({ childId, appointmentId }: { childId: string; appointmentId: string }) {
  const line = useOnce("open_appointment", { appointmentId });
  if (line.state === "loading") return <Loading />;
  if (line.state === "failed") return <Failed failure={line.failure} onRetry={line.reload} />;
  return <WithChild childId={childId} draftId={null} initial={null} appointment={line.data} />;
}

function FromDraft({ childId, draftId }: { childId: string; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  if (draft.data.form === "home") {
    return <WithChild childId={childId} draftId={draftId} initial={null} fromHome={draft.data.contents} />;
  }
  const initial = fromContents(draft.data.contents, today);
  if (initial === null) return <Unreadable />;
  return <WithChild childId={childId} draftId={draftId} initial={initial} />;
}

function Unreadable() {
  return (
    <Notice kind="red">
      <p>{draftText.unreadable}</p>
      <p>{draftText.unreadableMend}</p>
    </Notice>
  );
}

function FromContact({ childId, contactId }: { childId: string; contactId: string }) {
  const opened = useOnce("open_contact", { contactId });
  if (opened.state === "loading") return <Loading />;
  if (opened.state === "failed") return <Failed failure={opened.failure} onRetry={opened.reload} />;
  return <WithChild childId={childId} draftId={null} initial={amending(contactId, opened.data)} />;
}

type WithChildProps = {
  childId: string;
  draftId: string | null;
  initial: ContactStart | null;
  appointment?: AppointmentLine;
  /** What is to be recorded, when the nurse came from a list that says so. */
  contactType?: ContactType;
  /** What was typed in the home, to be finished here. */
  fromHome?: string;
};

function WithChild({ childId, ...rest }: WithChildProps) {
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  return <Ready view={child.data} {...rest} />;
}

type ReadyProps = Omit<WithChildProps, "childId"> & { view: ChildView };

function Ready({ view, draftId, initial, appointment, contactType, fromHome }: ReadyProps) {
  const { role, today } = useFrame();
  const empty = newContact(view, role);
  if (fromHome !== undefined) {
    const visit = homeVisit(fromHome, empty, today);
    return visit === null ? <Unreadable /> : <ContactEditor view={view} draftId={draftId} initial={visit} />;
  }
  const blank = contactType === undefined ? empty : { ...empty, contact: { ...empty.contact, contactType } };
  const start = appointment === undefined ? blank : fromAppointment(blank, appointment);
  return <ContactEditor view={view} draftId={draftId} initial={initial ?? start} />;
}
