// Middle column: the review that belongs to the kind of contact. What was measured, scored and found, and nothing made up.
import type { ReactNode } from "react";

import { AssessmentFields } from "../../clinical/assessments/AssessmentFields";
import { MeasureFields } from "../../clinical/measure/MeasureFields";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { FormColumn } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { Segmented } from "../../components/Segmented";
import { useAnnounce } from "../../components/status";
import { useShortcut } from "../../components/useShortcut";
import type { FindingTyped, InfantFeeding, ReviewFormView } from "../../ipc/bindings";
import type { Query } from "../../ipc/useQuery";
import { infantFeedingText } from "../../text/codes";
import { contactText } from "../../text/contact";
import { shortDate } from "../../text/dates";
import { knownLines, reviewText as words } from "../../text/review";
import { hasFigures, isHeld, isSeen, notMeasured, type ContactStart } from "./contactStart";
import { belonging, fieldsOf, newestDay, takeable, withFinding } from "./findings";
import { ReviewSection } from "./ReviewSection";
import { ScoredAtContact } from "./ScoredAtContact";

type Props = {
  /** Nothing until the kind of contact is chosen. */
  form: Query<ReviewFormView> | null;
  start: ContactStart;
  /** Not born yet: nobody to measure. */
  unborn: boolean;
  onChange: (start: ContactStart) => void;
  /** An assessment of the contact is to be amended on its own; what is typed here is kept. */
  onAmendScored: (assessmentId: string) => void;
  errorOf: (field: string) => string | undefined;
};

const feedings = (Object.keys(infantFeedingText) as InfantFeeding[]).map((value) => ({ value, label: infantFeedingText[value] }));

export function ReviewColumn({ form, start, unborn, onChange, onAmendScored, errorOf }: Props) {
  const { contact } = start;
  if (form === null) return <Empty says={words.chooseType} />;
  if (!isHeld(contact.outcome)) {
    return (
      <Empty says={words.notHeld} waits={contact.findings.length > 0 || hasFigures(start)}>
        <Scored start={start} held={false} onAmend={onAmendScored} />
      </Empty>
    );
  }
  if (form.state === "loading") {
    return (
      <FormColumn title={words.column}>
        <Loading />
      </FormColumn>
    );
  }
  if (form.state === "failed") {
    return (
      <FormColumn title={words.column}>
        <Failed failure={form.failure} onRetry={form.reload} />
      </FormColumn>
    );
  }
  return <Review form={form.data} start={start} unborn={unborn} onChange={onChange} onAmendScored={onAmendScored} errorOf={errorOf} />;
}

/** Only an amended contact has any. */
function Scored({ start, held, onAmend }: { start: ContactStart; held: boolean; onAmend: (assessmentId: string) => void }) {
  const { contactId, contact } = start;
  return contactId === null ? null : <ScoredAtContact childId={contact.childId} contactId={contactId} held={held} onAmend={onAmend} />;
}

function Empty({ says, waits = false, children }: { says: string; waits?: boolean; children?: ReactNode }) {
  return (
    <FormColumn title={words.column}>
      <p className="review__says">{says}</p>
      {waits ? <Notice kind="plain">{words.notHeldWaits}</Notice> : null}
      {children}
    </FormColumn>
  );
}

function Review({ form, start, unborn, onChange, onAmendScored, errorOf }: Omit<Props, "form"> & { form: ReviewFormView }) {
  const { today } = useFrame();
  const announce = useAnnounce();
  const { contact } = start;
  const fields = fieldsOf(form);
  const ours = belonging(form, contact.findings);
  const takes = takeable(fields, contact.findings);
  const since = newestDay(takes);
  const known = knownLines(form.known, today);
  const strangers = contact.findings.length - ours.length;
  const setFindings = (findings: FindingTyped[]) => onChange({ ...start, contact: { ...contact, findings } });
  const take = (taken: FindingTyped[]) => {
    if (taken.length === 0) return;
    setFindings(taken.reduce((all, finding) => withFinding(all, finding.field, finding), contact.findings));
    announce(words.taken(taken.length));
  };
  // Outside a field the letter alone; with Alt from anywhere.
  useShortcut("n", () => take(takes), { isDisabled: takes.length === 0 });
  useShortcut("Alt+n", () => take(takes), { isDisabled: takes.length === 0 });
  const asksFeeding = contact.contactType === "6-8-weeks" || contact.infantFeeding !== null;
  return (
    <FormColumn title={form.label}>
      <p className="review__count">
        <strong>{words.answered(ours.length, fields.length)}</strong> <span>{words.partly}</span>
      </p>
      {since === null ? null : (
        <div className="review__take">
          <Button shortcut="Alt N" onPress={() => take(takes)}>
            {words.noChange(shortDate(since, today))}
          </Button>
        </div>
      )}
      {known.length === 0 ? null : (
        <ul className="review__known" aria-label={words.known}>
          {known.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {strangers === 0 ? null : <Notice kind="plain">{words.strangers(strangers)}</Notice>}
      {asksFeeding ? (
        <Segmented<InfantFeeding>
          name="infantFeeding"
          legend={contactText.feeding}
          options={feedings}
          value={contact.infantFeeding}
          onChange={(infantFeeding) => onChange({ ...start, contact: { ...contact, infantFeeding } })}
          onClear={() => onChange({ ...start, contact: { ...contact, infantFeeding: null } })}
          error={errorOf("infantFeeding")}
        />
      ) : null}
      {unborn || !isSeen(contact.outcome) ? null : (
        <MeasureFields
          childId={contact.childId}
          on={contact.happenedOn}
          measured={start.measured ?? notMeasured}
          contactId={start.contactId}
          onChange={(measured) => onChange({ ...start, measured })}
          errorOf={errorOf}
        />
      )}
      {form.sections.map((section) => (
        <ReviewSection
          key={section.label}
          section={section}
          headed={section.label !== form.label}
          findings={contact.findings}
          onChange={setFindings}
          onTake={take}
          errorOf={errorOf}
        />
      ))}
      {start.contactId === null ? (
        <AssessmentFields
          childId={contact.childId}
          on={contact.happenedOn}
          contactType={contact.contactType}
          assessments={start.assessments ?? []}
          onChange={(assessments) => onChange({ ...start, assessments })}
          errorOf={errorOf}
        />
      ) : (
        <Scored start={start} held onAmend={onAmendScored} />
      )}
    </FormColumn>
  );
}
