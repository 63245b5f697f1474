// An entry goes on from a draft.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import { draftText } from "../../text/draft";
import { ServiceForm } from "./ServiceForm";
import { serviceFromContents } from "./serviceStart";

export function ServiceDraft({ draftId, onDone }: { draftId: string; onDone: () => void }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = serviceFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <ServiceForm initial={initial} draftId={draftId} onDone={onDone} />;
}
