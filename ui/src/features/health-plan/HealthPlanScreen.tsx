// An individual health plan: a new one, one to amend, one to review, or a draft.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ChildView, HealthPlanStart as Filled } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { HealthPlanEditor } from "./HealthPlanEditor";
import { healthPlanFromContents, startFrom } from "./healthPlanStart";

type Props = { childId: string; healthPlanId?: string; review?: boolean; draftId?: string };

export function HealthPlanScreen({ childId, healthPlanId, review = false, draftId }: Props) {
  const { today } = useFrame();
  const child = useOnce("open_child", { childId });
  const filled = useOnce("health_plan_start", { childId, healthPlanId: healthPlanId ?? null, review });
  for (const asked of [child, filled]) {
    if (asked.state === "failed") return <Failed failure={asked.failure} onRetry={asked.reload} />;
  }
  if (child.state !== "loaded" || filled.state !== "loaded") return <Loading />;
  const known = { view: child.data, filled: filled.data };
  if (draftId !== undefined) return <FromDraft {...known} draftId={draftId} />;
  return <HealthPlanEditor {...known} draftId={null} initial={startFrom(filled.data, healthPlanId ?? null, review, today)} />;
}

function FromDraft({ view, filled, draftId }: { view: ChildView; filled: Filled; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = healthPlanFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <HealthPlanEditor view={view} filled={filled} draftId={draftId} initial={initial} />;
}
