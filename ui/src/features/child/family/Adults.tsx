// Every adult of the family: what each is to each child, seen or not, and a row for what nobody has asked.
import { useState } from "react";

import { DateText } from "../../../clinical/DateText";
import { NhsNumber } from "../../../clinical/NhsNumber";
import { TakeBack } from "../../../clinical/TakeBack";
import { Button } from "../../../components/Button";
import { useFrame } from "../../../components/frame";
import { useNavigate } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import type { AdultRole, AdultSeen, AdultView, FamilyView, RelationshipRole } from "../../../ipc/bindings";
import { yesNoLabel } from "../../../text/child";
import { relationshipRoleText } from "../../../text/codes";
import { shortDate } from "../../../text/dates";
import { familyText as words } from "../../../text/family";
import { householdText } from "../../../text/household";
import { takeBackText } from "../../../text/takeBack";

const columns = [words.who, words.relation, words.responsibility, words.livesWith, words.seen, words.phone, words.nhsNumber];

export function Adults({ view }: { view: FamilyView }) {
  const navigate = useNavigate();
  const { childId } = view;
  return (
    <Section
      title={words.adults}
      action={
        <Button icon="pencil" onPress={() => navigate({ screen: "amend-child", childId })}>
          {words.amend}
        </Button>
      }
    >
      {view.adults.length === 0 ? <p className="child__none">{words.none}</p> : null}
      <div className="child__scroll" role="region" aria-label={words.table} tabIndex={0}>
        <table className="table family__adults">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{words.mistake}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.adults.map((adult) => (
              <AdultRow key={adult.personId} adult={adult} />
            ))}
            {view.rolesNotAsked.map((role) => (
              <NotAskedRow key={role} role={role} childId={childId} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function AdultRow({ adult }: { adult: AdultView }) {
  const [own, ...others] = sayOnce(adult.roles);
  return (
    <tr>
      <td>
        <strong>{adult.name}</strong>
        {adult.dateOfBirth === null ? null : (
          <div className="child__none">
            {words.bornWord} <DateText date={adult.dateOfBirth} full />
          </div>
        )}
      </td>
      <td>{own === undefined ? null : <Relation said={own} />}{others.map((said) => <Relation key={said.role.relationshipId} said={said} />)}</td>
      <Answers lines={adult.roles} of={(role) => role.parentalResponsibility} />
      <Answers lines={adult.roles} of={(role) => role.livesWithChild} />
      <td>{adult.seen === null ? <span className="family__not">{words.notSeen}</span> : <Seen seen={adult.seen} />}</td>
      <td>{adult.phone}</td>
      <td>{adult.nhsNumber === null ? null : <NhsNumber digits={adult.nhsNumber} />}</td>
      <td>
        {adult.roles
          .filter((role) => role.isThisChild)
          .map((role) => (
            <TakeBackTie key={role.relationshipId} role={role} name={adult.name} />
          ))}
      </td>
    </tr>
  );
}

type Said = { role: AdultRole; children: string[] };

/** Each relation once, with the brothers and sisters it is the same to; this child's stands first as it came. */
function sayOnce(roles: readonly AdultRole[]): Said[] {
  const said: Said[] = [];
  for (const role of roles) {
    const same = said.find((one) => one.role.role === role.role && one.role.since === role.since && one.role.until === role.until);
    if (same === undefined) said.push({ role, children: [] });
    else if (same.role.childId !== role.childId) same.children.push(role.child);
  }
  return said;
}

function Relation({ said: { role, children } }: { said: Said }) {
  const whose = role.isThisChild ? words.alsoOf(children) : words.of([role.child, ...children].join(", "));
  return (
    <div>
      {relationshipRoleText[role.role]}
      <Lasting role={role} />
      {role.isThisChild && children.length === 0 ? null : <span className="child__none"> {whose}</span>}
    </div>
  );
}

/** `since 10 Dec`, `until 19 Dec`: of a partner or carer who came or left. */
function Lasting({ role: { since, until } }: { role: AdultRole }) {
  const { today } = useFrame();
  const said = [
    since === null ? "" : householdText.tieSince(shortDate(since, today)),
    until === null ? "" : householdText.tieUntil(shortDate(until, today)),
  ].filter((part) => part !== "");
  return said.length === 0 ? null : <span className="child__none">{` ${said.join(", ")}`}</span>;
}

type AnswersProps = { lines: readonly AdultRole[]; of: (role: AdultRole) => keyof typeof yesNoLabel };

/** One answer where it is the same for every child, else this child's and then each other child's that differs. */
function Answers({ lines, of }: AnswersProps) {
  const own = lines.find((role) => role.isThisChild);
  const answer = own === undefined ? null : of(own);
  const others = lines.filter((role) => !role.isThisChild && of(role) !== answer);
  return (
    <td>
      {answer === null ? null : <Answer answer={answer} />}
      {others.map((role) => (
        <div key={role.relationshipId} className="child__none">
          {words.answerFor(role.child, of(role))}
        </div>
      ))}
    </td>
  );
}

function Answer({ answer }: { answer: keyof typeof yesNoLabel }) {
  return <span className={answer === "not-asked" ? "family__not" : undefined}>{yesNoLabel[answer]}</span>;
}

function Seen({ seen }: { seen: AdultSeen }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  const day = shortDate(seen.on, today);
  const { contactId, childId } = seen;
  return (
    <>
      <Button
        kind="link"
        label={words.openContact(words.contact(seen), day)}
        onPress={() => navigate({ screen: "contact", childId, contactId })}
      >
        {day}
      </Button>
      <div className="child__none">
        {words.contact(seen)}
        {seen.isThisChild ? null : `, ${words.withChild(seen.child)}`}
      </div>
    </>
  );
}

function NotAskedRow({ role, childId }: { role: RelationshipRole; childId: string }) {
  const navigate = useNavigate();
  return (
    <tr className="family__not-asked">
      <td colSpan={columns.length}>{words.roleNotAsked(role)}</td>
      <td>
        <Button
          kind="link"
          label={words.addRole(role)}
          onPress={() => navigate({ screen: "amend-child", childId, add: role })}
        >
          {words.add}
        </Button>
      </td>
    </tr>
  );
}

function TakeBackTie({ role, name }: { role: AdultRole; name: string }) {
  const [takingBack, setTakingBack] = useState(false);
  const close = () => setTakingBack(false);
  return (
    <>
      <Button kind="link" label={words.enteredInErrorOf(name)} onPress={() => setTakingBack(true)}>
        {words.enteredInError}
      </Button>
      {takingBack ? (
        <TakeBack recordId={role.relationshipId} words={takeBackText.relationship} onClose={close} onDone={close} />
      ) : null}
    </>
  );
}
