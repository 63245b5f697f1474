// The genogram with its key, and the way to have it on paper.
import { Section } from "../../../components/Section";
import { useNavigate } from "../../../components/navigation";
import type { FamilyView } from "../../../ipc/bindings";
import { familyText as words } from "../../../text/family";
import { Genogram } from "./Genogram";
import { GenogramKey } from "./GenogramKey";
import { SaveGenogram } from "./SaveGenogram";

export function GenogramSection({ view }: { view: FamilyView }) {
  const navigate = useNavigate();
  return (
    <Section title={words.genogram} action={<SaveGenogram childId={view.childId} />}>
      <Genogram
        drawing={view.genogram}
        title={words.genogramOf(view.child)}
        onOpen={(childId) => navigate({ screen: "child", childId })}
      />
      <GenogramKey drawing={view.genogram} />
    </Section>
  );
}
