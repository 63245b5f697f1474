// A letter: a new one, one to amend, or a draft.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ChildView, LetterStart as Known } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { LetterEditor } from "./LetterEditor";
import { letterFromContents, startFrom } from "./letterStart";

type Props = { childId: string; letterId?: string; draftId?: string };

export function LetterScreen({ childId, letterId, draftId }: Props) {
  const { today } = useFrame();
  const child = useOnce("open_child", { childId });
  const known = useOnce("letter_start", { childId, letterId: letterId ?? null });
  for (const asked of [child, known]) {
    if (asked.state === "failed") return <Failed failure={asked.failure} onRetry={asked.reload} />;
  }
  if (child.state !== "loaded" || known.state !== "loaded") return <Loading />;
  if (draftId !== undefined) return <FromDraft view={child.data} known={known.data} draftId={draftId} />;
  return <LetterEditor view={child.data} known={known.data} draftId={null} initial={startFrom(known.data, letterId ?? null, today)} />;
}

function FromDraft({ view, known, draftId }: { view: ChildView; known: Known; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = letterFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <LetterEditor view={view} known={known} draftId={draftId} initial={initial} />;
}
