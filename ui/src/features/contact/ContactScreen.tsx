// Recording or amending a contact: first what the form starts from, then the form.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ChildView } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { ContactEditor } from "./ContactEditor";
import { amending, fromContents, newContact, type ContactStart } from "./contactStart";

type Props = { childId: string; contactId?: string; draftId?: string };

export function ContactScreen({ childId, contactId, draftId }: Props) {
  if (draftId !== undefined) return <FromDraft childId={childId} draftId={draftId} />;
  if (contactId !== undefined) return <FromContact childId={childId} contactId={contactId} />;
  return <WithChild childId={childId} draftId={null} initial={null} />;
}

function FromDraft({ childId, draftId }: { childId: string; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = fromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <WithChild childId={childId} draftId={draftId} initial={initial} />;
}

function FromContact({ childId, contactId }: { childId: string; contactId: string }) {
  const opened = useOnce("open_contact", { contactId });
  if (opened.state === "loading") return <Loading />;
  if (opened.state === "failed") return <Failed failure={opened.failure} onRetry={opened.reload} />;
  return <WithChild childId={childId} draftId={null} initial={amending(contactId, opened.data)} />;
}

type WithChildProps = { childId: string; draftId: string | null; initial: ContactStart | null };

function WithChild({ childId, draftId, initial }: WithChildProps) {
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  return <Ready view={child.data} draftId={draftId} initial={initial} />;
}

function Ready({ view, draftId, initial }: { view: ChildView; draftId: string | null; initial: ContactStart | null }) {
  const { role } = useFrame();
  return <ContactEditor view={view} draftId={draftId} initial={initial ?? newContact(view, role)} />;
}
