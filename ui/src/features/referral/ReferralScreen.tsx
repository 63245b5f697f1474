// A referral: the form of a new one, one that was made, or a draft.
import { useState } from "react";

import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ChildView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { draftText } from "../../text/draft";
import { OpenReferral } from "./OpenReferral";
import { ReferralEditor } from "./ReferralEditor";
import { amending, newReferral, referralFromContents, type ReferralStart } from "./referralStart";

type Props = { childId: string; referralId?: string; draftId?: string; contactId?: string };

export function ReferralScreen({ childId, referralId, draftId, contactId }: Props) {
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  const view = child.data;
  if (draftId !== undefined) return <FromDraft view={view} draftId={draftId} />;
  if (referralId !== undefined) return <Made view={view} referralId={referralId} />;
  return <ReferralEditor view={view} draftId={null} initial={newReferral(childId, contactId ?? null)} />;
}

function FromDraft({ view, draftId }: { view: ChildView; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = referralFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <ReferralEditor view={view} draftId={draftId} initial={initial} />;
}

function Made({ view, referralId }: { view: ChildView; referralId: string }) {
  const [start, setStart] = useState<ReferralStart | null>(null);
  const opened = useQuery("open_referral", { referralId });
  if (opened.state === "loading") return <Loading />;
  if (opened.state === "failed") return <Failed failure={opened.failure} onRetry={opened.reload} />;
  if (start !== null) return <ReferralEditor view={view} draftId={null} initial={start} />;
  return <OpenReferral view={view} opened={opened.data} onAmend={() => setStart(amending(opened.data.referral))} />;
}
