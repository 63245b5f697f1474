// What must be known before anything else of a record: that it was joined to another, or that a brother or sister has died.
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { useNavigate } from "../../components/navigation";
import type { ChildView } from "../../ipc/bindings";
import { deathText } from "../../text/death";
import { joinedText } from "../../text/recordEvent";

export function RecordNotices({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const { joinedTo } = view;
  const died = view.siblings.filter((sibling) => sibling.died);
  return (
    <>
      {joinedTo === null ? null : (
        <Notice kind="info">
          <p>{joinedText.to(joinedTo.kept)}</p>
          <Button kind="link" onPress={() => navigate({ screen: "child", childId: joinedTo.keptId })}>
            {joinedText.open(joinedTo.kept)}
          </Button>
        </Notice>
      )}
      {view.joined.length === 0 ? null : (
        <Notice kind="plain">
          {view.joined.map((joined) => (
            <p key={joined.childId}>{joinedText.with(joined.child)}</p>
          ))}
          <Button kind="link" onPress={() => navigate({ screen: "duplicates" })}>
            {joinedText.list}
          </Button>
        </Notice>
      )}
      {died.map((sibling) => (
        <Notice key={sibling.childId} kind="plain">
          <p>{deathText.sibling(sibling.name)}</p>
        </Notice>
      ))}
    </>
  );
}
