// What is with colleagues: tasks that were passed on, and learners' contacts that wait for a signature.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import type { CountersignLine, DelegatedLine, Failure } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { contactTypeText } from "../../text/codes";
import { shortDate } from "../../text/dates";
import { dueDay, overText } from "../../text/due";
import { teamText } from "../../text/team";
import { Countersign } from "./Countersign";

export function DelegatedList({ lines }: { lines: readonly DelegatedLine[] }) {
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { today } = useFrame();
  const [failure, setFailure] = useState<Failure | null>(null);
  const takeBack = async (line: DelegatedLine) => {
    const saved = await attempt("assign_task", { taskId: line.taskId, assignedTo: "" });
    setFailure(saved.ok ? null : saved.failure);
    if (saved.ok) announce(teamText.tookBack);
  };
  return (
    <Section title={teamText.passed} count={lines.length}>
      {failure !== null && <Failed failure={failure} />}
      <ul className="today__shared">
        {lines.map((line) => (
          <li key={line.taskId}>
            <div className="row between">
              <Button kind="link" onPress={() => navigate({ screen: "child", childId: line.childId, tab: "tasks" })}>
                {line.child}
              </Button>
              <Button kind="link" label={teamText.takeBackOf(line.title)} onPress={() => void takeBack(line)}>
                {teamText.takeBack}
              </Button>
            </div>
            <div>{line.title}</div>
            <div className="line__sub">
              {teamText.with(line.assignedTo)}
              {line.daysOver > 0 && (
                <>
                  , <span className="over">{overText(line.daysOver)}</span>
                </>
              )}
              {line.daysOver === 0 && line.dueOn !== null && `, ${dueDay(line.dueOn, today)}`}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function CountersignList({ lines }: { lines: readonly CountersignLine[] }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  const [signing, setSigning] = useState<CountersignLine | null>(null);
  return (
    <Section title={teamText.sign} count={lines.length}>
      <ul className="today__shared">
        {lines.map((line) => {
          const contact = contactTypeText[line.contactType];
          return (
            <li key={line.contactId}>
              <div className="row between">
                <Button kind="link" onPress={() => navigate({ screen: "contact-history", contactId: line.contactId })}>
                  {line.child}
                </Button>
                <Button kind="link" label={teamText.signOf(line.child, contact)} onPress={() => setSigning(line)}>
                  {teamText.signAction}
                </Button>
              </div>
              <div className="line__sub">{teamText.signLine(contact, shortDate(line.on, today), line.deliveredBy)}</div>
            </li>
          );
        })}
      </ul>
      {signing !== null && <Countersign line={signing} onClose={() => setSigning(null)} />}
    </Section>
  );
}
