// What next, who delivered it, the episode it belongs to, and what must not be shown; for an amendment, why.
import { Checkbox } from "../../components/Checkbox";
import { DateField } from "../../components/DateField";
import { FormPair } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { Notice } from "../../components/Notice";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { ChildProgramme, ChildView } from "../../ipc/bindings";
import { episodeReasonText } from "../../text/codes";
import { contactText } from "../../text/contact";
import { levelName } from "../../text/levelName";
import { isHeld, type ContactStart, type TypedContact } from "./contactStart";
import { GivenAndTold } from "./GivenAndTold";
import { GoalsAtContact } from "./GoalsAtContact";
import { WhoDelivered } from "./WhoDelivered";

type Props = {
  view: ChildView;
  programme: ChildProgramme | null;
  start: ContactStart;
  onChange: (start: ContactStart) => void;
  errorOf: (field: string) => string | undefined;
};

export function ContactNext({ view, programme, start, onChange, errorOf }: Props) {
  const { contact } = start;
  const set = (change: Partial<TypedContact>) => onChange({ ...start, contact: { ...contact, ...change } });
  return (
    <>
      {contact.outcome === "was-not-brought" ? <Notice kind="warn">{contactText.nextNotBrought}</Notice> : null}
      {start.contactId === null ? (
        <FormPair>
          <TextField
            name="nextTitle"
            label={contactText.nextTitle}
            value={contact.nextTitle}
            onChange={(nextTitle) => set({ nextTitle })}
            error={errorOf("nextTitle")}
          />
          <DateField
            name="nextDueOn"
            label={contactText.nextDue}
            value={contact.nextDueOn}
            onChange={(nextDueOn) => set({ nextDueOn })}
            direction="future"
            error={errorOf("nextDueOn")}
          />
        </FormPair>
      ) : (
        <TextArea
          name="reason"
          label={contactText.reason}
          hint={contactText.reasonHint}
          value={start.reason}
          onChange={(reason) => onChange({ ...start, reason })}
          error={errorOf("reason")}
          rows={3}
        />
      )}
      <GivenAndTold contact={contact} onChange={set} error={errorOf("given")} toldError={errorOf("signposted")} />
      <WhoDelivered start={start} programme={programme} onChange={onChange} errorOf={errorOf} />
      <EpisodeLink view={view} contact={contact} onChange={(episodeId) => set({ episodeId })} error={errorOf("episodeId")} />
      <GoalsAtContact
        episode={start.contactId === null && isHeld(contact.outcome) ? view.episodes.find((one) => one.episodeId === contact.episodeId) : undefined}
        scores={start.goalScores ?? {}}
        onChange={(goalScores) => onChange({ ...start, goalScores })}
        error={errorOf("goalScores")}
      />
      <Checkbox
        name="restricted"
        label={contactText.restricted}
        hint={contactText.restrictedHint}
        isSelected={contact.restricted}
        onChange={(restricted) => set({ restricted })}
      />
    </>
  );
}

type LinkProps = {
  view: ChildView;
  contact: TypedContact;
  onChange: (episodeId: string | null) => void;
  error: string | undefined;
};

function EpisodeLink({ view, contact, onChange, error }: LinkProps) {
  const { levelNames } = useFrame();
  const none = "none";
  const offered = view.episodes.filter(
    (episode) => (episode.endedOn === null && !episode.enteredInError) || episode.episodeId === contact.episodeId,
  );
  if (offered.length === 0) return null;
  const linked = offered.find((episode) => episode.episodeId === contact.episodeId);
  const options = [
    { value: none, label: contactText.noEpisode },
    ...offered.map((episode) => ({
      value: episode.episodeId,
      label: `${episodeReasonText[episode.reason]}, ${levelName(levelNames, episode.level)}`,
    })),
  ];
  return (
    <Select
      name="episodeId"
      label={contactText.episode}
      options={options}
      value={contact.episodeId ?? none}
      onChange={(chosen) => onChange(chosen === none ? null : chosen)}
      hint={linked === undefined ? undefined : contactText.episodeSession(linked.sessionsDone, linked.sessionsPlanned)}
      error={error}
    />
  );
}
