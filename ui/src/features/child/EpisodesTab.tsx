// Episodes of one child: open, then closed.
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { ChildView } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { ChildWeight } from "./ChildWeight";
import { HealthPlans } from "./health-plan/HealthPlans";
import { EpisodeCard } from "./EpisodeCard";

export function EpisodesTab({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const isOpen = (episode: ChildView["episodes"][number]) => episode.endedOn === null && !episode.enteredInError;
  const open = view.episodes.filter(isOpen);
  const closed = view.episodes.filter((episode) => !isOpen(episode));
  return (
    <div className="child__narrow">
      <Section
        title={childText.episodes.openTitle}
        count={open.length}
        action={
          <Button kind="alt" icon="plus" onPress={() => navigate({ screen: "episode", childId: view.banner.childId })}>
            {childText.episodes.start}
          </Button>
        }
      >
        {open.length === 0 ? (
          <EmptyState title={closed.length === 0 ? childText.episodes.none : childText.episode.none} />
        ) : null}
        {open.map((episode) => (
          <EpisodeCard key={episode.episodeId} episode={episode} />
        ))}
      </Section>
      <HealthPlans view={view} />
      {closed.length === 0 ? null : (
        <Section title={childText.episodes.closedTitle} count={closed.length}>
          {closed.map((episode) => (
            <EpisodeCard key={episode.episodeId} episode={episode} />
          ))}
        </Section>
      )}
      <ChildWeight childId={view.banner.childId} />
    </div>
  );
}
