// A household that splits, comes together again or gains a partner: the family as it is, or a draft of the change.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ChildView, FamilyView } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { HouseholdEditor } from "./HouseholdEditor";
import { householdFromContents, newHousehold } from "./householdStart";

export function HouseholdScreen({ childId, draftId }: { childId: string; draftId?: string }) {
  const child = useOnce("open_child", { childId });
  const family = useOnce("family_view", { childId });
  for (const asked of [child, family]) {
    if (asked.state === "failed") return <Failed failure={asked.failure} onRetry={asked.reload} />;
  }
  if (child.state !== "loaded" || family.state !== "loaded") return <Loading />;
  if (draftId !== undefined) return <FromDraft view={child.data} family={family.data} draftId={draftId} />;
  return <HouseholdEditor view={child.data} family={family.data} draftId={null} initial={newHousehold(family.data)} />;
}

function FromDraft({ view, family, draftId }: { view: ChildView; family: FamilyView; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = householdFromContents(draft.data.contents, today, newHousehold(family));
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <HouseholdEditor view={view} family={family} draftId={draftId} initial={initial} />;
}
