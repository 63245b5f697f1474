// First column: level, reason, dates and how many contacts.
import { DateField } from "../../components/DateField";
import { FormColumn, FormPair } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { EpisodeChoices, EpisodeLevel } from "../../ipc/bindings";
import { episodeReasonText } from "../../text/codes";
import { episodeText } from "../../text/episode";
import { packageText } from "../../text/episodeWork";
import { levelName } from "../../text/levelName";
import { EpisodePackage, mostSessions, takenBeside } from "./EpisodePackage";
import { isOverLimit, type EpisodeStart, type TypedEpisode } from "./episodeStart";

type Props = {
  start: EpisodeStart;
  choices: EpisodeChoices;
  /** Contacts held so far; nothing for a new episode. */
  done: number | null;
  onChange: (start: EpisodeStart) => void;
  errorOf: (field: string) => string | undefined;
};

const levels: readonly EpisodeLevel[] = ["universal-plus", "universal-partnership-plus"];

export function EpisodeWhy({ start, choices, done, onChange, errorOf }: Props) {
  const { levelNames } = useFrame();
  const { episode } = start;
  const set = (change: Partial<TypedEpisode>) => onChange({ ...start, episode: { ...episode, ...change } });
  const { reason } = episode;
  // A child who has grown out of a list keeps the reason the episode was opened for.
  const reasons = reason === "" || choices.reasons.includes(reason) ? choices.reasons : [...choices.reasons, reason];
  return (
    <FormColumn title={episodeText.columns.why}>
      {start.episodeId === null ? null : (
        <TextArea
          name="reasonFound"
          label={episodeText.found}
          hint={episodeText.foundHint}
          value={start.found}
          onChange={(found) => onChange({ ...start, found })}
          error={errorOf("reasonFound")}
          rows={3}
        />
      )}
      <EpisodePackage start={start} choices={choices} onChange={onChange} errorOf={errorOf} />
      <Segmented
        name="level"
        legend={episodeText.level}
        options={levels.map((value) => ({ value, label: levelName(levelNames, value) }))}
        value={episode.level}
        onChange={(level) => set({ level })}
        error={errorOf("level")}
      />
      <Select
        name="reason"
        label={episodeText.reason}
        options={reasons.map((value) => ({ value, label: episodeReasonText[value] }))}
        value={reason}
        onChange={(chosen) => set({ reason: chosen })}
        error={errorOf("reason")}
      />
      <TextField
        name="reasonDetail"
        label={reason === "other" ? episodeText.reasonDetailOther : episodeText.reasonDetail}
        value={episode.reasonDetail}
        onChange={(reasonDetail) => set({ reasonDetail })}
        error={errorOf("reasonDetail")}
      />
      <FormPair>
        <DateField
          name="startedOn"
          label={episodeText.startedOn}
          value={episode.startedOn}
          onChange={(startedOn) => set({ startedOn })}
          direction="past"
          error={errorOf("startedOn")}
        />
        <DateField
          name="reviewOn"
          label={episodeText.reviewOn}
          value={episode.reviewOn}
          onChange={(reviewOn) => set({ reviewOn })}
          direction="future"
          error={errorOf("reviewOn")}
        />
      </FormPair>
      <Sessions
        episode={episode}
        limit={mostSessions(choices, episode.support.package)}
        overPackages={episode.support.package !== null && takenBeside(choices, start.episodeId) >= choices.packageLimit}
        done={done}
        set={set}
        errorOf={errorOf}
      />
    </FormColumn>
  );
}

type SessionsProps = {
  episode: TypedEpisode;
  limit: number;
  /** One package more than usual. */
  overPackages: boolean;
  done: number | null;
  set: (change: Partial<TypedEpisode>) => void;
  errorOf: (field: string) => string | undefined;
};

function Sessions({ episode, limit, overPackages, done, set, errorOf }: SessionsProps) {
  const over = isOverLimit(episode.sessionsPlanned, limit);
  const planned = Number(episode.sessionsPlanned);
  return (
    <>
      <TextField
        name="sessionsPlanned"
        label={episodeText.sessionsPlanned}
        hint={episodeText.usual(limit)}
        value={episode.sessionsPlanned}
        onChange={(sessionsPlanned) => set({ sessionsPlanned })}
        error={errorOf("sessionsPlanned")}
        inputMode="numeric"
        width="short"
      />
      {done === null || !Number.isInteger(planned) || planned < 1 ? null : (
        <div className="episode__sessions">
          <progress className="bar" max={planned} value={Math.min(done, planned)} aria-label={episodeText.sessionsDone(done, planned)} />
          <span aria-hidden="true">{episodeText.sessionsDone(done, planned)}</span>
        </div>
      )}
      {over || overPackages || episode.overLimitReason !== "" ? (
        <TextArea
          name="overLimitReason"
          label={over || !overPackages ? episodeText.overLimit(limit) : packageText.overReason}
          hint={episodeText.overLimitHint}
          value={episode.overLimitReason}
          onChange={(overLimitReason) => set({ overLimitReason })}
          error={errorOf("overLimitReason")}
          rows={2}
        />
      ) : null}
    </>
  );
}
