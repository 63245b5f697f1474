// The steps of a transfer, what is missing first; each is noted where it stands.
import { useState } from "react";

import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import { inFull, readDate } from "../../components/typedDate";
import type { TransferStepForm, TransferStepView, TransferView } from "../../ipc/bindings";
import { transferStepText, transferWorkText as words } from "../../text/transfer";
import { blankStep, StepDialog, type NotableStep } from "./StepDialog";

export function TransferSteps({ transfer, readOnly }: { transfer: TransferView; readOnly: boolean }) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<NotableStep | null>(null);
  const missing = transfer.steps.filter((step) => !step.done);
  const done = transfer.steps.filter((step) => step.done);
  const { line } = transfer;
  const row = ({ step, done: isDone }: TransferStepView) => (
    <li key={step}>
      <span className={isDone ? "good" : "soon"}>
        <Icon name={isDone ? "received" : "clock"} size="tag" />
      </span>
      <span className="transfer__grow">
        {transferStepText[step]} <span className="visually-hidden">{isDone ? words.done : words.notDone}</span>
      </span>
      {readOnly || step === "acknowledged" ? null : (
        <Button kind={isDone ? "link" : "alt"} label={`${isDone ? words.again : words.do[step]}: ${transferStepText[step]}`} onPress={() => setAsking(step)}>
          {isDone ? words.again : words.do[step]}
        </Button>
      )}
    </li>
  );
  return (
    <>
      <Section title={words.missingFirst} count={missing.length}>
        {missing.length === 0 ? <p>{words.allDone}</p> : <ul className="transfer__steps">{missing.map(row)}</ul>}
      </Section>
      {done.length === 0 ? null : (
        <Section title={words.done} count={done.length}>
          <ul className="transfer__steps">{done.map(row)}</ul>
        </Section>
      )}
      {asking === null ? null : (
        <StepDialog
          step={asking}
          transfers={[{ transferId: line.transferId, fromRevision: line.revision }]}
          initial={noted(asking, transfer, today)}
          ratings={transfer.ratings}
          onClose={() => setAsking(null)}
          onDone={(said) => {
            setAsking(null);
            announce(said);
          }}
        />
      )}
    </>
  );
}

/** What the form of a step starts from: what is noted already, or today. */
function noted(step: NotableStep, transfer: TransferView, today: string): TransferStepForm {
  const { line } = transfer;
  const shown = (day: string | null, otherwise = "today") => {
    const read = day === null ? null : readDate(day, today, "past");
    return read === null ? otherwise : inFull(read);
  };
  switch (step) {
    case "rated":
      return { ...blankStep, rating: line.rating, reason: line.ratingReason, meetingOn: shown(transfer.meetingOn, "") };
    case "discussed":
      return { ...blankStep, on: shown(transfer.discussedOn), with: transfer.discussedWith === "" ? line.to : transfer.discussedWith };
    case "sharing-basis":
      return { ...blankStep, basis: transfer.basis };
    case "family-told":
      return { ...blankStep, on: shown(transfer.familyToldOn, transfer.familyNotTold === "" ? "today" : ""), reason: transfer.familyNotTold };
    case "sent":
      return { ...blankStep, on: line.state === "refused" ? "today" : shown(line.sentOn) };
    case "received":
      return { ...blankStep, on: shown(transfer.receivedOn) };
    case "accepted":
      return { ...blankStep, on: shown(line.answeredOn), with: transfer.answeredBy === "" ? line.to : transfer.answeredBy, reason: line.answerReason };
    default:
      return step satisfies never;
  }
}
