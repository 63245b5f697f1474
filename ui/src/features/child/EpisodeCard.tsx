// An episode with its goals as bars from 0 to 10.
import { GoalBar } from "../../clinical/GoalBar";
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Tag } from "../../components/Tag";
import type { EpisodeView } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { episodeReasonText } from "../../text/codes";
import { shortDate } from "../../text/dates";
import { episodeListText, episodeOutcomeLabel } from "../../text/episode";
import { activityLabel } from "../../text/episodeWork";
import { levelName } from "../../text/levelName";
import { DueDay } from "./DueList";

export function EpisodeCard({ episode }: { episode: EpisodeView }) {
  const { today, levelNames } = useFrame();
  const navigate = useNavigate();
  const open = () => navigate({ screen: "episode", childId: episode.childId, episodeId: episode.episodeId });
  const wrong = episode.enteredInError;
  return (
    <div className={`card${wrong ? " card--error" : ""}`}>
      <div className="card__head">
        <h3 className="card__title">{episode.packageName === "" ? episodeReasonText[episode.reason] : episode.packageName}</h3>
        <span className="card__meta">
          {childText.episode.progress(shortDate(episode.startedOn, today), episode.sessionsDone, episode.sessionsPlanned)}
        </span>
      </div>
      {episode.reasonDetail === "" ? null : <p className="card__text">{episode.reasonDetail}</p>}
      {episode.goals.map((goal) => (
        <GoalBar key={goal.goalId} goal={goal} />
      ))}
      <div className="card__foot">
        <span className="card__meta">
          {levelName(levelNames, episode.level)}
          {episode.activity === "monitoring" ? ` (${activityLabel.monitoring.toLowerCase()})` : ""}
        </span>
        {episode.partners.length === 0 ? null : <span className="card__meta">{episode.partners.map((partner) => partner.agency).join(", ")}</span>}
        {episode.partnerMissing && episode.endedOn === null ? <Tag tone="amber">{episodeListText.noPartner}</Tag> : null}
        {episode.voluntary && episode.consents.length === 0 && episode.endedOn === null ? <Tag tone="amber">{episodeListText.noConsent}</Tag> : null}
        {wrong ? (
          <Tag tone="red" icon="x">
            {childText.timeline.enteredInError}
          </Tag>
        ) : null}
        {episode.endedOn === null ? (
          <span>
            <span className="card__meta">{childText.episode.reviewBy}</span> <DueDay on={episode.reviewOn} />
          </span>
        ) : (
          <span>
            {childText.episodes.closed(shortDate(episode.endedOn, today))}
            {episode.outcome === null ? "" : `: ${episodeOutcomeLabel[episode.outcome].toLowerCase()}`}
          </span>
        )}
        <span className="card__act">
          <Button kind="link" onPress={open}>
            {episode.endedOn === null && !wrong ? childText.episode.work : childText.episode.see}
            <span className="visually-hidden">: {episodeReasonText[episode.reason]}</span>
          </Button>
        </span>
      </div>
    </div>
  );
}
