// Opening, reviewing and closing an episode: first what the form starts from, then the form.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ChildView, EpisodeChoices } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { ClosedEpisode } from "./ClosedEpisode";
import { EpisodeEditor } from "./EpisodeEditor";
import { episodeFromContents, newEpisode, reviewing, type EpisodeStart } from "./episodeStart";

type Props = { childId: string; episodeId?: string; draftId?: string };

export function EpisodeScreen({ childId, episodeId, draftId }: Props) {
  return draftId === undefined ? (
    <WithChild childId={childId} episodeId={episodeId ?? null} draftId={null} initial={null} />
  ) : (
    <FromDraft childId={childId} draftId={draftId} />
  );
}

function FromDraft({ childId, draftId }: { childId: string; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = episodeFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <WithChild childId={childId} episodeId={initial.episodeId} draftId={draftId} initial={initial} />;
}

type WithChildProps = { childId: string; episodeId: string | null; draftId: string | null; initial: EpisodeStart | null };

function WithChild({ childId, episodeId, draftId, initial }: WithChildProps) {
  const child = useOnce("open_child", { childId });
  const choices = useOnce("episode_choices", { childId });
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  if (choices.state === "failed") return <Failed failure={choices.failure} onRetry={choices.reload} />;
  if (child.state === "loading" || choices.state === "loading") return <Loading />;
  return <Chosen view={child.data} choices={choices.data} episodeId={episodeId} draftId={draftId} initial={initial} />;
}

type ChosenProps = Omit<WithChildProps, "childId"> & { view: ChildView; choices: EpisodeChoices };

function Chosen({ view, choices, episodeId, draftId, initial }: ChosenProps) {
  const { today } = useFrame();
  const { childId, level } = view.banner;
  if (episodeId === null) {
    return <EpisodeEditor view={view} choices={choices} draftId={draftId} initial={initial ?? newEpisode(childId, level)} />;
  }
  const episode = view.episodes.find((one) => one.episodeId === episodeId);
  if (episode === undefined) return <Failed failure={{ kind: "notFound" }} />;
  if (episode.endedOn !== null || episode.enteredInError) return <ClosedEpisode view={view} episode={episode} />;
  return <EpisodeEditor view={view} choices={choices} draftId={draftId} initial={initial ?? reviewing(episode, today)} />;
}
