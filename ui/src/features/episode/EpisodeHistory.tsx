// What has happened to an episode: how far its goals have come, its steps, and the times it closed and was opened again.
import { GoalLines } from "../../clinical/GoalLines";
import { useFrame } from "../../components/frame";
import type { EpisodeView } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { episodeOutcomeLabel } from "../../text/episode";
import { historyText as words, reachLabel } from "../../text/episodeWork";
import { levelName } from "../../text/levelName";

export function EpisodeHistory({ episode }: { episode: EpisodeView }) {
  const { today, levelNames } = useFrame();
  const { measure } = episode;
  const day = (on: string) => shortDate(on, today);
  return (
    <section className="episode__history" aria-label={words.title}>
      <GoalLines goals={episode.goals} startedOn={episode.startedOn} />
      <h3>{words.title}</h3>
      <ul>
        <li>{reachLabel[episode.reach]}</li>
        {measure === null ? null : <li>{words.measure(measure.what, measure.baseline, measure.closing)}</li>}
        {episode.steps.map((step) => (
          <li key={`${step.on} ${step.to}`}>
            {words.step(levelName(levelNames, step.from), levelName(levelNames, step.to), day(step.on))}
            {step.agreedBy === "" ? "" : `, ${words.agreed(step.agreedBy)}`}. {step.reason}
          </li>
        ))}
        {episode.reopened.map((again) => (
          <li key={again.on}>
            {words.again(day(again.on))} ({words.closedBefore(episodeOutcomeLabel[again.outcome], day(again.endedOn))}). {again.reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
