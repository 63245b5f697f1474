// The stages as a small ladder: those asked with their answers, those still to come.
import { useFrame } from "../../components/frame";
import type { EscalationView, StageDays } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { escalationStageText, escalationText as words } from "../../text/escalation";

export function Ladder({ escalation, stages }: { escalation: EscalationView; stages: readonly StageDays[] }) {
  const { today } = useFrame();
  return (
    <ol className="ladder">
      {stages.map(({ stage }) => {
        const step = escalation.steps.findLast((one) => one.stage === stage);
        const late = step !== undefined && step.repliedOn === null && escalation.resolvedOn === null && step.replyBy < today;
        const kind = step === undefined ? "" : late ? " ladder__step--late" : " ladder__step--asked";
        return (
          <li key={stage} className={`ladder__step${kind}`}>
            <strong>{escalationStageText[stage]}</strong>
            {step === undefined ? (
              <span className="log__soft">{words.notAsked}</span>
            ) : (
              <>
                <span>{words.put(step.to, shortDate(step.on, today))}</span>
                <span className={late ? "over" : "log__soft"}>
                  {step.repliedOn !== null
                    ? words.answeredOn(shortDate(step.repliedOn, today))
                    : late
                      ? words.noAnswer(shortDate(step.replyBy, today))
                      : words.answerBy(shortDate(step.replyBy, today))}
                </span>
                {step.reply === "" ? null : <span className="log__words">{step.reply}</span>}
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}
