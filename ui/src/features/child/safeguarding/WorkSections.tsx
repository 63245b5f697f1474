// What was done about a child besides contacts: referred, shared, escalated, talked about in supervision.
import { Button } from "../../../components/Button";
import { Failed } from "../../../components/Failed";
import { useFrame } from "../../../components/frame";
import { Loading } from "../../../components/Loading";
import { useNavigate } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import { Tag } from "../../../components/Tag";
import type { ChildWork, EscalationView, ReferralView, ReviewToShare, SharingView } from "../../../ipc/bindings";
import { useQuery } from "../../../ipc/useQuery";
import { childText } from "../../../text/child";
import { fullDate, shortDate } from "../../../text/dates";
import { escalationStageText, escalationText } from "../../../text/escalation";
import { referralAnswerText, referralServiceText, referralText, sharingBasisText } from "../../../text/referral";
import { sharingText } from "../../../text/sharing";
import { SupervisionSection } from "./SupervisionSection";

export function WorkSections({ childId }: { childId: string }) {
  const work = useQuery("child_work", { childId }, { keep: true });
  if (work.state === "loading") return <Loading />;
  if (work.state === "failed") return <Failed failure={work.failure} onRetry={work.reload} />;
  return <Sections childId={childId} work={work.data} />;
}

function Sections({ childId, work }: { childId: string; work: ChildWork }) {
  const navigate = useNavigate();
  return (
    <>
      <Section
        title={referralText.section}
        count={work.referrals.filter((one) => !one.enteredInError).length}
        action={
          <Button kind="alt" icon="plus" onPress={() => navigate({ screen: "referral", childId })}>
            {referralText.make}
          </Button>
        }
      >
        {work.referrals.length === 0 ? <p className="child__none">{referralText.none}</p> : null}
        {work.referrals.map((one) => (
          <ReferralCard key={one.referralId} referral={one} />
        ))}
      </Section>
      <Section
        title={escalationText.section}
        count={work.escalations.filter((one) => !one.enteredInError).length}
        action={
          <Button kind="quiet" icon="plus" onPress={() => navigate({ screen: "escalation", childId })}>
            {escalationText.start}
          </Button>
        }
      >
        {work.escalations.length === 0 ? <p className="child__none">{escalationText.none}</p> : null}
        {work.escalations.map((one) => (
          <EscalationCard key={one.escalationId} escalation={one} />
        ))}
      </Section>
      <Section
        title={sharingText.section}
        count={work.sharings.filter((one) => !one.enteredInError).length}
        action={
          <Button kind="quiet" icon="plus" onPress={() => navigate({ screen: "sharing", childId })}>
            {sharingText.record}
          </Button>
        }
      >
        {work.reviewsToShare.map((review) => (
          <ReviewToShareCard key={review.contactId} review={review} />
        ))}
        {work.sharings.length === 0 ? <p className="child__none">{sharingText.none}</p> : null}
        {work.sharings.map((one) => (
          <SharingCard key={one.sharingId} sharing={one} />
        ))}
      </Section>
      <SupervisionSection childId={childId} work={work} />
    </>
  );
}

function ReviewToShareCard({ review: { childId, contactId, on, nursery } }: { review: ReviewToShare }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  return (
    <div className="card">
      <div className="card__head">
        <span className="card__title">{sharingText.reviewOf(fullDate(on))}</span>
        <span className="card__meta">{nursery === "" ? sharingText.noNursery : nursery}</span>
      </div>
      <div className="card__foot">
        <Tag tone="amber">{sharingText.notShared(shortDate(on, today))}</Tag>
        <span className="card__act">
          <Button kind="link" onPress={() => navigate({ screen: "sharing", childId, reviewId: contactId })}>
            {sharingText.shareReview}
          </Button>
        </span>
      </div>
    </div>
  );
}

function InError() {
  return (
    <Tag tone="red" icon="x">
      {childText.timeline.enteredInError}
    </Tag>
  );
}

