// Weight, length or height, and head as typed, each judged as it is typed; birth weight where the record has none.
import { Checkbox } from "../../components/Checkbox";
import { TextField } from "../../components/TextField";
import type { MeasuredTyped } from "../../ipc/bindings";
import { measureText as words, problemText } from "../../text/measure";
import { Findings } from "./Findings";
import { FigureSays } from "./FigureSays";
import { useJudged } from "./useJudged";
import "./measure.css";

type Props = {
  childId: string;
  /** The day of the contact as typed. */
  on: string;
  /** The contact that is amended: its figures are not held against themselves. */
  contactId?: string | null;
  measured: MeasuredTyped;
  onChange: (measured: MeasuredTyped) => void;
  errorOf: (field: string) => string | undefined;
  asksBirthWeight?: boolean;
  autoFocus?: boolean;
  /** Before each field's name, where several children are measured on one form. */
  prefix?: string;
};

const fields = ["weight", "size", "head"] as const;

export function MeasureFields({ childId, on, contactId = null, measured, onChange, errorOf, asksBirthWeight = true, autoFocus, prefix = "" }: Props) {
  const { judged, current } = useJudged({ childId, on, contactId, measured, onePlace: false });
  const typedOf = (field: string) =>
    field === "birthWeight" ? (measured.birthWeight ?? "") : (measured[fields.find((one) => one === field) ?? "weight"]);
  const set = (field: string, typed: string) => onChange({ ...measured, [field]: typed, checked: false });
  const refused = [...fields, "birthWeight"].some((field) => errorOf(field) !== undefined);
  // Until it is judged, a save that was refused may be a question too.
  const asks = judged !== null && current ? judged.asks : refused;
  return (
    <div className="measure">
      {fields.map((field) => (
        <TextField
          key={field}
          name={`${prefix}${field}`}
          label={words[field]}
          value={measured[field]}
          onChange={(typed) => set(field, typed)}
          suffix={field === "weight" ? "kg" : "cm"}
          inputMode="text"
          error={errorOf(field)}
          autoFocus={autoFocus === true && field === "weight"}
        />
      ))}
      {asksBirthWeight && (judged?.asksBirthWeight === true || typedOf("birthWeight") !== "") ? (
        <TextField
          name={`${prefix}birthWeight`}
          label={words.birthWeight}
          hint={words.birthWeightHint}
          value={measured.birthWeight ?? ""}
          onChange={(typed) => set("birthWeight", typed)}
          suffix="kg"
          inputMode="text"
          error={errorOf("birthWeight")}
        />
      ) : null}
      <p className="measure__hint">{words.unitsHint}</p>
      <div className="measure__says" role="status">
        {judged?.figures
          .filter((figure) => typedOf(figure.field).trim() !== "")
          .map((figure) => (
            <FigureSays
              key={figure.field}
              figure={figure}
              typed={typedOf(figure.field)}
              onMeant={(text) => set(figure.field, text)}
              hideProblem={errorOf(figure.field) !== undefined}
            />
          ))}
        {judged === null || judged.bmi === null ? null : (
          <div className="figure">
            <p>{words.bmi(judged.bmi.tenths, judged.bmi.band)}</p>
            {judged.bmi.problem === null ? null : <p className="over">{problemText(judged.bmi.problem)}</p>}
            <Findings findings={judged.bmi.findings} />
          </div>
        )}
      </div>
      {asks || measured.checked ? (
        <Checkbox
          name={`${prefix}checked`}
          label={words.checked}
          isSelected={measured.checked}
          onChange={(checked) => onChange({ ...measured, checked })}
        />
      ) : null}
    </div>
  );
}
