// The goals of the episode a contact belongs to, each scored with one key where the family was asked.
import { ScoreScale } from "../../clinical/ScoreScale";
import type { EpisodeView } from "../../ipc/bindings";
import { sessionText as words } from "../../text/episodeWork";

type Props = {
  /** The linked episode; nothing when none is, or the contact scores nothing. */
  episode: EpisodeView | undefined;
  scores: Record<string, number>;
  onChange: (scores: Record<string, number>) => void;
  error: string | undefined;
};

export function GoalsAtContact({ episode, scores, onChange, error }: Props) {
  if (episode === undefined || episode.endedOn !== null) return null;
  return (
    <fieldset className={error === undefined ? "contact__goals" : "contact__goals field--wrong"} id="goalScores">
      <legend>{words.title}</legend>
      <p className="field__hint">{words.hint}</p>
      {error === undefined ? null : <p className="field__error">{error}</p>}
      {episode.goals.map((goal) => (
        <ScoreScale
          key={goal.goalId}
          name={`goalScores.${goal.goalId}`}
          legend={words.legend(goal.text, goal.baseline, goal.latest)}
          value={scores[goal.goalId] ?? null}
          onChange={(score) => onChange({ ...scores, [goal.goalId]: score })}
          onClear={() => onChange(Object.fromEntries(Object.entries(scores).filter(([goalId]) => goalId !== goal.goalId)))}
        />
      ))}
    </fieldset>
  );
}
