// Takes down what a family answered to a voluntary programme.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { Segmented } from "../../components/Segmented";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { ConsentAnswer, EpisodeView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { consentLabel, consentText as words } from "../../text/episodeWork";

type Props = { episode: EpisodeView; onClose: () => void; onDone: () => void };

export function ConsentEpisode({ episode, onClose, onDone }: Props) {
  const given = episode.consents[episode.consents.length - 1]?.answer === "given";
  const answers: readonly ConsentAnswer[] = given ? ["withdrawn"] : ["given", "declined"];
  const [answer, setAnswer] = useState<ConsentAnswer | null>(given ? "withdrawn" : null);
  const [on, setOn] = useState("today");
  const [by, setBy] = useState("");
  const save = useSave();
  const send = async () => {
    if (answer === null) {
      save.refuse([{ field: "answer", ...words.answerMissing }]);
      return;
    }
    const saved = await save.run(() => attempt("answer_consent", { episodeId: episode.episodeId, consent: { on, answer, by } }));
    if (saved !== null) onDone();
  };
  return (
    <Dialog
      title={words.askTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void send()} isDisabled={save.busy}>
            {words.confirm}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="episode__close">
        <SaveProblems save={save} />
        <Segmented
          name="answer"
          legend={words.asked}
          hint={words.closes}
          options={answers.map((value) => ({ value, label: consentLabel[value] }))}
          value={answer}
          onChange={setAnswer}
          error={save.errorOf("answer")}
        />
        <DateField name="on" label={words.on} value={on} onChange={setOn} direction="past" error={save.errorOf("on")} width="medium" />
        <TextField name="by" label={words.by} value={by} onChange={setBy} error={save.errorOf("by")} />
      </div>
    </Dialog>
  );
}
