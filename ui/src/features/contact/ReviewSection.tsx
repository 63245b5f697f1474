// Questions that belong together, with one press for what has not changed since the last contact.
import { useId } from "react";

import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import type { FindingTyped, ReviewSectionView } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { reviewText as words } from "../../text/review";
import { findingOf, newestDay, takeable, withFinding } from "./findings";
import { ReviewField } from "./ReviewField";

type Props = {
  section: ReviewSectionView;
  /** The column is headed by the same word: said once is enough for the eye. */
  headed: boolean;
  findings: FindingTyped[];
  onChange: (findings: FindingTyped[]) => void;
  onTake: (taken: FindingTyped[]) => void;
  errorOf: (field: string) => string | undefined;
};

export function ReviewSection({ section, headed, findings, onChange, onTake, errorOf }: Props) {
  const { today } = useFrame();
  const id = useId();
  const takes = takeable(section.fields, findings);
  const since = newestDay(takes);
  return (
    <div className="review-section" role="group" aria-labelledby={id}>
      <div className="review-section__head">
        <h3 id={id} className={headed ? undefined : "visually-hidden"}>
          {section.label}
        </h3>
        {since === null ? null : (
          <Button kind="link" label={words.noChangeLabel(section.label, shortDate(since, today))} onPress={() => onTake(takes)}>
            {words.noChange(shortDate(since, today))}
          </Button>
        )}
      </div>
      {section.fields.map((field) => (
        <ReviewField
          key={field.code}
          field={field}
          finding={findingOf(findings, field.code)}
          onChange={(finding) => onChange(withFinding(findings, field.code, finding))}
          error={errorOf(field.code)}
        />
      ))}
    </div>
  );
}
