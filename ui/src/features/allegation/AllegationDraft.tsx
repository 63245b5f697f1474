// The note goes on from a draft; the draft is on no other screen.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import { draftText } from "../../text/draft";
import { AllegationEditor } from "./AllegationEditor";
import { allegationFromContents } from "./allegationStart";

export function AllegationDraft({ draftId, onClose, onSaved }: { draftId: string; onClose: () => void; onSaved: () => void }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = allegationFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <AllegationEditor initial={initial} draftId={draftId} onClose={onClose} onSaved={onSaved} />;
}
