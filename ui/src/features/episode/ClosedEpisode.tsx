// An episode that has closed or was taken back: it can be read, not changed.
import { ChildBanner } from "../../clinical/ChildBanner";
import { GoalBar } from "../../clinical/GoalBar";
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { useAnnounce } from "../../components/status";
import type { ChildView, EpisodeView } from "../../ipc/bindings";
import { episodeReasonText } from "../../text/codes";
import { fullDate, shortDate } from "../../text/dates";
import { episodeOutcomeLabel, episodeText } from "../../text/episode";
import { packageText } from "../../text/episodeWork";
import { levelName } from "../../text/levelName";
import { takeBackText } from "../../text/takeBack";
import { EpisodeActions } from "./EpisodeActions";
import { EpisodeHistory } from "./EpisodeHistory";
import "./episode.css";

export function ClosedEpisode({ view, episode }: { view: ChildView; episode: EpisodeView }) {
  const { today, levelNames } = useFrame();
  const back = useBack();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const facts: [string, string][] = [
    [episodeText.level, levelName(levelNames, episode.level)],
    [packageText.label, episode.packageName],
    [episodeText.reasonDetail, episode.reasonDetail],
    [episodeText.startedOn, fullDate(episode.startedOn)],
    [episodeText.sessionsPlanned, episodeText.sessionsDone(episode.sessionsDone, episode.sessionsPlanned)],
    [episodeText.closeDialog.outcome, episode.outcome === null ? "" : episodeOutcomeLabel[episode.outcome]],
    [episodeText.closeDialog.note, episode.endNote ?? ""],
  ];
  return (
    <>
      <ChildBanner
        banner={view.banner}
        title={episodeReasonText[episode.reason]}
        actions={
          <Button icon="back" onPress={back}>
            {episodeText.back}
          </Button>
        }
      />
      <div className={`episode__read${episode.enteredInError ? " episode__read--error" : ""}`}>
        <Notice kind="info">
          <p>
            {episode.endedOn === null || episode.enteredInError
              ? takeBackText.was
              : episodeText.closed(shortDate(episode.endedOn, today))}
          </p>
          <p>{episodeText.closedReadOnly}</p>
        </Notice>
        <dl>
          {facts
            .filter(([, value]) => value !== "")
            .map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
        </dl>
        <EpisodeHistory episode={episode} />
        <div className="episode__bars">
          {episode.goals.map((goal) => (
            <GoalBar key={goal.goalId} goal={goal} />
          ))}
        </div>
        {episode.enteredInError ? null : (
          <EpisodeActions
            episode={episode}
            onDone={(said) => {
              announce(said);
              navigate({ screen: "child", childId: episode.childId, tab: "episodes" });
            }}
          />
        )}
      </div>
    </>
  );
}
