// What the timeline says of a referral, of information shared, of a health plan, and of a disagreement taken further.
import { RatingMark } from "../../clinical/RatingMark";
import { Tag } from "../../components/Tag";
import type { EscalationView, HealthPlanView, LetterEntry, ReferralView, SharingView, TransferLine } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { escalationStageText, escalationText } from "../../text/escalation";
import { letterText } from "../../text/letter";
import { healthPlanEndText, healthPlanText } from "../../text/healthPlan";
import { referralAnswerText, referralServiceText, referralText, sharingBasisText } from "../../text/referral";
import { sharingText } from "../../text/sharing";
import { transferKindText, transferStateText, transferText, whom } from "../../text/transfer";

export function ReferralBody({ referral }: { referral: ReferralView }) {
  const answer = referral.answer === null ? "" : `${referralAnswerText[referral.answer]}. `;
  return (
    <>
      <p>
        <strong>{referralText.title([referralServiceText[referral.service], referral.to].filter((part) => part !== "").join(", "))}.</strong> {answer}
        {referral.restricted ? (
          <Tag tone="red" icon="eye-off">
            {childText.timeline.restricted}
          </Tag>
        ) : null}
      </p>
      <p className="entry__text">{referral.reason}</p>
      {referral.answerReason === "" ? null : <p className="entry__text">{referral.answerReason}</p>}
      {referral.outcome === "" ? null : <p className="entry__text">{referral.outcome}</p>}
    </>
  );
}

export function SharingBody({ sharing }: { sharing: SharingView }) {
  return (
    <>
      <p>
        <strong>{sharingText.timeline(sharingText.line(sharing.with, sharing.agency))}</strong>{" "}
        <span className="entry__soft">
          {sharingBasisText[sharing.basis]}, {sharingText.toldShort[sharing.familyTold]}
        </span>
      </p>
      <p className="entry__text">{sharing.what}</p>
    </>
  );
}

export function EscalationBody({ escalation }: { escalation: EscalationView }) {
  const last = escalation.steps.at(-1);
  const title = escalation.resolvedOn === null ? escalationText.timeline.open : escalationText.timeline.resolved;
  return (
    <>
      <p>
        <strong>{title}</strong> <span className="entry__soft">{last === undefined ? "" : `${escalationStageText[last.stage]}: ${last.to}`}</span>
      </p>
      <p className="entry__text">{escalation.about}</p>
      {escalation.outcome === "" ? null : <p className="entry__text">{escalation.outcome}</p>}
    </>
  );
}

export function HealthPlanBody({ plan }: { plan: HealthPlanView }) {
  const words = healthPlanText.timeline;
  return (
    <>
      <p>
        <strong>
          {plan.endedOn === null ? words.agreed : words.ended}: {plan.condition}
        </strong>{" "}
        <span className="entry__soft">{plan.endReason === null ? (plan.place ?? "") : healthPlanEndText[plan.endReason]}</span>
      </p>
      <p className="entry__text">{plan.endedOn === null ? plan.needs : plan.endNote}</p>
    </>
  );
}

export function LetterBody({ letter }: { letter: LetterEntry }) {
  return (
    <>
      <p>
        <strong>
          {letter.sentOn === null ? letterText.timeline.written : letterText.timeline.sent}: {letter.heading}
        </strong>{" "}
        <span className="entry__soft">{letter.to.split("\n")[0]}</span>
      </p>
      <p className="entry__text">{letter.text}</p>
    </>
  );
}

export function TransferBody({ transfer }: { transfer: TransferLine }) {
  const detail = transfer.cancelReason === "" ? transfer.answerReason : transfer.cancelReason;
  return (
    <>
      <p>
        <strong>{transferText.timeline(transferKindText[transfer.kind], whom(transfer))}</strong> <span className="entry__soft">{transferStateText[transfer.state]}</span>{" "}
        <RatingMark rating={transfer.rating} />
      </p>
      {detail === "" ? null : <p className="entry__text">{detail}</p>}
    </>
  );
}
