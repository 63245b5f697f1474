// What else can be done with an episode: change its level, ask for consent, close it, open it again, or take it back.
import { useState } from "react";

import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import type { EpisodeView } from "../../ipc/bindings";
import { episodeText } from "../../text/episode";
import { changeText, consentText } from "../../text/episodeWork";
import { takeBackText } from "../../text/takeBack";
import { ChangeEpisode } from "./ChangeEpisode";
import { CloseEpisode } from "./CloseEpisode";
import { ConsentEpisode } from "./ConsentEpisode";

type Props = { episode: EpisodeView; agencies?: readonly string[]; onDone: (said: string) => void };
type Asking = "nothing" | "change" | "consent" | "close" | "step-down" | "take-back";

export function EpisodeActions({ episode, agencies = [], onDone }: Props) {
  const [asking, setAsking] = useState<Asking>("nothing");
  const dismiss = () => setAsking("nothing");
  const open = episode.endedOn === null;
  return (
    <>
      <Button kind="alt" onPress={() => setAsking("change")}>
        {open ? changeText.open : changeText.again}
      </Button>
      {open && episode.voluntary ? (
        <Button kind="alt" onPress={() => setAsking("consent")}>
          {consentText.title}
        </Button>
      ) : null}
      {open ? (
        <Button kind="alt" onPress={() => setAsking("close")}>
          {episodeText.close}
        </Button>
      ) : null}
      <Button kind="link" onPress={() => setAsking("take-back")}>
        {episodeText.error}
      </Button>
      {asking === "change" ? (
        <ChangeEpisode episode={episode} agencies={agencies} onClose={dismiss} onDone={onDone} onUniversal={() => setAsking("step-down")} />
      ) : null}
      {asking === "consent" ? (
        <ConsentEpisode episode={episode} onClose={dismiss} onDone={() => onDone(consentText.saved)} />
      ) : null}
      {asking === "close" || asking === "step-down" ? (
        <CloseEpisode
          episode={episode}
          outcome={asking === "step-down" ? "stepped-down" : undefined}
          onClose={dismiss}
          onDone={() => onDone(episodeText.closeSaved)}
        />
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
