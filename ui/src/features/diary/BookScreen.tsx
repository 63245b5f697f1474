// Booking or moving: first what the form starts from, then the form.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ContactType } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { BookEditor } from "./BookEditor";
import { fromBookingDraft, fromStart, type Booking } from "./bookStart";

type Props = { childId: string; contactType: ContactType | null; appointmentId?: string; draftId?: string };

export function BookScreen({ draftId, ...asked }: Props) {
  if (draftId === undefined) return <WithStart {...asked} draftId={null} initial={null} />;
  return <FromDraft childId={asked.childId} draftId={draftId} />;
}

function FromDraft({ childId, draftId }: { childId: string; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = fromBookingDraft(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  const appointmentId = initial.appointmentId === "" ? undefined : initial.appointmentId;
  const { contactType } = initial.form;
  return <WithStart childId={childId} contactType={contactType} appointmentId={appointmentId} draftId={draftId} initial={initial} />;
}

type StartProps = Omit<Props, "draftId"> & { draftId: string | null; initial: Booking | null };

function WithStart({ childId, contactType, appointmentId, draftId, initial }: StartProps) {
  const start = useOnce("open_booking", { childId, contactType, appointmentId: appointmentId ?? null });
  if (start.state === "loading") return <Loading />;
  if (start.state === "failed") return <Failed failure={start.failure} onRetry={start.reload} />;
  return <BookEditor start={start.data} initial={initial ?? fromStart(start.data)} draftId={draftId} />;
}
