// A goal's way from 0 to 10: where it began, how far it has come, and the same in words.
import type { GoalView } from "../ipc/bindings";
import { goalText } from "../text/goal";
import "./goal-bar.css";

export function GoalBar({ goal }: { goal: GoalView }) {
  const now = goal.latest ?? goal.baseline;
  const spoken = goal.latest === null ? goalText.notScored(goal.baseline) : goalText.spoken(goal.baseline, goal.latest);
  const kept = Math.min(goal.baseline, now);
  return (
    <div className="goal">
      <span>{goal.text}</span>
      <span className="goal__scale" role="img" aria-label={spoken}>
        {Array.from({ length: 10 }, (_, step) => (
          <i key={step} className={stepClass(step, kept, now, goal.baseline)} />
        ))}
      </span>
      <span className="goal__figures" aria-hidden="true">
        {goal.latest === null ? (
          <span className="goal__from">{goalText.starts(goal.baseline)}</span>
        ) : (
          <>
            <span className="goal__from">{goalText.from(goal.baseline)}</span> <strong>{goal.latest}</strong>
          </>
        )}
      </span>
    </div>
  );
}

function stepClass(step: number, kept: number, now: number, baseline: number): string {
  if (step < kept) return "goal__step goal__step--kept";
  if (step < now) return "goal__step goal__step--gained";
  // Ground lost since the start stays visible as an outline.
  return step < baseline ? "goal__step goal__step--lost" : "goal__step";
}
