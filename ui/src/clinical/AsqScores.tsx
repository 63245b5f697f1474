// ASQ-3 in the form of the two-year review: the form by age, five scores as typed, each beside its national cut-off.
import { Failed } from "../components/Failed";
import { Segmented } from "../components/Segmented";
import { TextField } from "../components/TextField";
import type { AsqDomain, AsqForm, AsqView, AssessmentTyped } from "../ipc/bindings";
import { useQuery } from "../ipc/useQuery";
import { asqFieldText as words, asqFormText } from "../text/asq";
import "./asq-scores.css";

/** In the order of the record, with the field a problem names. */
const areas: readonly { area: AsqDomain; field: string }[] = [
  { area: "communication", field: "asq-3.communication" },
  { area: "gross-motor", field: "asq-3.gross-motor" },
  { area: "fine-motor", field: "asq-3.fine-motor" },
  { area: "problem-solving", field: "asq-3.problem-solving" },
  { area: "personal-social", field: "asq-3.personal-social" },
];
const forms: readonly AsqForm[] = ["24", "27", "30"];

/** Scores as typed in the form of the two-year review. */
export type AsqTyped = { form: AsqForm | null; scores: string[] };

export const noScores: AsqTyped = { form: null, scores: ["", "", "", "", ""] };

/** Whether anything has been typed that would be lost. */
export function hasScores(asq: AsqTyped | undefined): asq is AsqTyped {
  return asq !== undefined && asq.scores.some((score) => score.trim() !== "");
}

/** As it is recorded with its contact. */
export function asqAssessment({ form, scores }: AsqTyped): AssessmentTyped {
  return {
    tool: "asq-3",
    form,
    relationshipId: null,
    items: [],
    scales: areas.map(({ area }, place) => ({ scale: area, typed: scores[place] ?? "" })),
    actionTaken: "",
    note: "",
  };
}

type Props = {
  childId: string;
  /** The day of the review as typed. */
  on: string;
  asq: AsqTyped;
  onChange: (asq: AsqTyped) => void;
  errorOf: (field: string) => string | undefined;
};

export function AsqScores({ childId, on, asq, onChange, errorOf }: Props) {
  const found = useQuery("asq_form", { childId, on }, { keep: true });
  if (found.state === "loading") return null;
  if (found.state === "failed") return <Failed failure={found.failure} onRetry={found.reload} />;
  return <Scores view={found.data} asq={asq} onChange={onChange} errorOf={errorOf} />;
}

type ScoresProps = Pick<Props, "asq" | "onChange" | "errorOf"> & { view: AsqView };

function Scores({ view, asq, onChange, errorOf }: ScoresProps) {
  const form = asq.form ?? view.form;
  return (
    <fieldset className="asq">
      <legend className="field__label">{words.title}</legend>
      <p className="asq__soft">{words.hint}</p>
      <Segmented<AsqForm>
        name="asq-3.form"
        legend={words.form}
        options={forms.map((value) => ({ value, label: asqFormText[value] }))}
        value={form}
        onChange={(chosen) => onChange({ ...asq, form: chosen })}
        error={errorOf("asq-3.form") ?? errorOf("asq-3.asq-3")}
        hint={view.form === null ? words.noForm : words.byAge(asqFormText[view.form])}
      />
      <div className="asq__scores">
        {areas.map(({ area, field }, place) => (
          <TextField
            key={area}
            name={field}
            label={words.area(area)}
            hint={against(asq.scores[place] ?? "", cutOff(view, form, area))}
            value={asq.scores[place] ?? ""}
            onChange={(score) =>
              // The form that was in sight is the one the scores belong to.
              onChange({ form, scores: areas.map((_, other) => (other === place ? score : (asq.scores[other] ?? ""))) })
            }
            error={errorOf(field)}
            inputMode="decimal"
          />
        ))}
      </div>
      <p className="asq__soft">{words.source}</p>
    </fieldset>
  );
}

function cutOff(view: AsqView, form: AsqForm | null, area: AsqDomain): number | null {
  return view.cutOffs.find((one) => one.form === form && one.area === area)?.hundredths ?? null;
}

/** A score as typed, held against its cut-off; what does not read as a score is held against nothing. */
function against(typed: string, hundredths: number | null): string | undefined {
  if (hundredths === null) return undefined;
  const points = /^\d{1,2}(\.\d{1,2})?$/.test(typed.trim()) ? Number(typed) : null;
  if (points === null || points > 60) return words.cutOff(hundredths);
  return Math.round(points * 100) < hundredths ? words.below(hundredths) : words.atOrAbove(hundredths);
}
