// What is rarely done with a record and must be found when it is: a death, a protected identity, another name on it.
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { ChildView } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { deathText } from "../../text/death";
import { duplicateText } from "../../text/duplicate";
import { identityText } from "../../text/identity";
import { reassignText } from "../../text/reassign";

export function RecordActions({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const { childId, caseloadStatus } = view.banner;
  if (caseloadStatus === "merged") return null;
  return (
    <Section title={childText.details.more}>
      <div className="child__actions">
        <Button onPress={() => navigate({ screen: "reassign", childIds: [childId] })} isDisabled={caseloadStatus !== "on-caseload"}>
          {reassignText.title}
        </Button>
        <Button onPress={() => navigate({ screen: "duplicates" })}>{duplicateText.title}</Button>
        <Button onPress={() => navigate({ screen: "identity", childId })}>{identityText.action}</Button>
        <Button onPress={() => navigate({ screen: "death", childId })}>
          {caseloadStatus === "died" ? deathText.actionAgain : deathText.action}
        </Button>
      </div>
    </Section>
  );
}
