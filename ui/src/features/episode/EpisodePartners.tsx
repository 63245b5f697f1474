// Second column: who works alongside, the family's consent, and whether the child's level follows.
import { Checkbox } from "../../components/Checkbox";
import { FormColumn } from "../../components/FormPage";
import { Notice } from "../../components/Notice";
import type { EpisodeChoices, EpisodeView } from "../../ipc/bindings";
import { changeText, consentLabel, consentText, partnerText } from "../../text/episodeWork";
import { useFrame } from "../../components/frame";
import { shortDate } from "../../text/dates";
import type { EpisodeStart } from "./episodeStart";
import { PartnerFields } from "./PartnerFields";

type Props = {
  start: EpisodeStart;
  choices: EpisodeChoices;
  /** The episode as stored; nothing for a new one. */
  stored: EpisodeView | null;
  onChange: (start: EpisodeStart) => void;
  errorOf: (field: string) => string | undefined;
};

export function EpisodePartners({ start, choices, stored, onChange, errorOf }: Props) {
  const { today } = useFrame();
  const { episode } = start;
  const { support } = episode;
  const set = (change: Partial<typeof support>) => onChange({ ...start, episode: { ...episode, support: { ...support, ...change } } });
  // The child's level is never lowered by opening an episode: it follows what is open.
  const follows = choices.level !== episode.level;
  return (
    <FormColumn title={partnerText.title}>
      {stored?.partnerMissing === true ? <Notice kind="warn">{partnerText.missing}</Notice> : null}
      <PartnerFields alongside={support} agencies={choices.agencies} onChange={set} error={errorOf("partners")} />
      {stored?.voluntary === true ? (
        <div>
          <h3>{consentText.title}</h3>
          {stored.consents.length === 0 ? <p>{consentText.notAsked}</p> : null}
          <ul>
            {stored.consents.map((consent) => (
              <li key={`${consent.on} ${consent.answer}`}>{consentText.line(consentLabel[consent.answer], shortDate(consent.on, today), consent.by)}</li>
            ))}
          </ul>
          {stored.sessionsWithoutConsent === 0 ? null : <Notice kind="warn">{consentText.uncounted(stored.sessionsWithoutConsent)}</Notice>}
        </div>
      ) : null}
      {follows ? (
        <Checkbox name="changeLevel" label={changeText.followOn} isSelected={support.changeLevel} onChange={(changeLevel) => set({ changeLevel })} />
      ) : null}
      {errorOf("levelSince") === undefined ? null : <p className="field__error">{errorOf("levelSince")}</p>}
    </FormColumn>
  );
}
