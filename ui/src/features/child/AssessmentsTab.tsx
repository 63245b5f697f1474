// Every assessment of the child, tool by tool: what was scored, its band and whose band it is, about whom, and how it went.
import { useState } from "react";

import { EvidenceTag } from "../../clinical/assessments/EvidenceTag";
import { TrendChart } from "../../clinical/assessments/TrendChart";
import "../../clinical/assessments/assessments.css";
import { SyncStateMark } from "../../clinical/SyncStateMark";
import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import { useAnnounce } from "../../components/status";
import { Tag } from "../../components/Tag";
import type { AssessmentLine, BandView, ChildView, ScoredView, ToolAssessments } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { assessmentText, formText, points, scaleText } from "../../text/assessment";
import { assessmentsTabText as words } from "../../text/assessmentForm";
import { contactTypeText } from "../../text/codes";
import { fullDate, shortDate } from "../../text/dates";
import { takeBackText } from "../../text/takeBack";

export function AssessmentsTab({ view }: { view: ChildView }) {
  const { childId } = view.banner;
  const navigate = useNavigate();
  const found = useQuery("child_assessments", { childId });
  if (found.state === "loading") return <Loading />;
  if (found.state === "failed") return <Failed failure={found.failure} onRetry={found.reload} />;
  const { tools } = found.data;
  return (
    <Section
      title={words.title}
      action={
        <Button kind="alt" icon="plus" onPress={() => navigate({ screen: "assessment", childId })}>
          {words.add}
        </Button>
      }
    >
      {tools.length === 0 ? (
        <EmptyState title={words.none}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : null}
      {tools.map((of) => (
        <ToolLines key={of.tool} childId={childId} of={of} />
      ))}
    </Section>
  );
}

function ToolLines({ childId, of }: { childId: string; of: ToolAssessments }) {
  const navigate = useNavigate();
  const { columns } = words;
  return (
    <section className="scored-tool" aria-label={of.name}>
      <div className="scored-tool__head">
        <h3>{of.name}</h3>
        <Button kind="link" label={words.againOf(of.name)} onPress={() => navigate({ screen: "assessment", childId, tool: of.tool })}>
          {words.again}
        </Button>
      </div>
      {of.trends.length === 0 ? null : (
        <div className="trends">
          {of.trends.map((trend) => (
            <TrendChart key={`${trend.scale} ${trend.form ?? ""} ${trend.about?.relationshipId ?? ""}`} trend={trend} tool={of.name} />
          ))}
        </div>
      )}
      <div className="scroll">
        <table className="table" aria-label={words.table(of.name)}>
          <thead>
            <tr>
              <th scope="col">{columns.on}</th>
              <th scope="col">{columns.about}</th>
              <th scope="col">{columns.scored}</th>
              <th scope="col">{columns.band}</th>
              <th scope="col">{columns.done}</th>
            </tr>
          </thead>
          <tbody>
            {of.lines.map((line) => (
              <Line key={line.assessmentId} childId={childId} tool={of.name} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type LineProps = { childId: string; tool: string; line: AssessmentLine };

function Line({ childId, tool, line }: LineProps) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const { about, contact, scored, enteredInError } = line;
  return (
    <tr className={enteredInError ? "scored-tool__error" : undefined}>
      <th scope="row">
        <time dateTime={line.on} title={fullDate(line.on)}>
          {shortDate(line.on, today)}
        </time>
        {line.form === null ? null : <div className="asq__soft">{formText(line.form)}</div>}
        {enteredInError ? (
          <Tag tone="red" icon="x">
            {words.inError}
          </Tag>
        ) : null}
      </th>
      <td>
        {about === null ? words.child : about.name}
        <div className="scored-tool__marks">
          {about === null ? null : (
            <Tag tone="purple" icon="users">
              {words.thirdParty}
            </Tag>
          )}
          {contact?.restricted === true ? (
            <Tag tone="red" icon="eye-off">
              {words.restricted}
            </Tag>
          ) : null}
        </div>
        {contact === null ? (
          <div className="asq__soft">{words.apart}</div>
        ) : (
          <Button
            kind="link"
            label={words.openContact(contactTypeText[contact.contactType], fullDate(contact.on))}
            onPress={() => navigate({ screen: "contact", childId, contactId: contact.contactId })}
          >
            {words.ofContact(contactTypeText[contact.contactType])}
          </Button>
        )}
      </td>
      <td>
        <Figures scored={scored} />
      </td>
      <td>
        <Bands scored={scored} />
      </td>
      <td>
        {line.actionTaken === "" ? null : <p>{line.actionTaken}</p>}
        {line.note === "" ? null : <p>{line.note}</p>}
        {line.reason === null ? null : <p className="asq__soft">{enteredInError ? words.errorBecause(line.reason) : words.amendedBecause(line.reason)}</p>}
        <SyncStateMark state={line.sync} file={line.file} />
        {enteredInError ? null : <LineActions childId={childId} tool={tool} line={line} />}
      </td>
    </tr>
  );
}

function LineActions({ childId, tool, line }: LineProps) {
  const navigate = useNavigate();
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const { assessmentId } = line;
  const day = fullDate(line.on);
  return (
    <div className="scored-tool__actions">
      <Button kind="link" label={words.amendOf(tool, day)} onPress={() => navigate({ screen: "assessment", childId, assessmentId })}>
        {words.amend}
      </Button>
      <Button kind="link" label={words.takeBackOf(tool, day)} onPress={() => setAsking(true)}>
        {words.takeBack}
      </Button>
      {asking ? (
        <TakeBack
          recordId={assessmentId}
          words={takeBackText.assessment}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            announce(takeBackText.done);
          }}
        />
      ) : null}
    </div>
  );
}

function Figures({ scored }: { scored: ScoredView }) {
  return (
    <>
      {scored.total === null ? null : <strong className="scored-tool__total">{points(scored.total)}</strong>}
      {scored.scales.length === 0 ? null : (
        <ul className="scored-tool__scales">
          {scored.scales.map(({ scale, hundredths }) => (
            <li key={scale}>{words.scale(scale, hundredths)}</li>
          ))}
        </ul>
      )}
      {scored.complete ? null : <div className="asq__soft">{words.incomplete}</div>}
    </>
  );
}

/** The band of the total, then of each scale, each by whose word it is. */
function Bands({ scored }: { scored: ScoredView }) {
  const { band, scales, urgent, notes, sources } = scored;
  return (
    <>
      {urgent === null ? null : (
        <p className="scored-tool__urgent">
          {assessmentText.item(urgent.item)}: {assessmentText.urgentItem}
        </p>
      )}
      {band === null ? null : <Said band={band} />}
      {scales.every((one) => one.band === null) ? null : (
        <ul className="scored-tool__scales">
          {scales.map((one) =>
            one.band === null ? null : (
              <li key={one.scale}>
                {scaleText[one.scale]}: <Said band={one.band} />
              </li>
            ),
          )}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} className="asq__soft">
          {note}
        </p>
      ))}
      {sources.length === 0 ? null : <p className="asq__soft">{`${assessmentText.source}: ${sources.join("; ")}`}</p>}
    </>
  );
}

function Said({ band }: { band: BandView }) {
  return (
    <>
      {band.words} <EvidenceTag evidence={band.evidence} />
    </>
  );
}
