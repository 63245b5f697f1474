// The family in full: a table of people, and brothers and sisters on this caseload.
import { useState } from "react";

import { AgeText } from "../../clinical/AgeText";
import { DateText } from "../../clinical/DateText";
import { FlagTags } from "../../clinical/FlagTags";
import { NhsNumber } from "../../clinical/NhsNumber";
import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { ChildView, RelativeView, SiblingView } from "../../ipc/bindings";
import { childText, yesNoLabel } from "../../text/child";
import { relationshipRoleText } from "../../text/codes";
import { takeBackText } from "../../text/takeBack";

export function FamilyTab({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  return (
    <>
      <Section
        title={childText.family.title}
        action={
          <Button icon="pencil" onPress={() => navigate({ screen: "amend-child", childId: view.banner.childId })}>
            {childText.family.amend}
          </Button>
        }
      >
        {view.relatives.length === 0 ? (
          <p className="child__none">{childText.family.none}</p>
        ) : (
          <div className="child__scroll" role="region" aria-label={childText.family.table} tabIndex={0}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{childText.family.who}</th>
                  <th scope="col">{childText.family.relation}</th>
                  <th scope="col">{childText.family.responsibility}</th>
                  <th scope="col">{childText.family.livesWith}</th>
                  <th scope="col">{childText.family.met}</th>
                  <th scope="col">{childText.family.phone}</th>
                  <th scope="col">{childText.family.nhsNumber}</th>
                  <th scope="col">
                    <span className="visually-hidden">{childText.family.mistake}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {view.relatives.map((relative) => (
                  <RelativeRow key={relative.relationshipId} relative={relative} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>
      <Section title={childText.family.siblings}>
        {view.siblings.length === 0 ? <p className="child__none">{childText.family.noSiblings}</p> : null}
        <ul className="lines">
          {view.siblings.map((sibling) => (
            <SiblingLine key={sibling.childId} sibling={sibling} />
          ))}
        </ul>
      </Section>
    </>
  );
}

function RelativeRow({ relative }: { relative: RelativeView }) {
  const [takingBack, setTakingBack] = useState(false);
  const close = () => setTakingBack(false);
  return (
    <tr>
      <td>
        <strong>{relative.name}</strong>
        {relative.dateOfBirth === null ? null : (
          <div className="child__none">
            {childText.family.bornWord} <DateText date={relative.dateOfBirth} full />
          </div>
        )}
      </td>
      <td>{relationshipRoleText[relative.role]}</td>
      <td>{yesNoLabel[relative.parentalResponsibility]}</td>
      <td>{yesNoLabel[relative.livesWithChild]}</td>
      <td>{relative.lastPresent === null ? childText.family.neverPresent : <DateText date={relative.lastPresent} />}</td>
      <td>{relative.phone}</td>
      <td>{relative.nhsNumber === null ? null : <NhsNumber digits={relative.nhsNumber} />}</td>
      <td>
        <Button kind="link" label={childText.family.enteredInErrorOf(relative.name)} onPress={() => setTakingBack(true)}>
          {childText.family.enteredInError}
        </Button>
        {takingBack ? (
          <TakeBack
            recordId={relative.relationshipId}
            words={takeBackText.relationship}
            onClose={close}
            onDone={close}
          />
        ) : null}
      </td>
    </tr>
  );
}

function SiblingLine({ sibling }: { sibling: SiblingView }) {
  const navigate = useNavigate();
  return (
    <li className="lines__one">
      <span>
        <Button kind="link" onPress={() => navigate({ screen: "child", childId: sibling.childId })}>
          {sibling.name}
        </Button>{" "}
        <AgeText age={sibling.age} />
      </span>
      <span className="lines__end lines__end--soft">{sibling.school}</span>
      <span className="lines__under">
        <FlagTags flags={sibling.flags} />
      </span>
    </li>
  );
}
