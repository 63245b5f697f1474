// Every contact of the child's programme: its state, its window, what came of it, who delivered it and whose rule it is.
import { DueStateMark } from "../../clinical/DueStateMark";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import { Tag } from "../../components/Tag";
import type { ChildContact, ChildView, DueState } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { areaText, roleText } from "../../text/codes";
import { fullDate } from "../../text/dates";
import { dueDay } from "../../text/due";
import { ageText } from "../../text/people";
import {
  attemptText, childProgrammeText, completesText, dueListText, notEligibleText, rolesText, ruleText, windowText,
} from "../../text/programme";

const canBeDone: readonly DueState[] = ["due-soon", "due", "overdue", "catch-up"];

export function ProgrammeTab({ view }: { view: ChildView }) {
  const { childId } = view.banner;
  const programme = useQuery("child_programme", { childId });
  if (programme.state === "loading") return <Loading />;
  if (programme.state === "failed") return <Failed failure={programme.failure} onRetry={programme.reload} />;
  const { area, schedule, contacts, correctedAge } = programme.data;
  const { columns } = childProgrammeText;
  return (
    <Section title={childProgrammeText.title}>
      <p className="child__none">
        {childProgrammeText.whose(areaText[area], schedule)}{" "}
        {correctedAge !== null && childProgrammeText.corrected(ageText(correctedAge))}
      </p>
      {contacts.length === 0 ? (
        <EmptyState title={childProgrammeText.nothingOwed} />
      ) : (
        <div className="scroll">
          <table className="table programme" aria-label={childProgrammeText.table}>
            <thead>
              <tr>
                <th scope="col">{columns.contact}</th>
                <th scope="col">{columns.state}</th>
                <th scope="col">{columns.window}</th>
                <th scope="col">{columns.done}</th>
                <th scope="col">{columns.role}</th>
                <th scope="col">{columns.rule}</th>
              </tr>
            </thead>
            <tbody>
              {contacts.map((contact) => (
                <ContactRow key={contact.rule.contactType} childId={childId} contact={contact} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function ContactRow({ childId, contact }: { childId: string; contact: ChildContact }) {
  const { today } = useFrame();
  const { rule, state, opens, closes, last } = contact;
  return (
    <tr>
      <th scope="row">
        {rule.label} {rule.mandated && <Tag tone="blue">{dueListText.mandatedMark}</Tag>}
        {canBeDone.includes(state) && <Actions childId={childId} contact={contact} />}
      </th>
      <td>
        <DueStateMark state={state} />
      </td>
      <td>
        {childProgrammeText.window(fullDate(opens), fullDate(closes))}
        <div className="programme__second">
          {canBeDone.includes(state) ? windowText(contact, today) : state === "not-yet" && last !== closes && childProgrammeText.until(fullDate(last))}
        </div>
      </td>
      <td>
        <WhatHappened contact={contact} />
      </td>
      <td>
        <Who contact={contact} />
      </td>
      <td>
        <details className="programme__rule">
          <summary>
            {childProgrammeText.rule}
            <span className="visually-hidden">: {rule.label}</span>
          </summary>
          <p>
            {ruleText(rule)} {completesText(rule)}
          </p>
          <p className="programme__second">
            {dueListText.facts.source}: {rule.source}
          </p>
        </details>
      </td>
    </tr>
  );
}

function Actions({ childId, contact }: { childId: string; contact: ChildContact }) {
  const navigate = useNavigate();
  const { contactType, label } = contact.rule;
  return (
    <div className="programme__actions">
      <Button
        kind="link"
        label={childProgrammeText.recordOf(label)}
        onPress={() => navigate({ screen: "contact", childId, contactType })}
      >
        {childProgrammeText.record}
      </Button>
      <Button kind="link" label={childProgrammeText.bookOf(label)} onPress={() => navigate({ screen: "book", childId, contactType })}>
        {childProgrammeText.book}
      </Button>
    </div>
  );
}

function WhatHappened({ contact }: { contact: ChildContact }) {
  const { today } = useFrame();
  const { doneOn, notEligible, attempt, booked, state } = contact;
  if (doneOn !== null) return childProgrammeText.doneOn(fullDate(doneOn));
  if (notEligible !== null) return notEligibleText[notEligible];
  return (
    <>
      {attempt !== null && attemptText(attempt, today)}
      {attempt === null && state === "missed" && <span className="mut">{childProgrammeText.missed}</span>}
      {booked !== null && (
        <div className="soon">{childProgrammeText.booked(dueDay(booked.on, today), booked.at.slice(0, 5))}</div>
      )}
    </>
  );
}

/** The role delivered against the role due; another one is shown, and nothing is held back for it. */
function Who({ contact }: { contact: ChildContact }) {
  const due = contact.rule.roles.length === 0 ? childProgrammeText.anyRole : rolesText(contact.rule);
  return (
    <>
      {contact.deliveredBy !== null && contact.deliveredRole !== null && (
        <div>{childProgrammeText.deliveredBy(contact.deliveredBy, roleText[contact.deliveredRole].toLowerCase())}</div>
      )}
      {contact.anotherRole && (
        <div className="programme__another">
          <Icon name="users" size="tag" /> {childProgrammeText.another}
        </div>
      )}
      <div className="programme__second">{childProgrammeText.due(due)}</div>
    </>
  );
}
