// An entry of the information-sharing log: a new one, one begun from a referral or a report, one to amend, or a draft.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ChildView, SharingStart as Filled } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { SharingEditor } from "./SharingEditor";
import { amending, newSharing, sharingFromContents } from "./sharingStart";

type Props = { childId: string; sharingId?: string; draftId?: string; referralId?: string; caseReportId?: string; reviewId?: string };

export function SharingScreen({ childId, sharingId, draftId, referralId, caseReportId, reviewId }: Props) {
  const { today } = useFrame();
  const child = useOnce("open_child", { childId });
  const filled = useOnce("sharing_start", { childId, referralId: referralId ?? null, caseReportId: caseReportId ?? null, reviewId: reviewId ?? null });
  for (const asked of [child, filled]) {
    if (asked.state === "failed") return <Failed failure={asked.failure} onRetry={asked.reload} />;
  }
  if (child.state !== "loaded" || filled.state !== "loaded") return <Loading />;
  const known = { view: child.data, filled: filled.data };
  if (draftId !== undefined) return <FromDraft {...known} draftId={draftId} />;
  if (sharingId !== undefined) return <ToAmend {...known} sharingId={sharingId} />;
  return <SharingEditor {...known} draftId={null} initial={newSharing(filled.data, today)} />;
}

type Known = { view: ChildView; filled: Filled };

function FromDraft({ view, filled, draftId }: Known & { draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = sharingFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <SharingEditor view={view} filled={filled} draftId={draftId} initial={initial} />;
}

function ToAmend({ view, filled, sharingId }: Known & { sharingId: string }) {
  const work = useOnce("child_work", { childId: view.banner.childId });
  if (work.state === "loading") return <Loading />;
  if (work.state === "failed") return <Failed failure={work.failure} onRetry={work.reload} />;
  const sharing = work.data.sharings.find((one) => one.sharingId === sharingId && !one.enteredInError);
  if (sharing === undefined) return <Failed failure={{ kind: "notFound" }} />;
  return <SharingEditor view={view} filled={filled} draftId={null} initial={amending(sharing)} />;
}
