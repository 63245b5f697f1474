// Brothers and sisters on this caseload, with their open statuses and flags to read.
import { AgeText } from "../../../clinical/AgeText";
import { FlagTags } from "../../../clinical/FlagTags";
import { Button } from "../../../components/Button";
import { useFrame } from "../../../components/frame";
import { useNavigate } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import type { FamilyChild, FamilyView } from "../../../ipc/bindings";
import { caseloadStatusLabel } from "../../../text/child";
import { shortDate } from "../../../text/dates";
import { familyText as words, siblingTieText } from "../../../text/family";

export function Siblings({ view }: { view: FamilyView }) {
  return (
    <Section title={words.siblings}>
      {view.siblings.length === 0 ? <p className="child__none">{words.noSiblings}</p> : null}
      <ul className="lines">
        {view.siblings.map((sibling) => (
          <Sibling key={sibling.childId} sibling={sibling} />
        ))}
      </ul>
    </Section>
  );
}

function Sibling({ sibling }: { sibling: FamilyChild }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  const facts = [
    siblingTieText[sibling.tie],
    sibling.sameHome ? words.sameHome : words.otherHomeShort,
    sibling.school,
    sibling.caseloadStatus === "on-caseload" ? null : caseloadStatusLabel[sibling.caseloadStatus].toLowerCase(),
  ].filter((fact) => fact !== null);
  return (
    <li className="lines__one">
      <span>
        <Button kind="link" onPress={() => navigate({ screen: "child", childId: sibling.childId })}>
          {sibling.name}
        </Button>{" "}
        <AgeText age={sibling.age} />
      </span>
      <span className="lines__end lines__end--soft">
        {sibling.lastSeen === null ? words.neverSeen : words.lastSeen(shortDate(sibling.lastSeen, today))}
      </span>
      <span className="lines__under">{facts.join(", ")}</span>
      <span className="lines__under">
        {sibling.flags.length === 0 ? words.noFlags : <FlagTags flags={sibling.flags} />}
      </span>
    </li>
  );
}
