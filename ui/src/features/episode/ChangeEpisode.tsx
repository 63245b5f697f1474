// One place to step an episode up or down, only watch over it, work it again, or open it again once it has closed.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { useFrame } from "../../components/frame";
import { SaveProblems } from "../../components/SaveProblems";
import { Segmented } from "../../components/Segmented";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { EpisodeLevel, EpisodeView } from "../../ipc/bindings";
import { attempt, type Attempt } from "../../ipc/client";
import { changeText as words } from "../../text/episodeWork";
import { levelName } from "../../text/levelName";
import { PartnerFields, type Alongside } from "./PartnerFields";

type Change = "step" | "universal" | "watch" | "reopen";

type Props = {
  episode: EpisodeView;
  agencies: readonly string[];
  onClose: () => void;
  onDone: (said: string) => void;
  /** A step down to universal care closes it: that has questions of its own. */
  onUniversal: () => void;
};

export function ChangeEpisode({ episode, agencies, onClose, onDone, onUniversal }: Props) {
  const { levelNames } = useFrame();
  const { episodeId } = episode;
  const closed = episode.endedOn !== null;
  const other: EpisodeLevel = episode.level === "universal-plus" ? "universal-partnership-plus" : "universal-plus";
  const [change, setChange] = useState<Change | null>(closed ? "reopen" : null);
  const [on, setOn] = useState("today");
  const [reason, setReason] = useState("");
  const [agreedBy, setAgreedBy] = useState("");
  const [reviewOn, setReviewOn] = useState("");
  const [changeLevel, setChangeLevel] = useState(true);
  const [alongside, setAlongside] = useState<Alongside>({
    partners: episode.partners.length === 0 && other === "universal-partnership-plus" ? [{ agency: "", name: "" }] : episode.partners,
    leadPractitioner: episode.leadPractitioner,
    leadAgency: episode.leadAgency,
  });
  const save = useSave();
  const watching = episode.activity === "monitoring";
  const send = async () => {
    if (change === null) {
      save.refuse([{ field: "change.what", ...words.missing }]);
      return;
    }
    if (change === "universal") {
      onUniversal();
      return;
    }
    const saved = await save.run(async () => {
      if (change === "reopen") return underChange(await attempt("reopen_episode", { episodeId, on, reason, reviewOn, changeLevel }));
      if (change === "watch") return underChange(await attempt("watch_episode", { episodeId, activity: watching ? "active" : "monitoring", reason, reviewOn }));
      return underChange(await attempt("step_episode", { episodeId, to: other, on, reason, agreedBy, reviewOn, changeLevel, ...alongside }));
    });
    if (saved !== null) onDone(closed ? words.savedAgain : words.saved);
  };
  const stepping = change === "step";
  const asksMore = change !== null && change !== "universal";
  return (
    <Dialog
      title={closed ? words.againTitle : words.title}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void send()} isDisabled={save.busy}>
            {closed ? words.confirmAgain : words.confirm}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <div className="episode__close">
        <SaveProblems save={save} />
        {closed ? null : (
          <Segmented<Change>
            name="change.what"
            legend={words.what}
            options={[
              { value: "step", label: words.to(levelName(levelNames, other)) },
              { value: "universal", label: words.toUniversal },
              { value: "watch", label: watching ? words.active : words.watch },
            ]}
            value={change}
            onChange={setChange}
            error={save.errorOf("change.what") ?? save.errorOf("change.to") ?? save.errorOf("change.activity")}
          />
        )}
        {stepping || change === "reopen" ? (
          <DateField name="change.on" label={words.on} value={on} onChange={setOn} direction="past" error={save.errorOf("change.on")} width="medium" />
        ) : null}
        {asksMore ? (
          <>
            <TextArea name="change.reason" label={words.reason} value={reason} onChange={setReason} error={save.errorOf("change.reason")} rows={2} />
            {stepping ? <TextField name="change.agreedBy" label={words.agreedBy} value={agreedBy} onChange={setAgreedBy} error={save.errorOf("change.agreedBy")} /> : null}
            <DateField
              name="change.reviewOn"
              label={words.reviewOn}
              hint={change === "reopen" ? undefined : words.reviewHint}
              value={reviewOn}
              onChange={setReviewOn}
              direction="future"
              error={save.errorOf("change.reviewOn")}
              width="medium"
            />
          </>
        ) : null}
        {stepping ? (
          <PartnerFields
            alongside={alongside}
            agencies={agencies}
            onChange={(changed) => setAlongside({ ...alongside, ...changed })}
            error={save.errorOf("change.partners")}
            under="change."
          />
        ) : null}
        {stepping || change === "reopen" ? (
          <Checkbox name="change.changeLevel" label={words.followOn} isSelected={changeLevel} onChange={setChangeLevel} />
        ) : null}
        {save.errorOf("change.levelSince") === undefined ? null : <p className="field__error">{save.errorOf("change.levelSince")}</p>}
      </div>
    </Dialog>
  );
}

/** The form beneath has fields of the same names: what is wrong is said of this one's. */
function underChange<T>(answer: Attempt<T>): Attempt<T> {
  if (answer.ok || answer.failure.kind !== "invalid") return answer;
  const problems = answer.failure.problems.map((problem) => ({ ...problem, field: `change.${problem.field}` }));
  return { ...answer, failure: { ...answer.failure, problems } };
}
