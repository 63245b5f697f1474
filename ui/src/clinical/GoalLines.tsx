// How far the goals of an episode have come: a line for each from the start, score by score, and the same as a table.
import type { GoalView } from "../ipc/bindings";
import { useFrame } from "../components/frame";
import { fullDate, shortDate } from "../text/dates";
import { goalLinesText as words } from "../text/episodeWork";
import "./goal-lines.css";

const WIDTH = 280;
const HEIGHT = 96;
const EDGE = 8;
const MOST = 10;

type Props = { goals: readonly GoalView[]; startedOn: string };

export function GoalLines({ goals, startedOn }: Props) {
  const { today } = useFrame();
  const scored = goals.filter((goal) => goal.scores.length > 0);
  const days = [startedOn, ...scored.flatMap((goal) => goal.scores.flatMap((score) => (score.on === null ? [] : [score.on])))].map((on) => Date.parse(on));
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const across = (on: string) => EDGE + (to === from ? 0.5 : (Date.parse(on) - from) / (to - from)) * (WIDTH - 2 * EDGE);
  const up = (score: number) => HEIGHT - EDGE - (score / MOST) * (HEIGHT - 2 * EDGE);
  return (
    <figure className="goal-lines">
      <figcaption>{words.title}</figcaption>
      {scored.length === 0 ? <p className="field__hint">{words.none}</p> : null}
      {scored.map((goal) => {
        const latest = goal.latest ?? goal.baseline;
        const spoken = words.spoken(goal.text, goal.baseline, latest);
        // A score without a day stands at the end of what is known.
        const points = [{ on: startedOn, score: goal.baseline }, ...goal.scores.map(({ on, score }) => ({ on: on ?? new Date(to).toISOString().slice(0, 10), score }))];
        return (
          <div key={goal.goalId} className="goal-lines__one">
            <span>{goal.text}</span>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={spoken}>
              {[0, MOST].map((score) => (
                <line key={score} x1={EDGE} x2={WIDTH - EDGE} y1={up(score)} y2={up(score)} className="goal-lines__axis" />
              ))}
              <polyline points={points.map(({ on, score }) => `${across(on)},${up(score)}`).join(" ")} className="goal-lines__path" />
              {points.map(({ on, score }, place) => (
                <circle key={`${on} ${place}`} cx={across(on)} cy={up(score)} r="3.5" className="goal-lines__point" />
              ))}
            </svg>
            <span className="goal-lines__span" aria-hidden="true">
              {goal.baseline} → <strong>{latest}</strong> ({words.travelled(latest - goal.baseline)})
            </span>
          </div>
        );
      })}
      {scored.length === 0 ? null : (
        <details>
          <summary>{words.figures}</summary>
          <table className="table" aria-label={words.table}>
            <thead>
              <tr>
                <th scope="col">{words.on}</th>
                {scored.map((goal) => (
                  <th key={goal.goalId} scope="col">
                    {goal.text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{words.start}</th>
                {scored.map((goal) => (
                  <td key={goal.goalId}>{goal.baseline}</td>
                ))}
              </tr>
              {daysOf(scored).map((on) => (
                <tr key={on ?? ""}>
                  <th scope="row">
                    {on === null ? (
                      words.notDated
                    ) : (
                      <time dateTime={on} title={fullDate(on)}>
                        {shortDate(on, today)}
                      </time>
                    )}
                  </th>
                  {scored.map((goal) => (
                    <td key={goal.goalId}>{goal.scores.find((score) => score.on === on)?.score ?? ""}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </figure>
  );
}

/** Each day a goal was scored on, once, the undated first. */
function daysOf(goals: readonly GoalView[]): (string | null)[] {
  const days = new Set(goals.flatMap((goal) => goal.scores.map((score) => score.on)));
  return [...days].sort((one, other) => (one ?? "").localeCompare(other ?? ""));
}
