// How heavy the caseload is, and on asking, what that is made of and who weighs most.
import { useState } from "react";

import { WeightTable } from "../../clinical/WeightTable";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { useQuery } from "../../ipc/useQuery";
import { weightText as words } from "../../text/weight";

export function CaseloadWeight() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{words.open}</Button>
      {open ? <WeightDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function WeightDialog({ onClose }: { onClose: () => void }) {
  const weight = useQuery("caseload_weight", {});
  const navigate = useNavigate();
  if (weight.state === "loading") {
    return (
      <Dialog title={words.title} onClose={onClose}>
        <Loading />
      </Dialog>
    );
  }
  if (weight.state === "failed") {
    return (
      <Dialog title={words.title} onClose={onClose}>
        <Failed failure={weight.failure} onRetry={weight.reload} />
      </Dialog>
    );
  }
  const { points, children, lines, heaviest } = weight.data;
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.sum(points, children)}</p>
      <p className="field__hint">{words.source}</p>
      <WeightTable lines={lines} />
      {heaviest.length === 0 ? null : (
        <>
          <h3>{words.heaviest}</h3>
          <ul>
            {heaviest.map((child) => (
              <li key={child.childId}>
                <Button kind="link" onPress={() => navigate({ screen: "child", childId: child.childId })}>
                  {words.child(child.child, child.points)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
