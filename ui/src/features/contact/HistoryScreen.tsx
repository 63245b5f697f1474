// Every version of a contact, newest first, with what each one changed.
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useBack } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Tag } from "../../components/Tag";
import type { ContactVersion } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { historyText } from "../../text/contact";
import { whenWritten } from "../../text/dates";
import { changedWords } from "./changedWords";
import { changedFacts, factOrder, factsOf } from "./versionFacts";
import "./contact.css";

export function HistoryScreen({ contactId }: { contactId: string }) {
  const history = useQuery("contact_history", { contactId });
  const back = useBack();
  return (
    <>
      <PageHead
        title={historyText.title}
        actions={
          <Button icon="back" onPress={back}>
            {historyText.back}
          </Button>
        }
      />
      {history.state === "loading" ? <Loading /> : null}
      {history.state === "failed" ? <Failed failure={history.failure} onRetry={history.reload} /> : null}
      {history.state === "loaded" ? (
        <ol className="versions">
          {history.data.versions.map((version, position) => (
            <Version
              key={version.revision}
              version={version}
              before={history.data.versions[position + 1] ?? null}
              newest={position === 0}
            />
          ))}
        </ol>
      ) : null}
    </>
  );
}

type VersionProps = { version: ContactVersion; before: ContactVersion | null; newest: boolean };

function Version({ version, before, newest }: VersionProps) {
  const { today } = useFrame();
  const inError = version.status === "entered-in-error";
  return (
    <li className={`versions__one${inError ? " versions__one--error" : ""}`}>
      <div className="versions__head">
        <h2>{before === null ? historyText.first : historyText.version(version.revision)}</h2>
        {newest ? <Tag tone="blue">{historyText.newest}</Tag> : null}
        {inError ? (
          <Tag tone="red" icon="x">
            {historyText.enteredInError}
          </Tag>
        ) : null}
        <span className="versions__meta">{historyText.written(version.author, whenWritten(version.writtenAt, today))}</span>
      </div>
      {version.reason === null ? null : <p className="versions__reason">{historyText.reason(version.reason)}</p>}
      <VersionFacts version={version} before={before} />
    </li>
  );
}

function VersionFacts({ version, before }: { version: ContactVersion; before: ContactVersion | null }) {
  const { today } = useFrame();
  const facts = factsOf(version, today);
  const old = before === null ? null : factsOf(before, today);
  const changed = before === null ? null : changedFacts(version, before, today);
  // The first version is shown whole; a later one leads with what it changed, and shows the rest too.
  const shown = factOrder.filter((name) => facts[name] !== "" || changed?.has(name));
  return (
    <>
      {changed?.size === 0 ? <p className="versions__meta">{historyText.nothingChanged}</p> : null}
      <dl className="versions__facts">
        {shown.map((name) => (
          <div key={name} className="versions__fact">
            <dt>{historyText.fields[name]}</dt>
            <dd>{old !== null && changed?.has(name) ? <Change was={old[name]} now={facts[name]} /> : facts[name]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Change({ was, now }: { was: string; now: string }) {
  const words = changedWords(was, now);
  return (
    <>
      <span className="visually-hidden">{historyText.changed}: </span>
      {words.before}
      {words.added === "" ? null : <ins>{words.added}</ins>}
      {words.old === "" ? null : (
        <del>
          <span className="visually-hidden">{historyText.was} </span>
          {words.old}
        </del>
      )}
      {was === "" ? <span className="versions__meta">{` (${historyText.was} ${historyText.empty})`}</span> : null}
      {words.after}
    </>
  );
}
