// The clinic session: first where and when, then the list.
import { useState } from "react";

import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import { draftText } from "../../text/draft";
import { ChooseSession } from "./ChooseSession";
import { ClinicSession } from "./ClinicSession";
import { fromSessionDraft, type SessionTyping } from "./clinicStart";
import "./clinic.css";

type Props = { placeId?: string; on?: string; draftId?: string };

export function ClinicScreen({ placeId, on, draftId }: Props) {
  if (draftId !== undefined) return <FromDraft draftId={draftId} />;
  const chosen = placeId !== undefined && on !== undefined ? { placeId, on, walkIns: [], rows: {} } : null;
  return <Chosen initial={chosen} draftId={null} />;
}

function FromDraft({ draftId }: { draftId: string }) {
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = fromSessionDraft(draft.data.contents);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <Chosen initial={initial} draftId={draftId} />;
}

function Chosen({ initial, draftId }: { initial: SessionTyping | null; draftId: string | null }) {
  const [session, setSession] = useState(initial);
  if (session === null) {
    return <ChooseSession onChosen={(placeId, on) => setSession({ placeId, on, walkIns: [], rows: {} })} />;
  }
  return <ClinicSession initial={session} draftId={draftId} onElsewhere={() => setSession(null)} />;
}
