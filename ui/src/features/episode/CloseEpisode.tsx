// Closes an episode: the last day, how it closed, and where each goal stands.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { EpisodeOutcome, EpisodeView, GoalForm } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { episodeOutcomeLabel, episodeText } from "../../text/episode";
import { ScoreScale } from "../../clinical/ScoreScale";

type Props = {
  episode: EpisodeView;
  /** How it closes, where that is known: a step down to universal care. */
  outcome?: EpisodeOutcome;
  onClose: () => void;
  onDone: () => void;
};

const words = episodeText.closeDialog;
const outcomes = Object.keys(episodeOutcomeLabel) as EpisodeOutcome[];

export function CloseEpisode({ episode, outcome: known, onClose, onDone }: Props) {
  const [endedOn, setEndedOn] = useState("today");
  const [outcome, setOutcome] = useState<EpisodeOutcome | "">(known ?? "");
  const [note, setNote] = useState("");
  const [measureClosing, setMeasureClosing] = useState(episode.measure?.closing ?? "");
  const [changeLevel, setChangeLevel] = useState(true);
  // Today's score is asked afresh: the last one is not today's.
  const [goals, setGoals] = useState<GoalForm[]>(() => episode.goals.map(({ goalId, text, baseline }) => ({ goalId, text, baseline, latest: null })));
  const save = useSave();
  const close = async () => {
    if (outcome === "") {
      save.refuse([{ field: "outcome", ...words.outcomeMissing }]);
      return;
    }
    const saved = await save.run(() =>
      attempt("close_episode", { episodeId: episode.episodeId, endedOn, outcome, note, goals, measureClosing, changeLevel }),
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
        {episode.measure === null ? null : (
          <TextField
            name="measureClosing"
            label={words.measure(episode.measure.what, episode.measure.baseline)}
            value={measureClosing}
            onChange={setMeasureClosing}
            error={save.errorOf("measureClosing")}
          />
        )}
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
        <Checkbox name="changeLevel" label={words.follow} isSelected={changeLevel} onChange={setChangeLevel} />
        {save.errorOf("levelSince") === undefined ? null : <p className="field__error">{save.errorOf("levelSince")}</p>}
      </div>
    </Dialog>
  );
}
