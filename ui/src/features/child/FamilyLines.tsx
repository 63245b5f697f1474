// The family at a glance: who, parental responsibility, when last there; then brothers and sisters.
import { AgeText } from "../../clinical/AgeText";
import { FlagTags } from "../../clinical/FlagTags";
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { ChildView, RelativeView, SiblingView } from "../../ipc/bindings";
import { childText, responsibilityLabel } from "../../text/child";
import { relationshipRoleText } from "../../text/codes";
import { shortDate } from "../../text/dates";

export function FamilyLines({ view }: { view: ChildView }) {
  const address = [...view.form.addressLines, view.form.postcode].filter((line) => line !== "").join(", ");
  return (
    <Section title={childText.family.title} count={address === "" ? null : address}>
      {view.relatives.length + view.siblings.length === 0 ? <p className="child__none">{childText.family.none}</p> : null}
      <ul className="lines">
        {view.relatives.map((relative) => (
          <Relative key={relative.relationshipId} relative={relative} />
        ))}
        {view.siblings.map((sibling) => (
          <Sibling key={sibling.childId} sibling={sibling} />
        ))}
      </ul>
    </Section>
  );
}

function Relative({ relative }: { relative: RelativeView }) {
  const { today } = useFrame();
  const met =
    relative.lastPresent === null
      ? childText.family.neverPresent
      : childText.family.lastPresent(shortDate(relative.lastPresent, today));
  return (
    <li className="lines__one">
      <span>
        <strong>{relative.name}</strong>, {relationshipRoleText[relative.role].toLowerCase()}
      </span>
      <span className="lines__end lines__end--soft">{met}</span>
      <span className="lines__under">{responsibilityLabel[relative.parentalResponsibility]}</span>
    </li>
  );
}

function Sibling({ sibling }: { sibling: SiblingView }) {
  const navigate = useNavigate();
  return (
    <li className="lines__one">
      <span>
        <Button kind="link" onPress={() => navigate({ screen: "child", childId: sibling.childId })}>
          {sibling.name}
        </Button>
        {sibling.age === null ? null : (
          <>
            , <AgeText age={sibling.age} />
          </>
        )}
        , {childText.family.sibling}
        {sibling.died ? `, ${childText.family.hasDied}` : ""}
      </span>
      <span className="lines__end lines__end--soft">{sibling.school}</span>
      {sibling.flags.length === 0 ? null : (
        <span className="lines__under">
          <FlagTags flags={sibling.flags} narrow />
        </span>
      )}
    </li>
  );
}
