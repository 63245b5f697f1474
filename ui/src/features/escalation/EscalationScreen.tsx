// A disagreement taken further: the form that begins it, one that is under way, or a draft.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ChildView, StageDays } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { draftText } from "../../text/draft";
import { EscalationEditor } from "./EscalationEditor";
import { escalationFromContents, newEscalation } from "./escalationStart";
import { OpenEscalation } from "./OpenEscalation";

type Props = { childId: string; escalationId?: string; draftId?: string; referralId?: string };

export function EscalationScreen({ childId, escalationId, draftId, referralId }: Props) {
  const child = useOnce("open_child", { childId });
  const list = useOnce("escalation_list", {});
  for (const asked of [child, list]) {
    if (asked.state === "failed") return <Failed failure={asked.failure} onRetry={asked.reload} />;
  }
  if (child.state !== "loaded" || list.state !== "loaded") return <Loading />;
  const known = { view: child.data, stages: list.data.stages };
  if (draftId !== undefined) return <FromDraft {...known} draftId={draftId} />;
  if (escalationId !== undefined) return <Begun {...known} escalationId={escalationId} />;
  if (referralId !== undefined) return <AboutReferral {...known} referralId={referralId} />;
  return <EscalationEditor {...known} draftId={null} initial={newEscalation(childId, null)} />;
}

type Known = { view: ChildView; stages: readonly StageDays[] };

function FromDraft({ draftId, ...known }: Known & { draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = escalationFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <EscalationEditor {...known} draftId={draftId} initial={initial} />;
}

function AboutReferral({ referralId, ...known }: Known & { referralId: string }) {
  const opened = useOnce("open_referral", { referralId });
  if (opened.state === "loading") return <Loading />;
  if (opened.state === "failed") return <Failed failure={opened.failure} onRetry={opened.reload} />;
  return <EscalationEditor {...known} draftId={null} initial={newEscalation(known.view.banner.childId, opened.data.referral)} />;
}

function Begun({ escalationId, ...known }: Known & { escalationId: string }) {
  const opened = useQuery("open_escalation", { escalationId });
  if (opened.state === "loading") return <Loading />;
  if (opened.state === "failed") return <Failed failure={opened.failure} onRetry={opened.reload} />;
  return <OpenEscalation {...known} escalation={opened.data} />;
}
