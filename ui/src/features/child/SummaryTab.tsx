// The summary: what is due, the open episode, tasks and family on the left, the timeline beside them.
import { GatheredConcerns } from "../../clinical/GatheredConcerns";
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { ChildView } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { CareTransfer } from "./CareTransfer";
import { DueList } from "./DueList";
import { EpisodeCard } from "./EpisodeCard";
import { NextContact } from "./NextContact";
import { FamilyLines } from "./FamilyLines";
import { TaskList } from "./TaskList";
import { Timeline } from "./Timeline";

type Props = { view: ChildView; adding: boolean; onAdding: (adding: boolean) => void };

export function SummaryTab({ view, adding, onAdding }: Props) {
  return (
    <>
      <div className="child__left">
        <GatheredConcerns childId={view.banner.childId} />
        <NextContact view={view} />
        <Section title={childText.due.title}>
          <DueList view={view} />
        </Section>
        <OpenEpisodes view={view} />
        <TaskList view={view} adding={adding} onAdding={onAdding} />
        <FamilyLines view={view} />
        <CareTransfer view={view} />
      </div>
      <div className="child__right">
        <Timeline view={view} />
      </div>
    </>
  );
}

function OpenEpisodes({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const { childId } = view.banner;
  const open = view.episodes.filter((episode) => episode.endedOn === null && !episode.enteredInError);
  return (
    <Section
      title={childText.episode.open}
      action={
        <Button kind="link" onPress={() => navigate({ screen: "episode", childId })}>
          {childText.episode.start}
        </Button>
      }
    >
      {open.length === 0 ? <p className="child__none">{childText.episode.none}</p> : null}
      {open.map((episode) => (
        <EpisodeCard key={episode.episodeId} episode={episode} />
      ))}
    </Section>
  );
}
