// Second column: up to five goals in the family's words, each with its scores.
import type { ReactNode } from "react";

import { Button } from "../../components/Button";
import { FormColumn } from "../../components/FormPage";
import { TextField } from "../../components/TextField";
import type { GoalForm } from "../../ipc/bindings";
import { episodeText } from "../../text/episode";
import { blankGoal, MOST_GOALS } from "./episodeStart";
import { ScoreScale } from "../../clinical/ScoreScale";

type Props = {
  goals: GoalForm[];
  onChange: (goals: GoalForm[]) => void;
  /** A review scores each goal as it stands today. */
  review: boolean;
  error: string | undefined;
  /** What stands under the goals. */
  children?: ReactNode;
};

export function EpisodeGoals({ goals, onChange, review, error, children }: Props) {
  const change = (position: number, goal: GoalForm) => onChange(goals.map((old, at) => (at === position ? goal : old)));
  return (
    <FormColumn title={episodeText.columns.goals}>
      <div id="goals" className={error === undefined ? "episode__goals" : "episode__goals field field--wrong"}>
        {error === undefined ? null : <p className="field__error">{error}</p>}
        {goals.map((goal, position) => (
          <GoalFields
            // A goal has no identity until saved, and goals keep their places.
            key={goal.goalId ?? `new ${String(position)}`}
            goal={goal}
            position={position}
            review={review}
            onChange={(changed) => change(position, changed)}
            onRemove={goals.length > 1 && goal.goalId === null ? () => onChange(goals.filter((_, at) => at !== position)) : null}
          />
        ))}
        {goals.length < MOST_GOALS ? (
          <div>
            <Button icon="plus" onPress={() => onChange([...goals, blankGoal])}>
              {episodeText.addGoal}
            </Button>
          </div>
        ) : (
          <p className="field__hint">{episodeText.atMost}</p>
        )}
      </div>
      {children}
    </FormColumn>
  );
}

type GoalProps = {
  goal: GoalForm;
  position: number;
  review: boolean;
  onChange: (goal: GoalForm) => void;
  onRemove: (() => void) | null;
};

function GoalFields({ goal, position, review, onChange, onRemove }: GoalProps) {
  const name = `goals.${String(position)}`;
  const kept = review && goal.goalId !== null;
  return (
    <fieldset className="episode__goal">
      <legend>
        {episodeText.goal(position + 1)}
        {onRemove === null ? null : (
          <Button kind="link" onPress={onRemove} label={episodeText.removeGoal(position + 1)}>
            {episodeText.remove}
          </Button>
        )}
      </legend>
      <TextField name={`${name}.text`} label={episodeText.goalText} value={goal.text} onChange={(text) => onChange({ ...goal, text })} />
      {kept ? (
        <p className="episode__began">{episodeText.began(goal.baseline ?? 0)}</p>
      ) : (
        <ScoreScale
          name={`${name}.baseline`}
          legend={episodeText.baseline}
          hint={position === 0 ? episodeText.scaleHint : undefined}
          value={goal.baseline}
          onChange={(baseline) => onChange({ ...goal, baseline })}
        />
      )}
      {kept ? (
        <ScoreScale
          name={`${name}.latest`}
          legend={episodeText.latest}
          hint={position === 0 ? episodeText.scaleHint : undefined}
          value={goal.latest}
          onChange={(latest) => onChange({ ...goal, latest })}
        />
      ) : null}
    </fieldset>
  );
}
