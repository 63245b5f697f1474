// What else can be done with an episode: close it, or take it back.
import { useState } from "react";

import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import type { EpisodeView } from "../../ipc/bindings";
import { episodeText } from "../../text/episode";
import { takeBackText } from "../../text/takeBack";
import { CloseEpisode } from "./CloseEpisode";

type Props = { episode: EpisodeView; onDone: (said: string) => void };

export function EpisodeActions({ episode, onDone }: Props) {
  const [asking, setAsking] = useState<"nothing" | "close" | "take-back">("nothing");
  const dismiss = () => setAsking("nothing");
  return (
    <>
      {episode.endedOn === null ? (
        <Button kind="alt" onPress={() => setAsking("close")}>
          {episodeText.close}
        </Button>
      ) : null}
      <Button kind="link" onPress={() => setAsking("take-back")}>
        {episodeText.error}
      </Button>
      {asking === "close" ? (
        <CloseEpisode episode={episode} onClose={dismiss} onDone={() => onDone(episodeText.closeSaved)} />
      ) : null}
      {asking === "take-back" ? (
        <TakeBack
          recordId={episode.episodeId}
          words={takeBackText.episode}
          onClose={dismiss}
          onDone={() => onDone(takeBackText.done)}
        />
      ) : null}
    </>
  );
}
