// Amending a child's details: what is on record, and why it changes.
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useOnce } from "../../components/useOnce";
import { ChildEditor } from "./ChildEditor";
import { amendingChild, type ChildStart } from "./childStart";

export function AmendChildScreen({ childId }: { childId: string }) {
  return <AmendWith key={childId} childId={childId} initial={null} draftId={null} />;
}

type Props = { childId: string; initial: ChildStart | null; draftId: string | null };

export function AmendWith({ childId, initial, draftId }: Props) {
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  return <ChildEditor initial={initial ?? amendingChild(child.data)} draftId={draftId} banner={child.data.banner} />;
}
