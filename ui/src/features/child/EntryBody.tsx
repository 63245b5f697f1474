// What an entry says, by its kind. A restricted one says so; one entered in error is struck through and still readable.
import { FindingLines } from "../../clinical/FindingLines";
import { useFrame } from "../../components/frame";
import { Tag } from "../../components/Tag";
import type { BodyMapEntry, ContactEntry, EpisodeView, FlagView, RecordEvent, TaskView, TimelineEntry } from "../../ipc/bindings";
import { bodyMapText, marksInWords } from "../../text/bodyMap";
import { childText } from "../../text/child";
import { contactTypeText, episodeReasonText, infantFeedingText, modeText, outcomeText, settingText } from "../../text/codes";
import { concernsText } from "../../text/concern";
import { dayOf, shortDate } from "../../text/dates";
import { givenItemText, givenText } from "../../text/directory";
import { episodeOutcomeLabel } from "../../text/episode";
import { historyText } from "../../text/episodeWork";
import { flagName } from "../../text/flagName";
import { levelName } from "../../text/levelName";
import { measured } from "../../text/measurement";
import { recordEventText } from "../../text/recordEvent";
import { visitText } from "../../text/visit";
import { countersignedText, deliveredText, teamText } from "../../text/team";
import { AppointmentBody, AssessmentBody, QuestionnaireBody } from "./ProgrammeBodies";
import { SafeguardingBody } from "./SafeguardingBody";
import { EscalationBody, HealthPlanBody, LetterBody, ReferralBody, SharingBody, TransferBody } from "./WorkBodies";

const words = childText.timeline;

export function EntryBody({ entry, name }: { entry: TimelineEntry; name: string }) {
  const told = [
    entry.contact,
    entry.flag,
    entry.safeguarding,
    entry.episode,
    entry.task,
    entry.measurement,
    entry.appointment,
    entry.questionnaire,
    entry.assessment,
    entry.bodyMap,
    entry.referral,
    entry.sharing,
    entry.escalation,
    entry.healthPlan,
    entry.transfer,
    entry.letter,
    entry.recordEvent,
  ];
  return (
    <div className="entry__said">
      {entry.enteredInError ? (
        <Tag tone="red" icon="x">
          {words.enteredInError}
        </Tag>
      ) : null}
      {entry.contact === null ? null : <ContactBody contact={entry.contact} entry={entry} name={name} />}
      {entry.flag === null ? null : <FlagBody flag={entry.flag} entry={entry} />}
      {entry.safeguarding === null ? null : <SafeguardingBody status={entry.safeguarding} entry={entry} />}
      {entry.episode === null ? null : <EpisodeBody episode={entry.episode} entry={entry} />}
      {entry.task === null ? null : <TaskBody task={entry.task} />}
      {entry.measurement === null ? null : <strong>{measured(entry.measurement)}</strong>}
      {entry.appointment === null ? null : <AppointmentBody appointment={entry.appointment} />}
      {entry.questionnaire === null ? null : <QuestionnaireBody questionnaire={entry.questionnaire} />}
      {entry.assessment === null ? null : <AssessmentBody assessment={entry.assessment} />}
      {entry.referral === null ? null : <ReferralBody referral={entry.referral} />}
      {entry.sharing === null ? null : <SharingBody sharing={entry.sharing} />}
      {entry.escalation === null ? null : <EscalationBody escalation={entry.escalation} />}
      {entry.healthPlan === null ? null : <HealthPlanBody plan={entry.healthPlan} />}
      {entry.letter === null ? null : <LetterBody letter={entry.letter} />}
      {entry.transfer === null ? null : <TransferBody transfer={entry.transfer} />}
      {entry.bodyMap === null ? null : <BodyMapBody bodyMap={entry.bodyMap} />}
      {entry.recordEvent === null ? null : <RecordEventBody event={entry.recordEvent} />}
      {told.every((part) => part === null) ? <strong>{plainTitle(entry)}</strong> : null}
    </div>
  );
}

function RecordEventBody({ event }: { event: RecordEvent }) {
  return (
    <>
      <p>
        <strong>{recordEventText[event.event](event.who)}</strong>
      </p>
      {event.note === "" ? null : <p className="entry__text">{event.note}</p>}
    </>
  );
}

function plainTitle(entry: TimelineEntry): string {
  if (entry.kind === "person" || entry.kind === "relationship") return words.personWritten;
  return entry.revision === 1 ? words.childRegistered : words.childAmended;
}

function Amended({ entry }: { entry: TimelineEntry }) {
  const { today } = useFrame();
  if (entry.revision === 1 || entry.enteredInError) return null;
  return (
    <Tag tone="grey" icon="undo">
      {words.amendedOn(shortDate(dayOf(entry.writtenAt), today))}
    </Tag>
  );
}

function Restricted({ is }: { is: boolean }) {
  return is ? (
    <Tag tone="red" icon="eye-off">
      {words.restricted}
    </Tag>
  ) : null;
}

