// The scales of a tool of which only scores are entered, each beside its range, its cut-off or its band.
import type { ReactNode } from "react";

import { TextField } from "../../components/TextField";
import type { AssessmentTyped, Scale, ScoredView, ToolSheet } from "../../ipc/bindings";
import { assessmentText as words, scaleText } from "../../text/assessment";
import { EvidenceTag } from "./EvidenceTag";
import { cutOffOf, rangeOf, typedScale } from "./typed";

type Props = {
  sheet: ToolSheet;
  typed: AssessmentTyped;
  scored: ScoredView | null;
  prefix: string;
  onChange: (scale: Scale, text: string) => void;
  errorOf: (field: string) => string | undefined;
};

export function ScaleFields({ sheet, typed, scored, prefix, onChange, errorOf }: Props) {
  return (
    <div className="scales">
      {sheet.scales.map((scale) => {
        const whole = rangeOf(sheet, typed.form, scale)?.whole ?? false;
        return (
          <TextField
            key={scale}
            name={`${prefix}.${scale}`}
            label={scaleText[scale]}
            hint={hintOf(sheet, typed, scored, scale)}
            value={typedScale(typed, scale)}
            onChange={(text) => onChange(scale, text)}
            error={errorOf(`${prefix}.${scale}`)}
            inputMode={whole ? "numeric" : "decimal"}
          />
        );
      })}
    </div>
  );
}

/** The band once it is typed; before that the cut-off, where there is a form to have one, and the range. */
function hintOf(sheet: ToolSheet, typed: AssessmentTyped, scored: ScoredView | null, scale: Scale): ReactNode {
  const band = scored?.scales.find((one) => one.scale === scale)?.band ?? null;
  if (band !== null && typedScale(typed, scale).trim() !== "") {
    return (
      <>
        {band.words} <EvidenceTag evidence={band.evidence} />
      </>
    );
  }
  if (sheet.tool === "sdq" && scale === "total") return words.sdqTotal;
  const range = rangeOf(sheet, typed.form, scale);
  const cutOff = typed.form === null && sheet.forms.length > 0 ? null : cutOffOf(sheet, typed.form, scale);
  return (
    <>
      {range === null ? null : words.range(range.least, range.most)}
      {cutOff === null ? null : (
        <>
          . {cutOff.hundredths === null ? words.noCutOff : words.cutOff(cutOff.hundredths)} <EvidenceTag evidence={cutOff.evidence} />
        </>
      )}
    </>
  );
}
