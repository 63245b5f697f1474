// Supervision: the form for the children chosen, one child's record to amend, or a draft.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { SupervisionList } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { personName } from "../../text/people";
import { SupervisionEditor } from "./SupervisionEditor";
import { amending, newSupervision, supervisionFromContents } from "./supervisionStart";

type Props = { childIds: readonly string[]; supervisionId?: string; draftId?: string };

export function SupervisionScreen({ childIds, supervisionId, draftId }: Props) {
  const list = useOnce("supervision_list", {});
  if (list.state === "loading") return <Loading />;
  if (list.state === "failed") return <Failed failure={list.failure} onRetry={list.reload} />;
  if (draftId !== undefined) return <FromDraft list={list.data} draftId={draftId} />;
  const [only] = childIds;
  if (only !== undefined && childIds.length === 1) return <OfOne list={list.data} childId={only} supervisionId={supervisionId ?? null} />;
  const chosen = list.data.rows.filter((row) => childIds.includes(row.childId));
  return <SupervisionEditor list={list.data} draftId={null} initial={newSupervision(chosen.map(({ childId, child }) => ({ childId, child })))} />;
}

function FromDraft({ list, draftId }: { list: SupervisionList; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = supervisionFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <SupervisionEditor list={list} draftId={draftId} initial={initial} />;
}

/** One child may be talked about whatever the status, so the name comes from the child. */
function OfOne({ list, childId, supervisionId }: { list: SupervisionList; childId: string; supervisionId: string | null }) {
  const child = useOnce("open_child", { childId });
  const work = useOnce("child_work", { childId });
  for (const asked of [child, work]) {
    if (asked.state === "failed") return <Failed failure={asked.failure} onRetry={asked.reload} />;
  }
  if (child.state !== "loaded" || work.state !== "loaded") return <Loading />;
  const name = personName(child.data.banner.family, child.data.banner.given);
  if (supervisionId === null) return <SupervisionEditor list={list} draftId={null} initial={newSupervision([{ childId, child: name }])} />;
  const supervision = work.data.supervisions.find((one) => one.supervisionId === supervisionId);
  if (supervision === undefined) return <Failed failure={{ kind: "notFound" }} />;
  return <SupervisionEditor list={list} draftId={null} initial={amending(supervision, name)} />;
}
