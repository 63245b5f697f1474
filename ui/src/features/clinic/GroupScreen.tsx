// A group session: written once, standing in the record of every child who was invited.
import { useState } from "react";

import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { GroupSaved } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { GroupDone } from "./GroupDone";
import { GroupEditor } from "./GroupEditor";
import { fromGroupDraft, newGroup, type TypedGroup } from "./groupStart";
import "./clinic.css";

export function GroupScreen({ draftId }: { draftId?: string }) {
  return draftId === undefined ? <WithPlaces initial={newGroup()} draftId={null} /> : <FromDraft draftId={draftId} />;
}

function FromDraft({ draftId }: { draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = fromGroupDraft(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <WithPlaces initial={initial} draftId={draftId} />;
}

function WithPlaces({ initial, draftId }: { initial: TypedGroup; draftId: string | null }) {
  const places = useOnce("session_places", {});
  const [saved, setSaved] = useState<GroupSaved | null>(null);
  const [round, setRound] = useState(0);
  if (places.state === "loading") return <Loading />;
  if (places.state === "failed") return <Failed failure={places.failure} onRetry={places.reload} />;
  if (saved !== null) {
    return (
      <GroupDone
        saved={saved}
        onAnother={() => {
          setSaved(null);
          setRound(round + 1);
        }}
      />
    );
  }
  return (
    <GroupEditor
      key={round}
      initial={round === 0 ? initial : newGroup()}
      draftId={round === 0 ? draftId : null}
      places={places.data.places}
      onSaved={setSaved}
    />
  );
}