function ReferralCard({ referral }: { referral: ReferralView }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const { childId, referralId } = referral;
  const service = referralServiceText[referral.service];
  return (
    <div className={`card${referral.enteredInError ? " card--error" : ""}`}>
      <div className="card__head">
        <span className="card__title">{[service, referral.to].filter((part) => part !== "").join(", ")}</span>
        {referral.restricted ? (
          <Tag tone="grey" icon="eye-off">
            {childText.timeline.restricted}
          </Tag>
        ) : null}
        {referral.enteredInError ? <InError /> : null}
        <span className="card__meta">{referralText.sentLine(shortDate(referral.sentOn, today))}</span>
      </div>
      <p className="card__text">{referral.reason}</p>
      <div className="card__foot">
        <ReferralState referral={referral} />
        {referral.needsConfirming ? <span className="over">{referralText.notConfirmed}</span> : null}
        <span className="card__act">
          <Button kind="link" onPress={() => navigate({ screen: "referral", childId, referralId })}>
            {referralText.open}
            <span className="visually-hidden">: {service}</span>
          </Button>
        </span>
      </div>
    </div>
  );
}

function ReferralState({ referral }: { referral: ReferralView }) {
  const { today } = useFrame();
  if (referral.answer !== null && referral.answeredOn !== null) {
    const said = referralText.answeredOn(referralAnswerText[referral.answer], shortDate(referral.answeredOn, today));
    return <span>{referral.answerReason === "" ? said : `${said}: ${referral.answerReason}`}</span>;
  }
  if (referral.chaseOn === null) return null;
  const day = shortDate(referral.chaseOn, today);
  return referral.overdue ? <span className="over">{referralText.overdueSince(day)}</span> : <span>{referralText.askOn(day)}</span>;
}

function EscalationCard({ escalation }: { escalation: EscalationView }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const { childId, escalationId } = escalation;
  const last = escalation.steps.at(-1);
  return (
    <div className={`card${escalation.enteredInError ? " card--error" : ""}`}>
      <div className="card__head">
        <span className="card__title">{last === undefined ? "" : escalationStageText[last.stage]}</span>
        {escalation.enteredInError ? <InError /> : null}
        <span className="card__meta">{last === undefined ? "" : escalationText.put(last.to, shortDate(last.on, today))}</span>
      </div>
      <p className="card__text">{escalation.about}</p>
      <div className="card__foot">
        {escalation.resolvedOn !== null ? (
          <span>
            {escalationText.resolvedOn(shortDate(escalation.resolvedOn, today))}: {escalation.outcome}
          </span>
        ) : escalation.replyBy === null ? (
          <span>{escalationText.answered}</span>
        ) : escalation.overdue ? (
          <span className="over">{escalationText.noAnswer(shortDate(escalation.replyBy, today))}</span>
        ) : (
          <span>{escalationText.answerBy(shortDate(escalation.replyBy, today))}</span>
        )}
        <span className="card__act">
          <Button kind="link" onPress={() => navigate({ screen: "escalation", childId, escalationId })}>
            {escalationText.open}
            <span className="visually-hidden">: {escalation.about}</span>
          </Button>
        </span>
      </div>
    </div>
  );
}

function SharingCard({ sharing }: { sharing: SharingView }) {
  const navigate = useNavigate();
  const { childId, sharingId } = sharing;
  const who = sharingText.line(sharing.with, sharing.agency);
  return (
    <div className={`card${sharing.enteredInError ? " card--error" : ""}`}>
      <div className="card__head">
        <span className="card__title">{who}</span>
        {sharing.enteredInError ? <InError /> : null}
        <span className="card__meta">{fullDate(sharing.on)}</span>
      </div>
      <p className="card__text">{sharing.what}</p>
      <div className="card__foot">
        <span>
          {[sharingBasisText[sharing.basis], sharing.basisDetail, sharingText.toldShort[sharing.familyTold]].filter((part) => part !== "").join(", ")}
        </span>
        {sharing.enteredInError ? null : (
          <span className="card__act">
            <Button kind="link" onPress={() => navigate({ screen: "sharing", childId, sharingId })}>
              {sharingText.edit}
              <span className="visually-hidden">: {who}</span>
            </Button>
          </span>
        )}
      </div>
    </div>
  );
}
