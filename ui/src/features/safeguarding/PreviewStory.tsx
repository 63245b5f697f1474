// When the child was last seen and heard, the contacts between the meetings, and the check of CP-IS.
import { CpIsLine } from "../../clinical/safeguarding/CpIsLine";
import { EventLine, EventMark } from "../../clinical/safeguarding/EventLines";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Button } from "../../components/Button";
import type { IconName } from "../../components/Icon";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { Tag } from "../../components/Tag";
import type { PreviewContact, SafeguardingPreview, SafeguardingRow } from "../../ipc/bindings";
import type { Query } from "../../ipc/useQuery";
import { daysAgo, shortDate } from "../../text/dates";
import { statusName, storyText as words } from "../../text/safeguarding";
import { saidAt, storyOf } from "./story";

type Props = { row: SafeguardingRow; preview: Query<SafeguardingPreview> };

export function PreviewStory({ row, preview }: Props) {
  const { today } = useFrame();
  const navigate = useNavigate();
  if (preview.state === "loading") return <Loading />;
  if (preview.state === "failed") return <Failed failure={preview.failure} onRetry={preview.reload} />;
  const { contacts, moreContacts, lastSeen, lastSeenAlone, lastVoice, cpIs } = preview.data;
  const said = (day: string | null, none: string) => (day === null ? none : `${shortDate(day, today)}, ${daysAgo(day, today)}`);
  const lines = storyOf(row.statuses, contacts);
  const several = row.statuses.length > 1;
  return (
    <div className="register__story">
      <h3>{words.title}</h3>
      <dl className="register__seen">
        <dt>{words.lastSeen}</dt>
        <dd>{said(lastSeen, words.never)}</dd>
        <dt>{words.lastAlone}</dt>
        <dd>{said(lastSeenAlone, words.notWritten)}</dd>
        <dt>{words.lastVoice}</dt>
        <dd>{said(lastVoice, words.notWritten)}</dd>
      </dl>
      <CpIsLine check={cpIs} onRecord={row.closed ? undefined : () => navigate({ screen: "contact", childId: row.childId, contactType: "professional-liaison" })} />
      <ol className="events" aria-label={words.title}>
        {lines.map((line) =>
          line.of === "event" ? (
            <EventLine key={line.key} event={line.event} of={several ? statusName(line.status) : undefined} />
          ) : (
            <ContactLine key={line.key} contact={line.contact} />
          ),
        )}
      </ol>
      {moreContacts === 0 ? null : (
        <Button kind="link" onPress={() => navigate({ screen: "child", childId: row.childId, tab: "timeline" })}>
          {words.more(moreContacts)}
        </Button>
      )}
    </div>
  );
}

function ContactLine({ contact }: { contact: PreviewContact }) {
  const { today } = useFrame();
  return (
    <li className={`events__line${contact.seen ? "" : " events__line--not"}`}>
      <span className="events__day">{shortDate(contact.on, today)}</span>
      <EventMark icon={lookOf(contact)} />
      <span className="events__said">
        <b>{saidAt(contact)}</b>{" "}
        {contact.restricted ? (
          <Tag tone="grey" icon="eye-off">
            {words.restricted}
          </Tag>
        ) : null}
        {contact.narrative === "" ? null : <span className="events__note register__told">{contact.narrative}</span>}
        {contact.voice === "" ? null : (
          <span className="events__note">
            {words.voice}: {contact.voice}
          </span>
        )}
      </span>
    </li>
  );
}

function lookOf(contact: PreviewContact): IconName {
  if (contact.mode === "phone") return "phone";
  if (contact.mode === "video") return "video";
  if (contact.setting === "home") return "home";
  if (contact.setting === "school") return "school";
  return contact.seen ? "eye" : "note";
}
