// Unfinished drafts of this child, each one press away.
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { useNavigate, type Route } from "../../components/navigation";
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
      {drafts.map((draft) => {
        const to = routeOf(draft);
        return to === null ? null : (
          <Button key={draft.draftId} kind="link" onPress={() => navigate(to)}>
            {childText.continueDraft[draft.form]}, {whenWritten(draft.savedAt, today)}
          </Button>
        );
      })}
    </div>
  );
}

function routeOf({ form, childId, draftId }: DraftLine): Route | null {
  if (form === "register-child") return { screen: "register-child", draftId };
  if (childId === null) return null;
  switch (form) {
    case "contact":
    case "amend-contact":
      return { screen: "contact", childId, draftId };
    case "flag":
      return { screen: "flag", childId, draftId };
    case "episode":
      return { screen: "episode", childId, draftId };
    default:
      return form satisfies never;
  }
}
