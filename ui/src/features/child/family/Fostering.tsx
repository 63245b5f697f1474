// The question of private fostering, where what is on record asks for it.
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { useNavigate } from "../../../components/navigation";
import type { FamilyView } from "../../../ipc/bindings";
import { familyText as words } from "../../../text/family";

export function Fostering({ view: { fostering, child, childId } }: { view: FamilyView }) {
  const navigate = useNavigate();
  if (fostering === null) return null;
  return (
    <Notice kind="warn">
      <h2 className="family__question">{words.fosteringAsk(child)}</h2>
      <p>
        {words.fosteringWhy(fostering, child)} {words.fosteringRule}
      </p>
      <Button onPress={() => navigate({ screen: "safeguarding", childId })}>{words.fosteringBegin}</Button>
    </Notice>
  );
}
