// The package of care an episode follows: what it answers, what is usual, where it leads, and the family's consent where it asks for it.
import { EvidenceTag } from "../../clinical/assessments/EvidenceTag";
import { DateField } from "../../components/DateField";
import { Facts } from "../../components/Facts";
import { FormPair } from "../../components/FormPage";
import { Notice } from "../../components/Notice";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { ConsentAnswer, EpisodeChoices, PackageView, SupportForm } from "../../ipc/bindings";
import { toolText } from "../../text/assessment";
import { fullDate } from "../../text/dates";
import { consentLabel, consentText, packageText as words, serviceLabel } from "../../text/episodeWork";
import { withPackage, type EpisodeStart } from "./episodeStart";

type Props = {
  start: EpisodeStart;
  choices: EpisodeChoices;
  onChange: (start: EpisodeStart) => void;
  errorOf: (field: string) => string | undefined;
};

const NONE = "none";
const NOT_ASKED = "not-asked";
const firstAnswers = ["given", "declined"] as const satisfies readonly ConsentAnswer[];
type FirstAnswer = (typeof firstAnswers)[number] | typeof NOT_ASKED;

export function EpisodePackage({ start, choices, onChange, errorOf }: Props) {
  const { episode, episodeId } = start;
  const { support } = episode;
  const set = (change: Partial<SupportForm>) => onChange({ ...start, episode: { ...episode, support: { ...support, ...change } } });
  const chosen = choices.packages.find((one) => one.code === support.package) ?? null;
  const beside = takenBeside(choices, episodeId);
  const options = choices.packages.map((one) => ({ value: one.code, label: one.name, group: serviceLabel[one.service] }));
  const offered = support.package === null || chosen !== null ? options : [...options, { value: support.package, label: words.gone(support.package), group: "" }];
  return (
    <>
      {choices.refused.length === 0 ? null : (
        <Notice kind="warn">
          <p>{words.refused}</p>
          {choices.refused.map((why) => (
            <p key={why}>{why}</p>
          ))}
        </Notice>
      )}
      <Select
        name="package"
        label={words.label}
        hint={words.hint}
        options={[{ value: NONE, label: words.none }, ...offered]}
        value={support.package ?? NONE}
        onChange={(code) => {
          const next = choices.packages.find((one) => one.code === code) ?? null;
          onChange({ ...start, episode: withPackage(episode, next, next === null ? "" : measureOf(next)) });
        }}
      />
      {support.package === null ? null : beside >= choices.packageLimit ? (
        <Notice kind="warn">{words.over(beside, choices.packageLimit)}</Notice>
      ) : (
        <p className="field__hint">{words.taken(beside + 1, choices.packageLimit)}</p>
      )}
      {chosen === null ? null : <About chosen={chosen} />}
      {support.package === null ? null : (
        <FormPair>
          <TextField name="measureWhat" label={words.measure} value={support.measureWhat} onChange={(measureWhat) => set({ measureWhat })} />
          <TextField name="measureBaseline" label={words.baseline} value={support.measureBaseline} onChange={(measureBaseline) => set({ measureBaseline })} />
        </FormPair>
      )}
      {episodeId === null && chosen?.voluntary === true ? (
        <fieldset className="episode__goal">
          <legend>{consentText.title}</legend>
          <p className="field__hint">{words.voluntary}</p>
          <Segmented<FirstAnswer>
            name="consent.answer"
            legend={consentText.ask}
            options={[...firstAnswers.map((value) => ({ value, label: consentLabel[value] })), { value: NOT_ASKED, label: consentText.notAsked }]}
            value={firstAnswerOf(support)}
            onChange={(answer) => set({ consent: answer === NOT_ASKED ? null : { on: "today", by: "", ...support.consent, answer } })}
            error={errorOf("consent.answer")}
          />
          <Answered support={support} set={set} errorOf={errorOf} />
        </fieldset>
      ) : null}
    </>
  );
}

type AnsweredProps = Pick<Props, "errorOf"> & { support: SupportForm; set: (change: Partial<SupportForm>) => void };

/** When and by whom, once there is an answer. */
function Answered({ support: { consent }, set, errorOf }: AnsweredProps) {
  if (consent === null) return null;
  return (
    <FormPair>
      <DateField
        name="consent.on"
        label={consentText.on}
        value={consent.on}
        onChange={(on) => set({ consent: { ...consent, on } })}
        direction="past"
        error={errorOf("consent.on")}
      />
      <TextField name="consent.by" label={consentText.by} value={consent.by} onChange={(by) => set({ consent: { ...consent, by } })} error={errorOf("consent.by")} />
    </FormPair>
  );
}

function firstAnswerOf({ consent }: SupportForm): FirstAnswer {
  return consent === null || consent.answer === "withdrawn" ? NOT_ASKED : consent.answer;
}

function About({ chosen }: { chosen: PackageView }) {
  return (
    <div className="episode__package">
      <Facts
        kind="side"
        facts={[
          [words.trigger, chosen.trigger],
          [words.sessions, words.sessionsOf(chosen.sessionsFrom, chosen.sessionsTo)],
          [words.outcome, chosen.outcome],
          [words.stepUp, chosen.stepUp],
          [words.source, chosen.source === "" ? words.local : chosen.source],
        ]}
      />
      <EvidenceTag evidence={chosen.evidence} />
      {chosen.endsOn === null ? null : <p>{words.ends(fullDate(chosen.endsOn))}</p>}
    </div>
  );
}

/** What a package is measured by, in words. */
function measureOf(chosen: PackageView): string {
  return chosen.measureTool === null ? chosen.measure : toolText[chosen.measureTool];
}

/** Packages of the child beside this episode, open or begun in the last 12 months. */
export function takenBeside(choices: EpisodeChoices, episodeId: string | null): number {
  return choices.packagesTaken.filter((taken) => taken.episodeId !== episodeId).length;
}

/** The most contacts that are usual: the package's own, else the service's. */
export function mostSessions(choices: EpisodeChoices, code: string | null): number {
  return choices.packages.find((one) => one.code === code)?.sessionsTo ?? choices.sessionLimit;
}
