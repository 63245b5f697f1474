// Closes an episode: the last day, how it closed, and where each goal stands.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { useSave } from "../../components/useSave";
import type { EpisodeOutcome, EpisodeView, GoalForm } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { episodeOutcomeLabel, episodeText } from "../../text/episode";
import { ScoreScale } from "./ScoreScale";

type Props = { episode: EpisodeView; onClose: () => void; onDone: () => void };

const words = episodeText.closeDialog;
const outcomes = Object.keys(episodeOutcomeLabel) as EpisodeOutcome[];

export function CloseEpisode({ episode, onClose, onDone }: Props) {
  const [endedOn, setEndedOn] = useState("today");
  const [outcome, setOutcome] = useState<EpisodeOutcome | "">("");
  const [note, setNote] = useState("");
  // Today's score is asked afresh: the last one is not today's.
  const [goals, setGoals] = useState<GoalForm[]>(() => episode.goals.map((goal) => ({ ...goal, latest: null })));
  const save = useSave();
  const close = async () => {
    if (outcome === "") {
      save.refuse([{ field: "outcome", ...words.outcomeMissing }]);
      return;
    }
    const saved = await save.run(() =>
      attempt("close_episode", { episodeId: episode.episodeId, endedOn, outcome, note, goals }),
    );
    if (saved !== null) onDone();
  };
  const score = (position: number, latest: number) =>
    setGoals(goals.map((goal, at) => (at === position ? { ...goal, latest } : goal)));
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void close()} isDisabled={save.busy}>
            {words.confirm}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="episode__close">
        <SaveProblems save={save} />
        <Select
          name="outcome"
          label={words.outcome}
          options={outcomes.map((value) => ({ value, label: episodeOutcomeLabel[value] }))}
          value={outcome}
          onChange={setOutcome}
          error={save.errorOf("outcome")}
        />
        <DateField name="endedOn" label={words.on} value={endedOn} onChange={setEndedOn} direction="past" error={save.errorOf("endedOn")} width="medium" />
        <TextArea name="note" label={words.note} value={note} onChange={setNote} error={save.errorOf("note")} rows={3} />
        <div id="goals" className={save.errorOf("goals") === undefined ? undefined : "field field--wrong"}>
          <h3>{words.scores}</h3>
          <p className="field__hint">{episodeText.scaleHint}</p>
          {save.errorOf("goals") === undefined ? null : <p className="field__error">{save.errorOf("goals")}</p>}
          {goals.map((goal, position) => (
            <ScoreScale
              key={goal.goalId}
              name={`closing.${String(position)}`}
              legend={words.goalScore(goal.text, goal.baseline ?? 0)}
              value={goal.latest}
              onChange={(latest) => score(position, latest)}
            />
          ))}
        </div>
      </div>
    </Dialog>
  );
}
