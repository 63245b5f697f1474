// An escalation under way: the ladder of its stages, and what can be done now.
import { useState } from "react";

import { ChildBanner } from "../../clinical/ChildBanner";
import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { Facts } from "../../components/Facts";
import { useBack, useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import type { ChildView, EscalationView, StageDays } from "../../ipc/bindings";
import { fullDate } from "../../text/dates";
import { escalationText as words } from "../../text/escalation";
import { takeBackText } from "../../text/takeBack";
import { NextDialog, ReplyDialog, ResolveDialog } from "./EscalationDialogs";
import { HowToEscalate } from "./HowToEscalate";
import { Ladder } from "./Ladder";
import "../../components/log.css";

type Props = { view: ChildView; stages: readonly StageDays[]; escalation: EscalationView };

export function OpenEscalation({ view, stages, escalation }: Props) {
  const back = useBack();
  return (
    <>
      <ChildBanner
        banner={view.banner}
        title={words.title}
        actions={
          <Button icon="back" onPress={back}>
            {words.back}
          </Button>
        }
      />
      <div className="log log--open">
        <div>
          {escalation.enteredInError ? <Notice kind="info">{takeBackText.was}</Notice> : null}
          <Facts
            kind="ruled"
            facts={[
              [words.columns.about, <span key="about" className="log__words">{escalation.about}</span>],
              [words.outcome, escalation.resolvedOn === null ? null : `${fullDate(escalation.resolvedOn)}. ${escalation.outcome}`],
            ]}
          />
          <Section title={words.ladder}>
            <Ladder escalation={escalation} stages={stages} />
          </Section>
          <HowToEscalate />
        </div>
        {escalation.enteredInError ? null : <Actions escalation={escalation} stages={stages} />}
      </div>
    </>
  );
}

function Actions({ escalation, stages }: { escalation: EscalationView; stages: readonly StageDays[] }) {
  const [asking, setAsking] = useState<"nothing" | "reply" | "next" | "resolve" | "take-back">("nothing");
  const navigate = useNavigate();
  const announce = useAnnounce();
  const { childId, referralId, escalationId } = escalation;
  const close = () => setAsking("nothing");
  const dialog = {
    escalation,
    onClose: close,
    onDone: (said: string) => {
      close();
      announce(said);
    },
  };
  const isOpen = escalation.resolvedOn === null;
  const reached = stages.findIndex((stage) => stage.stage === escalation.steps.at(-1)?.stage);
  const further = stages.slice(reached + 1);
  return (
    <div className="log__actions">
      {isOpen && escalation.replyBy !== null ? (
        <Button kind="go" onPress={() => setAsking("reply")}>
          {words.actions.reply}
        </Button>
      ) : null}
      {isOpen && further.length > 0 ? (
        <Button kind="alt" icon="steps" onPress={() => setAsking("next")}>
          {words.actions.next}
        </Button>
      ) : null}
      {isOpen ? <Button onPress={() => setAsking("resolve")}>{words.actions.resolve}</Button> : null}
      {referralId === null ? null : (
        <Button kind="link" onPress={() => navigate({ screen: "referral", childId, referralId })}>
          {words.referral}
        </Button>
      )}
      <Button kind="link" onPress={() => setAsking("take-back")}>
        {words.actions.error}
      </Button>
      {asking === "reply" ? <ReplyDialog {...dialog} /> : null}
      {asking === "next" ? <NextDialog {...dialog} stages={further} /> : null}
      {asking === "resolve" ? <ResolveDialog {...dialog} /> : null}
      {asking === "take-back" ? (
        <TakeBack
          recordId={escalationId}
          words={takeBackText.escalation}
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
