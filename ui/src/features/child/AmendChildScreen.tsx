// Amending a child's details: what is on record, and why it changes.
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useOnce } from "../../components/useOnce";
import type { RelationshipRole } from "../../ipc/bindings";
import { ChildEditor } from "./ChildEditor";
import { amendingChild, type ChildStart } from "./childStart";

/** `add` opens the form with a person of that role to fill in. */
export function AmendChildScreen({ childId, add }: { childId: string; add?: RelationshipRole }) {
  return <AmendWith key={childId} childId={childId} initial={null} draftId={null} add={add} />;
}

type Props = { childId: string; initial: ChildStart | null; draftId: string | null; add?: RelationshipRole };

export function AmendWith({ childId, initial, draftId, add }: Props) {
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  return <ChildEditor initial={initial ?? amendingChild(child.data, add)} draftId={draftId} banner={child.data.banner} />;
}
