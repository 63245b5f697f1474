// A child has died: a calm screen. Only the day is needed, nothing is asked twice, and everything that invites stops.
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import { draftText } from "../../text/draft";
import { DeathEditor } from "./DeathEditor";
import { deathFromContents, fromRecord, type DeathTyped } from "./deathStart";

type Props = { childId: string; draftId?: string };

export function DeathScreen({ childId, draftId }: Props) {
  return draftId === undefined ? (
    <WithChild childId={childId} draftId={null} typed={null} />
  ) : (
    <FromDraft childId={childId} draftId={draftId} />
  );
}

function FromDraft({ childId, draftId }: { childId: string; draftId: string }) {
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const typed = deathFromContents(draft.data.contents);
  if (typed === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <WithChild childId={childId} draftId={draftId} typed={typed} />;
}

type WithChildProps = { childId: string; draftId: string | null; typed: DeathTyped | null };

function WithChild({ childId, draftId, typed }: WithChildProps) {
  const start = useOnce("death_start", { childId });
  if (start.state === "loading") return <Loading />;
  if (start.state === "failed") return <Failed failure={start.failure} onRetry={start.reload} />;
  return <DeathEditor start={start.data} draftId={draftId} initial={typed ?? fromRecord(start.data)} />;
}
