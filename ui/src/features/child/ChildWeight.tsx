// What one child adds to the weight of the caseload, and what that is made of.
import { WeightTable } from "../../clinical/WeightTable";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { Section } from "../../components/Section";
import { useQuery } from "../../ipc/useQuery";
import { weightText as words } from "../../text/weight";

export function ChildWeight({ childId }: { childId: string }) {
  return (
    <Section title={words.ofChild}>
      <Parts childId={childId} />
    </Section>
  );
}

function Parts({ childId }: { childId: string }) {
  const weight = useQuery("child_weight", { childId });
  if (weight.state === "loading") {
    return <Loading />;
  }
  if (weight.state === "failed") {
    return <Failed failure={weight.failure} onRetry={weight.reload} />;
  }
  const { points, lines } = weight.data;
  return lines.length === 0 ? (
    <p className="child__none">{words.childNone}</p>
  ) : (
    <>
      <p>{words.childSum(points)}</p>
      <p className="field__hint">{words.source}</p>
      <WeightTable lines={lines} />
    </>
  );
}
