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
  findings: FindingTyped[];
  onChange: (findings: FindingTyped[]) => void;
  onTake: (taken: FindingTyped[]) => void;
  errorOf: (field: string) => string | undefined;
};

export function ReviewSection({ section, findings, onChange, onTake, errorOf }: Props) {
  const { today } = useFrame();
  const id = useId();
  const takes = takeable(section.fields, findings);
  const since = newestDay(takes);
  return (
    <section className="review-section" aria-labelledby={id}>
      <div className="review-section__head">
        <h3 id={id}>{section.label}</h3>
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
    </section>
  );
}
