// One measurement: both readings, what changed, what calls for attention, and amending or taking it back.
import { useState } from "react";

import { OneFinding } from "../../../clinical/growth/Findings";
import { TakeBack } from "../../../clinical/TakeBack";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { useNavigate } from "../../../components/navigation";
import { Notice } from "../../../components/Notice";
import { useAnnounce } from "../../../components/status";
import type { GrowthPoint, Measure, ReadingView } from "../../../ipc/bindings";
import { fullDate } from "../../../text/dates";
import {
  ageInWords, centileText, changeText, growthText, isCorrected, partText, readingText, sdsText, withUnit,
} from "../../../text/growth";
import { takeBackText } from "../../../text/takeBack";
import { AmendMeasurement } from "./AmendMeasurement";

type Props = { childId: string; measure: Measure; label: string; point: GrowthPoint; onClose: () => void };

export function OneMeasurement({ childId, measure, label, point, onClose }: Props) {
  const [step, setStep] = useState<"look" | "amend" | "take-back">("look");
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { measurementId, contactId } = point;
  const { one } = growthText;
  if (measurementId !== null && step === "amend") {
    return <AmendMeasurement measure={measure} label={label} measurementId={measurementId} point={point} onClose={onClose} />;
  }
  if (measurementId !== null && step === "take-back") {
    return (
      <TakeBack
        recordId={measurementId}
        words={growthText.takeBack}
        onClose={onClose}
        onDone={() => {
          announce(takeBackText.done);
          onClose();
        }}
      />
    );
  }
  return (
    <Dialog
      title={one.title(label, fullDate(point.on))}
      onClose={onClose}
      footer={
        measurementId === null ? undefined : (
          <>
            <Button kind="alt" onPress={() => setStep("amend")}>
              {one.amend}
            </Button>
            <Button onPress={() => setStep("take-back")}>{one.takeBack}</Button>
            {contactId !== null && (
              <Button kind="link" onPress={() => navigate({ screen: "contact", childId, contactId })}>
                {one.contact}
              </Button>
            )}
          </>
        )
      }
    >
      <Facts measure={measure} point={point} />
      {point.findings.length > 0 && (
        <Notice kind="warn">
          {point.findings.map((finding) => (
            <OneFinding key={finding.code} finding={finding} />
          ))}
          <p className="growth-table__soft">{growthText.prompt}</p>
        </Notice>
      )}
    </Dialog>
  );
}

function Facts({ measure, point }: { measure: Measure; point: GrowthPoint }) {
  const { one } = growthText;
  const { change, amended, clinicalBand } = point;
  const facts: [string, string][] = [[one.value, withUnit(measure, point.value)]];
  if (isCorrected(point)) {
    facts.push([one.corrected, reading(point.corrected)], [one.chronological, reading(point.chronological)]);
  } else {
    facts.push([one.age, `${reading(point.chronological)} (${point.adjustment})`]);
  }
  const part = point.corrected.position?.part;
  if (part !== undefined) facts.push([one.reference, partText[part]]);
  if (clinicalBand !== null) facts.push([one.band, clinicalBand]);
  if (change !== null) {
    const moved = change.spaces === null ? [] : [one.spaces(change.spaces)];
    facts.push([one.change, [one.changeSince(changeText(measure, change.by), fullDate(change.since)), ...moved].join(", ")]);
  }
  if (amended !== null) {
    facts.push([one.was, growthText.amendedFrom(fullDate(amended.on), withUnit(measure, amended.value), amended.reason)]);
  }
  return (
    <dl className="growth-facts">
      {facts.map(([term, text]) => (
        <div key={term} style={{ display: "contents" }}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function reading(at: ReadingView): string {
  const { position } = at;
  return growthText.one.reading(
    ageInWords(at.days),
    readingText(at),
    position === null ? null : sdsText(position.sds),
    position === null ? null : centileText(position.centile),
  );
}
