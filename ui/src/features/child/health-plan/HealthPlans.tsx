// A child's health plans: what to do when it goes wrong, who holds a copy, who was trained, and what can be done with a plan.
import { useState } from "react";

import { Button } from "../../../components/Button";
import { useFrame } from "../../../components/frame";
import { useNavigate } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import { useAnnounce } from "../../../components/status";
import { Tag } from "../../../components/Tag";
import type { ChildView, HealthPlanView } from "../../../ipc/bindings";
import { childText } from "../../../text/child";
import { shortDate } from "../../../text/dates";
import { healthPlanEndText, healthPlanText } from "../../../text/healthPlan";
import { CopyDialog, EndDialog, PrintDialog, TrainingDialog } from "./HealthPlanDialogs";

const words = healthPlanText.card;

export function HealthPlans({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const { childId } = view.banner;
  return (
    <Section
      title={healthPlanText.section}
      count={view.healthPlans.filter((plan) => plan.endedOn === null && !plan.enteredInError).length}
      action={
        <Button kind="quiet" icon="plus" onPress={() => navigate({ screen: "health-plan", childId })}>
          {healthPlanText.write}
        </Button>
      }
    >
      {view.healthPlans.length === 0 ? <p className="child__none">{healthPlanText.none}</p> : null}
      {view.healthPlans.map((plan) => (
        <PlanCard key={plan.healthPlanId} plan={plan} />
      ))}
    </Section>
  );
}

type Asking = "copy" | "training" | "end" | "print" | null;

function PlanCard({ plan }: { plan: HealthPlanView }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [asking, setAsking] = useState<Asking>(null);
  const { childId, healthPlanId } = plan;
  const day = (on: string) => shortDate(on, today);
  const inForce = plan.endedOn === null && !plan.enteredInError;
  const close = () => setAsking(null);
  const done = (said: string) => {
    setAsking(null);
    announce(said);
  };
  const dialog = { plan, onClose: close, onDone: done };
  const of = <span className="visually-hidden">: {plan.condition}</span>;
  return (
    <div className={`card${plan.enteredInError ? " card--error" : ""}`}>
      <div className="card__head">
        <h3 className="card__title">{plan.condition}</h3>
        {plan.enteredInError ? (
          <Tag tone="red" icon="x">
            {childText.timeline.enteredInError}
          </Tag>
        ) : null}
        {plan.place === null ? null : <span className="card__meta">{words.forPlace(plan.place)}</span>}
      </div>
      <p className="card__text">
        <b>{words.emergency}:</b> {plan.emergency}
      </p>
      <p className="card__text">{plan.needs}</p>
      {plan.medication === "" ? null : (
        <p className="card__text">
          <b>{words.medication}:</b> {plan.medication}
        </p>
      )}
      {plan.training.length === 0 ? null : (
        <ul aria-label={words.training}>
          {plan.training.map((one, at) => (
            <li key={at}>
              {words.trained(one.what, one.who, day(one.on))}
              {one.renewOn === null ? null : one.runOut ? (
                <>
                  {" "}
                  <Tag tone="red" icon="warn">
                    {words.ranOut(day(one.renewOn))}
                  </Tag>
                </>
              ) : (
                `, ${words.again(day(one.renewOn))}`
              )}
            </li>
          ))}
        </ul>
      )}
      {plan.copies.length === 0 ? null : (
        <p className="card__meta">
          {words.copies}: {plan.copies.map((copy) => words.copy(copy.holder, day(copy.on))).join("; ")}
        </p>
      )}
      <div className="card__foot">
        <span>
          {words.agreed(day(plan.writtenOn))}
          {plan.endedOn === null && !plan.reviewOverdue ? `, ${words.review(day(plan.reviewOn))}` : ""}
        </span>
        {plan.reviewOverdue ? (
          <Tag tone="red" icon="clock">
            {words.overdue(day(plan.reviewOn))}
          </Tag>
        ) : null}
        {plan.endedOn === null ? null : (
          <span>{words.ended(day(plan.endedOn), plan.endReason === null ? "" : healthPlanEndText[plan.endReason])}</span>
        )}
        {plan.enteredInError ? null : (
          <span className="card__act">
            {inForce ? (
              <>
                <Button kind="link" onPress={() => navigate({ screen: "health-plan", childId, healthPlanId, review: true })}>
                  {healthPlanText.actions.review}
                  {of}
                </Button>
                <Button kind="link" onPress={() => navigate({ screen: "health-plan", childId, healthPlanId })}>
                  {healthPlanText.actions.amend}
                  {of}
                </Button>
                <Button kind="link" onPress={() => setAsking("copy")}>
                  {healthPlanText.actions.copy}
                  {of}
                </Button>
                <Button kind="link" onPress={() => setAsking("training")}>
                  {healthPlanText.actions.train}
                  {of}
                </Button>
                <Button kind="link" onPress={() => setAsking("end")}>
                  {healthPlanText.actions.end}
                  {of}
                </Button>
              </>
            ) : null}
            <Button kind="link" onPress={() => setAsking("print")}>
              {healthPlanText.actions.print}
              {of}
            </Button>
          </span>
        )}
      </div>
      {asking === "copy" ? <CopyDialog {...dialog} /> : null}
      {asking === "training" ? <TrainingDialog {...dialog} /> : null}
      {asking === "end" ? <EndDialog {...dialog} /> : null}
      {asking === "print" ? <PrintDialog {...dialog} /> : null}
    </div>
  );
}
