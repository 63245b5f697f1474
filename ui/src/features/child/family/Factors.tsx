// Factors of the parents, together, each with what tells of it. Two or more are said, and nothing is concluded from them.
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { useNavigate, type Route } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import type { FactorSource, FamilyView } from "../../../ipc/bindings";
import { familyText as words, parentalFactorText } from "../../../text/family";
import { flagText } from "../../../text/flagTags";

export function Factors({ view }: { view: FamilyView }) {
  if (view.factors.length === 0) return null;
  return (
    <Section title={words.factors}>
      {view.ofTheTrio < 2 ? null : (
        <Notice kind="info">
          <p>
            <strong>{words.factorsTogether(view.ofTheTrio)}</strong>
          </p>
          <p>{words.factorsWhy}</p>
        </Notice>
      )}
      <ul className="lines">
        {view.factors.map(({ factor, sources }) => (
          <li key={factor} className="lines__one">
            <strong>{parentalFactorText[factor]}</strong>
            <span className="lines__under family__sources">
              {sources.map((source) => (
                <Source key={`${source.childId} ${source.tag.recordId}`} source={source} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Source({ source: { childId, child, tag } }: { source: FactorSource }) {
  const navigate = useNavigate();
  const where: Route =
    tag.says.of === "flag" ? { screen: "flag", childId, flagId: tag.recordId } : { screen: "child", childId, tab: "safeguarding" };
  return (
    <Button kind="link" onPress={() => navigate(where)}>
      {child}: {flagText(tag)}
    </Button>
  );
}
