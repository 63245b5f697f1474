// What the answers come to while they are typed: total, band in words with its source, what the source asks for, and what cannot wait.
import { Failed } from "../../components/Failed";
import { Icon } from "../../components/Icon";
import { Notice } from "../../components/Notice";
import { TextArea } from "../../components/TextArea";
import type { AssessmentTyped, ScoredView, ToolSheet, UrgentView } from "../../ipc/bindings";
import type { Query } from "../../ipc/useQuery";
import type { ScorePreview } from "../../ipc/bindings";
import { assessmentText as words, points } from "../../text/assessment";
import { EvidenceTag } from "./EvidenceTag";
import { rangeOf } from "./typed";

type Props = {
  sheet: ToolSheet;
  typed: AssessmentTyped;
  preview: Query<ScorePreview>;
  prefix: string;
  onAction: (actionTaken: string) => void;
  errorOf: (field: string) => string | undefined;
};

export function LiveScore({ sheet, typed, preview, prefix, onAction, errorOf }: Props) {
  if (preview.state === "failed") return <Failed failure={preview.failure} onRetry={preview.reload} />;
  const scored = preview.state === "loaded" ? preview.data.scored : null;
  const urgent = scored?.urgent ?? null;
  // What was written about an urgent answer stays in sight, whatever is typed after.
  const asksAction = urgent !== null || typed.actionTaken !== "";
  return (
    <>
      {asksAction ? (
        <Urgent
          urgent={urgent}
          name={`${prefix}.actionTaken`}
          actionTaken={typed.actionTaken}
          onAction={onAction}
          error={errorOf(`${prefix}.actionTaken`)}
        />
      ) : null}
      {scored === null ? null : <Scored sheet={sheet} typed={typed} scored={scored} />}
    </>
  );
}

type UrgentProps = {
  urgent: UrgentView | null;
  name: string;
  actionTaken: string;
  onAction: (actionTaken: string) => void;
  error: string | undefined;
};

function Urgent({ urgent, name, actionTaken, onAction, error }: UrgentProps) {
  return (
    <div className="urgent">
      {urgent === null ? null : (
        <div role="alert">
          <p className="urgent__title">
            <Icon name="warn" /> {words.urgentTitle}
          </p>
          <p>{urgent.words}.</p>
          <p className="asq__soft">{words.from(urgent.source)}</p>
        </div>
      )}
      <TextArea name={name} label={words.actionTaken} hint={words.actionHint} value={actionTaken} onChange={onAction} error={error} rows={3} />
    </div>
  );
}

type ScoredProps = { sheet: ToolSheet; typed: AssessmentTyped; scored: ScoredView };

function Scored({ sheet, typed, scored }: ScoredProps) {
  const { total, band, actions, notes, sources } = scored;
  const hasTotal = sheet.scales.includes("total");
  const most = rangeOf(sheet, typed.form, "total")?.most ?? null;
  return (
    <div className="live" role="status" aria-label={words.live}>
      <p className="live__line">
        {hasTotal ? (
          <strong className="live__total">{total === null ? words.noTotal : most === null ? points(total) : words.total(points(total), points(most))}</strong>
        ) : null}
        {band === null ? (
          hasTotal && total !== null ? <span>{words.noBand}</span> : null
        ) : (
          <>
            <span>
              {hasTotal ? null : `${words.worst}: `}
              {band.words}
            </span>
            <EvidenceTag evidence={band.evidence} />
          </>
        )}
      </p>
      {actions.length === 0 ? null : (
        <ul className="live__actions" aria-label={words.actions}>
          {actions.map((action) => (
            <li key={action.words}>
              {action.words} <EvidenceTag evidence={action.evidence} />
            </li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} className="asq__soft">
          {note}
        </p>
      ))}
      {sources.length === 0 ? null : (
        <p className="asq__soft">
          {words.source}: {sources.join("; ")}. {words.notDiagnosis}
        </p>
      )}
      {scored.toBeChecked ? <Notice kind="plain">{words.checkLocally}</Notice> : null}
    </div>
  );
}
