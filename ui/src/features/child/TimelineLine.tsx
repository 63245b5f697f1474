// One entry of the timeline: when, what, in whose words, and how far it has come.
import { useState } from "react";

import { SyncStateMark } from "../../clinical/SyncStateMark";
import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import { useNavigate } from "../../components/navigation";
import { useAnnounce } from "../../components/status";
import type { TimelineEntry } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { shortDate, whenWritten } from "../../text/dates";
import { takeBackText } from "../../text/takeBack";
import { EntryBody } from "./EntryBody";
import { TakeBackVisit } from "./TakeBackVisit";
import { markOf } from "./timelineEntries";

const words = childText.timeline;

type Props = { entry: TimelineEntry; childId: string; name: string };

export function TimelineLine({ entry, childId, name }: Props) {
  const { today } = useFrame();
  const mark = markOf(entry);
  return (
    <li className={`entry${entry.enteredInError ? " entry--error" : ""}`}>
      <div className="entry__when">
        <time dateTime={entry.on}>{shortDate(entry.on, today)}</time>
        {entry.contact === null ? null : <span>{entry.at === null ? words.noTime : entry.at.slice(0, 5)}</span>}
      </div>
      <span className={`entry__mark entry__mark--${mark.tone}`}>
        <Icon name={mark.icon} size="tag" />
      </span>
      <div className="entry__body">
        <EntryBody entry={entry} name={name} />
        <Reason entry={entry} />
        <p className="entry__meta">
          <SyncStateMark state={entry.sync} file={entry.file} />
          <span>{words.written(entry.author, whenWritten(entry.writtenAt, today))}</span>
          <EntryActions entry={entry} childId={childId} />
        </p>
        {entry.sync === "refused" ? <Refused entry={entry} childId={childId} /> : null}
      </div>
    </li>
  );
}

function Reason({ entry }: { entry: TimelineEntry }) {
  const navigate = useNavigate();
  // Why a flag or an episode ended is part of what the entry says.
  const ended = entry.flag?.endedOn ?? entry.episode?.endedOn ?? entry.task?.doneOn ?? null;
  const told = entry.enteredInError || ended === null ? entry.reason : null;
  if (told === null && (entry.revision === 1 || entry.kind !== "contact")) return null;
  return (
    <p className="entry__meta">
      {told === null ? null : <span>{words.reason(told)}</span>}
      {entry.kind === "contact" && entry.revision > 1 ? (
        <Button kind="link" onPress={() => navigate({ screen: "contact-history", contactId: entry.recordId })}>
          {words.firstVersion}
        </Button>
      ) : null}
    </p>
  );
}

function Refused({ entry, childId }: { entry: TimelineEntry; childId: string }) {
  const navigate = useNavigate();
  return (
    <p className="entry__refused">
      {entry.refusedBecause === null ? null : <span>{words.refusedBecause(entry.refusedBecause)}</span>}
      {entry.kind === "contact" && !entry.enteredInError ? (
        <Button kind="link" onPress={() => navigate({ screen: "contact", childId, contactId: entry.recordId })}>
          {words.mend}
        </Button>
      ) : null}
    </p>
  );
}

function EntryActions({ entry, childId }: { entry: TimelineEntry; childId: string }) {
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  if (entry.enteredInError) return null;
  if (entry.flag !== null || entry.episode !== null) {
    const open = () =>
      navigate(
        entry.flag === null
          ? { screen: "episode", childId, episodeId: entry.recordId }
          : { screen: "flag", childId, flagId: entry.recordId },
      );
    return (
      <Button kind="link" onPress={open}>
        {words.open}
      </Button>
    );
  }
  if (entry.bodyMap !== null) {
    return (
      <Button kind="link" onPress={() => navigate({ screen: "body-map", childId, bodyMapId: entry.recordId })}>
        {words.open}
      </Button>
    );
  }
  if (entry.contact === null && entry.task === null) return null;
  return (
    <>
      {entry.contact === null ? null : (
        <Button kind="link" onPress={() => navigate({ screen: "contact", childId, contactId: entry.recordId })}>
          {words.amend}
        </Button>
      )}
      <Button kind="link" onPress={() => setAsking(true)}>
        {words.takeBack}
      </Button>
      {asking && entry.contact !== null && entry.contact.writtenWithOthers > 0 ? (
        <TakeBackVisit
          contactId={entry.recordId}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            announce(takeBackText.done);
          }}
        />
      ) : asking ? (
        <TakeBack
          recordId={entry.recordId}
          words={entry.contact === null ? takeBackText.task : takeBackText.contact}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            announce(takeBackText.done);
          }}
        />
      ) : null}
    </>
  );
}