function ContactBody({ contact, entry, name }: { contact: ContactEntry; entry: TimelineEntry; name: string }) {
  const where = contact.mode === "in-person" && contact.setting !== null ? settingText[contact.setting] : modeText[contact.mode];
  const beside = [
    contact.writtenWithOthers === 0 ? "" : visitText.withOthers(contact.writtenWithOthers),
    contact.present.length > 0 ? words.withPeople(contact.present.join(", ")) : "",
    contact.minutes === null ? "" : words.minutes(contact.minutes),
    contact.place ?? "",
    contact.infantFeeding === null ? "" : words.feeding(infantFeedingText[contact.infantFeeding].toLowerCase()),
    contact.deliveredBy === null || contact.deliveredBy === entry.author ? "" : teamText.deliveredBy(deliveredText(contact) ?? ""),
    contact.countersignedBy === null ? "" : teamText.countersigned(countersignedText(contact) ?? ""),
  ].filter((part) => part !== "");
  return (
    <>
      <p>
        <strong>
          {contactTypeText[contact.contactType]}, {where.toLowerCase()}. {outcomeText[contact.outcome]}
        </strong>{" "}
        <span className="entry__soft">{beside.join(", ")}</span> <Amended entry={entry} /> <Restricted is={contact.restricted} />{" "}
        {contact.needsCountersignature && !entry.enteredInError ? (
          <Tag tone="amber" icon="pencil">
            {teamText.waits}
          </Tag>
        ) : null}
      </p>
      {contact.purpose === "" ? null : (
        <p className="entry__soft">
          {words.purpose}: {contact.purpose}
        </p>
      )}
      {contact.narrative === "" ? null : <p className="entry__text">{contact.narrative}</p>}
      <FindingLines findings={contact.findings} />
      {contact.voice === "" ? null : (
        <p className="entry__voice">
          <strong>{name === "" ? words.theChild : name}:</strong> {contact.voice}
        </p>
      )}
      <GivenLines contact={contact} />
      <ConcernLines contact={contact} />
    </>
  );
}

function GivenLines({ contact: { given, signposted } }: { contact: ContactEntry }) {
  return (
    <>
      {given.length === 0 ? null : <p className="entry__soft">{givenText.given(given.map((one) => givenText.count(givenItemText[one.item], one.quantity)))}</p>}
      {signposted.length === 0 ? null : <p className="entry__soft">{givenText.told(signposted)}</p>}
    </>
  );
}

/** What worried the nurse, what she did about it and what she decided. */
function ConcernLines({ contact }: { contact: ContactEntry }) {
  const lines: [string, string][] = [
    [concernsText.concerns, concernsText.said(contact.concerns).toLowerCase()],
    [concernsText.action, contact.actionTaken],
    [concernsText.decided, contact.decision],
  ];
  return lines
    .filter(([, said]) => said !== "")
    .map(([label, said]) => (
      <p className="entry__text" key={label}>
        <strong>{label}:</strong> {said}
      </p>
    ));
}

function BodyMapBody({ bodyMap }: { bodyMap: BodyMapEntry }) {
  const { today } = useFrame();
  const { referredOn, referredTo, referralOutcome } = bodyMap;
  return (
    <>
      <p>
        <strong>{bodyMapText.entry(marksInWords(bodyMap.marks))}</strong>{" "}
        <span className="entry__soft">{bodyMapText.entrySeen(bodyMap.seenBy)}</span>
      </p>
      <p className="entry__text">
        {referredOn === null ? bodyMapText.notReferred : bodyMapText.entryReferred(referredTo, shortDate(referredOn, today))}
        {referralOutcome === "" ? "" : `: ${referralOutcome}`}
      </p>
    </>
  );
}

function FlagBody({ flag, entry }: { flag: FlagView; entry: TimelineEntry }) {
  const { today } = useFrame();
  const title = flag.endedOn !== null ? words.flagEnded : entry.revision > 1 ? words.flagReviewed : words.flagRaised;
  return (
    <>
      <p>
        <strong>{title(flagName(flag))}</strong>{" "}
        {flag.reviewOn !== null && flag.endedOn === null ? (
          <span className="entry__soft">{words.reviewBy(shortDate(flag.reviewOn, today))}</span>
        ) : null}{" "}
        <Restricted is={flag.restricted} />
      </p>
      {flag.detail === "" ? null : <p className="entry__text">{flag.detail}</p>}
      {flag.endReason === null ? null : <p className="entry__text">{flag.endReason}</p>}
    </>
  );
}

function EpisodeBody({ episode, entry }: { episode: EpisodeView; entry: TimelineEntry }) {
  const { today, levelNames } = useFrame();
  const title =
    episode.endedOn !== null ? words.episodeClosed : entry.revision > 1 ? words.episodeReviewed : words.episodeOpened;
  return (
    <>
      <p>
        <strong>{title(levelName(levelNames, episode.level))}</strong> {episodeReasonText[episode.reason].toLowerCase()}.{" "}
        <span className="entry__soft">
          {episode.endedOn === null
            ? words.reviewBy(shortDate(episode.reviewOn, today))
            : episode.outcome === null
              ? ""
              : episodeOutcomeLabel[episode.outcome]}
        </span>
      </p>
      {episode.endNote === null || episode.endNote === "" ? null : <p className="entry__text">{episode.endNote}</p>}
      <EpisodeTurns episode={episode} />
    </>
  );
}

/** The steps of an episode, and the times it was opened again. */
function EpisodeTurns({ episode }: { episode: EpisodeView }) {
  const { today, levelNames } = useFrame();
  const turns = [
    ...episode.steps.map((step) => `${historyText.step(levelName(levelNames, step.from), levelName(levelNames, step.to), shortDate(step.on, today))}. ${step.reason}`),
    ...episode.reopened.map((again) => `${historyText.again(shortDate(again.on, today))}. ${again.reason}`),
  ];
  return turns.map((turn) => (
    <p key={turn} className="entry__text">
      {turn}
    </p>
  ));
}

function TaskBody({ task }: { task: TaskView }) {
  return (
    <p>
      <strong>{task.doneOn === null ? words.task(task.title) : words.taskDone(task.title)}</strong>
    </p>
  );
}
