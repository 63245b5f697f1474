// Registering a child, or going on with a draft of it. A draft of an amendment comes here too and finds its child.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import { draftText } from "../../text/draft";
import { AmendWith } from "./AmendChildScreen";
import { ChildEditor } from "./ChildEditor";
import { childFromContents, newChild, twinOf } from "./childStart";

export function RegisterChildScreen({ draftId, twinOf: twin }: { draftId?: string; twinOf?: string }) {
  if (draftId === undefined && twin !== undefined) return <Twin childId={twin} />;
  return draftId === undefined ? (
    <ChildEditor initial={newChild()} draftId={null} banner={null} />
  ) : (
    <FromDraft draftId={draftId} />
  );
}

function Twin({ childId }: { childId: string }) {
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  return <ChildEditor initial={twinOf(child.data)} draftId={null} banner={null} />;
}

function FromDraft({ draftId }: { draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = childFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return initial.childId === null ? (
    <ChildEditor initial={initial} draftId={draftId} banner={null} />
  ) : (
    <AmendWith childId={initial.childId} initial={initial} draftId={draftId} />
  );
}
