// A referral that was made: what it says, what was done since, and what can be done now.
import { useState, type ReactNode } from "react";

import { ChildBanner } from "../../clinical/ChildBanner";
import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { Facts } from "../../components/Facts";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import type { ChildView, OpenedReferral, ReferralView } from "../../ipc/bindings";
import { modeText } from "../../text/codes";
import { fullDate, shortDate, whenWritten } from "../../text/dates";
import { referralAnswerText, referralServiceText, referralText as words, referralUrgencyText, sharingBasisText } from "../../text/referral";
import { takeBackText } from "../../text/takeBack";
import { AnswerDialog, ChaseDialog, ConfirmDialog, OutcomeDialog } from "./ReferralDialogs";
import "../../components/log.css";

type Props = { view: ChildView; opened: OpenedReferral; onAmend: () => void };
type Asking = "nothing" | "answer" | "chase" | "confirm" | "outcome" | "take-back";

export function OpenReferral({ view, opened, onAmend }: Props) {
  const { today } = useFrame();
  const back = useBack();
  const { referral, steps } = opened;
  return (
    <>
      <ChildBanner
        banner={view.banner}
        title={words.title(referralServiceText[referral.service])}
        actions={
          <Button icon="back" onPress={back}>
            {words.back}
          </Button>
        }
      />
      <div className="log log--open">
        <div>
          {referral.enteredInError ? <Notice kind="info">{takeBackText.was}</Notice> : null}
          {referral.needsConfirming && !referral.enteredInError ? <Notice kind="warn">{words.notConfirmed}</Notice> : null}
          <Facts kind="ruled" facts={facts(referral, today)} />
          <Section title={words.steps} count={steps.length}>
            {steps.length === 0 ? <p className="log__soft">{words.noSteps}</p> : null}
            <ul className="ladder">
              {steps.map((step) => (
                <li key={step.writtenAt} className="ladder__step ladder__step--asked">
                  <span>{step.reason}</span>
                  <span className="log__soft">
                    {step.author}, {whenWritten(step.writtenAt, today)}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
        {referral.enteredInError ? null : <Actions referral={referral} onAmend={onAmend} />}
      </div>
    </>
  );
}

function facts(referral: ReferralView, today: string): [string, ReactNode][] {
  const { facts: names } = words;
  const to = [referralServiceText[referral.service], referral.to].filter((part) => part !== "").join(", ");
  const late = referral.overdue ? "over" : undefined;
  return [
    [names.to, to],
    [names.directory, referral.localServiceId === null ? null : <ServiceLink key="directory" serviceId={referral.localServiceId} />],
    [names.sent, `${fullDate(referral.sentOn)}, ${modeText[referral.mode].toLowerCase()}`],
    [names.urgency, referralUrgencyText[referral.urgency]],
    [names.why, <span key="why" className="log__words">{referral.reason}</span>],
    [names.basis, sharingBasisText[referral.basis]],
    [names.confirmed, referral.confirmedOn === null ? null : fullDate(referral.confirmedOn)],
    [names.ask, referral.answer !== null || referral.chaseOn === null ? null : <span key="ask" className={late}>{shortDate(referral.chaseOn, today)}</span>],
    [
      names.answer,
      referral.answer === null || referral.answeredOn === null
        ? words.waiting
        : words.answeredOn(referralAnswerText[referral.answer], fullDate(referral.answeredOn)),
    ],
    [names.by, referral.answeredBy === "" ? null : referral.answeredBy],
    [names.answerReason, referral.answerReason === "" ? null : <span key="reason" className="log__words">{referral.answerReason}</span>],
    [names.outcome, referral.outcome === "" ? null : <span key="outcome" className="log__words">{referral.outcome}</span>],
  ];
}

function ServiceLink({ serviceId }: { serviceId: string }) {
  const navigate = useNavigate();
  return (
    <Button kind="link" onPress={() => navigate({ screen: "directory", serviceId })}>
      {words.seeEntry}
    </Button>
  );
}

function Actions({ referral, onAmend }: { referral: ReferralView; onAmend: () => void }) {
  const [asking, setAsking] = useState<Asking>("nothing");
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { childId, referralId } = referral;
  const close = () => setAsking("nothing");
  const done = (said: string) => {
    close();
    announce(said);
  };
  const dialog = { referral, onClose: close, onDone: done };
  // What was turned down, or answered by nobody, is where a child falls through: disagreeing is one key away.
  const canDisagree = referral.answer === "rejected" || referral.answer === "advice-only" || referral.overdue;
  return (
    <div className="log__actions">
      <Button kind={referral.answer === null ? "go" : "alt"} onPress={() => setAsking("answer")}>
        {words.actions.answer}
      </Button>
      {referral.answer === null ? <Button onPress={() => setAsking("chase")}>{words.actions.chase}</Button> : null}
      {referral.needsConfirming ? <Button onPress={() => setAsking("confirm")}>{words.actions.confirm}</Button> : null}
      {referral.answer === null ? null : <Button onPress={() => setAsking("outcome")}>{words.actions.outcome}</Button>}
      {canDisagree ? (
        <Button kind="alt" icon="steps" onPress={() => navigate({ screen: "escalation", childId, referralId })}>
          {words.actions.escalate}
        </Button>
      ) : null}
      <Button onPress={() => navigate({ screen: "sharing", childId, referralId })}>{words.actions.share}</Button>
      <Button icon="pencil" onPress={onAmend}>
        {words.actions.amend}
      </Button>
      <Button kind="link" onPress={() => setAsking("take-back")}>
        {words.actions.error}
      </Button>
      {asking === "answer" ? <AnswerDialog {...dialog} /> : null}
      {asking === "chase" ? <ChaseDialog {...dialog} /> : null}
      {asking === "confirm" ? <ConfirmDialog {...dialog} /> : null}
      {asking === "outcome" ? <OutcomeDialog {...dialog} /> : null}
      {asking === "take-back" ? (
        <TakeBack
          recordId={referralId}
          words={takeBackText.referral}
          onClose={close}
          onDone={() => {
            announce(takeBackText.done);
            navigate({ screen: "child", childId, tab: "safeguarding" });
          }}
        />
      ) : null}
    </div>
  );
}
