// Unfinished drafts of this child, each one press away.
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { draftRoute, useNavigate } from "../../components/navigation";
import type { DraftLine } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { whenWritten } from "../../text/dates";

export function DraftNotice({ drafts }: { drafts: DraftLine[] }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  if (drafts.length === 0) return null;
  return (
    <div className="child__drafts">
      <span className="child__drafts-label">
        <Icon name="draft" />
        {childText.drafts(drafts.length)}
      </span>
      {drafts.map((draft) => (
        <Button key={draft.draftId} kind="link" onPress={() => navigate(draftRoute(draft))}>
          {childText.continueDraft[draft.form]}, {whenWritten(draft.savedAt, today)}
        </Button>
      ))}
    </div>
  );
}
