// A child's family: what to ask, the adults, who lives where, brothers and sisters, and the genogram.
import { Button } from "../../../components/Button";
import { Failed } from "../../../components/Failed";
import { Loading } from "../../../components/Loading";
import { useNavigate } from "../../../components/navigation";
import type { FamilyView } from "../../../ipc/bindings";
import { useQuery } from "../../../ipc/useQuery";
import { householdText, summaryText } from "../../../text/household";
import { Adults } from "./Adults";
import { Factors } from "./Factors";
import { Fostering } from "./Fostering";
import { GenogramSection } from "./GenogramSection";
import { Homes } from "./Homes";
import { Siblings } from "./Siblings";
import "./family.css";

export function FamilyTab({ childId }: { childId: string }) {
  const family = useQuery("family_view", { childId });
  if (family.state === "loading") return <Loading />;
  if (family.state === "failed") return <Failed failure={family.failure} onRetry={family.reload} />;
  return <Family view={family.data} />;
}

function Family({ view }: { view: FamilyView }) {
  const navigate = useNavigate();
  const { childId } = view;
  return (
    <>
      <div className="family__actions">
        <Button icon="users" onPress={() => navigate({ screen: "family-summary", childId })}>
          {summaryText.open}
        </Button>
        <Button icon="plus" onPress={() => navigate({ screen: "register-child", twinOf: childId })}>
          {householdText.twin}
        </Button>
      </div>
      <Fostering view={view} />
      <Factors view={view} />
      <Adults view={view} />
      <div className="family__pair">
        <Homes view={view} />
        <Siblings view={view} />
      </div>
      <GenogramSection view={view} />
    </>
  );
}
