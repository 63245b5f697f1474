// The episode form: open one, or review one that is open.
import { useState } from "react";

import { ChildBanner } from "../../clinical/ChildBanner";
import { Button } from "../../components/Button";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { useAnnounce } from "../../components/status";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { ChildView, EpisodeChoices } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { draftText } from "../../text/draft";
import { episodeText } from "../../text/episode";
import { EpisodeActions } from "./EpisodeActions";
import { EpisodeGoals } from "./EpisodeGoals";
import { EpisodeHistory } from "./EpisodeHistory";
import { EpisodePartners } from "./EpisodePartners";
import { episodeContents, goalsToSend, type EpisodeStart } from "./episodeStart";
import { EpisodeWhy } from "./EpisodeWhy";
import "./episode.css";

type Props = { view: ChildView; choices: EpisodeChoices; initial: EpisodeStart; draftId: string | null };

export function EpisodeEditor({ view, choices, initial, draftId }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const { childId } = view.banner;
  const contents = episodeContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "episode", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const { episodeId } = start;
  const stored = view.episodes.find((episode) => episode.episodeId === episodeId);
  const title = episodeId === null ? episodeText.start : episodeText.review;

  const leave = (said: string) => {
    announce(said);
    navigate({ screen: "child", childId, tab: "episodes" });
  };
  const saveEpisode = async () => {
    const { reason } = start.episode;
    if (reason === "") {
      save.refuse([{ field: "reason", ...episodeText.reasonMissing }]);
      return;
    }
    if (episodeId !== null && start.found.trim() === "") {
      // The core calls both "reason"; the form tells them apart.
      save.refuse([{ field: "reasonFound", ...episodeText.foundMissing }]);
      return;
    }
    const form = { ...start.episode, reason, goals: goalsToSend(start.episode.goals) };
    const saved = await save.run(() =>
      episodeId === null
        ? attempt("start_episode", { form, draftId: draft.id() })
        : attempt("review_episode", { episodeId, form, reason: start.found }),
    );
    if (saved === null) return;
    // A review does not take its draft with it.
    if (episodeId !== null) await draft.discard().catch(() => announce(draftText.left));
    leave(episodeId === null ? episodeText.saved : episodeText.reviewSaved);
  };

  return (
    <FormPage
      label={title}
      head={<ChildBanner banner={view.banner} title={title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={episodeId === null ? episodeText.save : episodeText.saveReview}
      onSave={() => void saveEpisode()}
      onBack={back}
      touched={touched}
      columns="even"
      actions={
        <>
          {touched ? (
            <>
              <Button onPress={() => void draft.keepNow().then(back)}>{episodeText.keepDraft}</Button>
              <DiscardDraft draft={draft} onDone={back} />
            </>
          ) : (
            <Button shortcut="Esc" onPress={back}>
              {episodeText.back}
            </Button>
          )}
          {stored === undefined ? null : <EpisodeActions episode={stored} agencies={choices.agencies} onDone={leave} />}
        </>
      }
    >
      <EpisodeWhy
        start={start}
        choices={choices}
        done={stored === undefined ? null : stored.sessionsDone}
        onChange={setStart}
        errorOf={save.errorOf}
      />
      <EpisodePartners start={start} choices={choices} stored={stored ?? null} onChange={setStart} errorOf={save.errorOf} />
      <EpisodeGoals
        goals={start.episode.goals}
        onChange={(goals) => setStart({ ...start, episode: { ...start.episode, goals } })}
        review={episodeId !== null}
        error={save.errorOf("goals")}
      >
        {stored === undefined ? null : <EpisodeHistory episode={stored} />}
      </EpisodeGoals>
    </FormPage>
  );
}
