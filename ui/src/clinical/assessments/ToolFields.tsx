// One tool as it is filled in: which form, about whom, its items or scales, and what they come to.
import { Icon } from "../../components/Icon";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { AboutWhom, AssessmentTyped, Form, ToolSheet } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { ageUsedText, assessmentText as words, formText, toolText } from "../../text/assessment";
import { ItemRow } from "./ItemRow";
import { LiveScore } from "./LiveScore";
import { ScaleFields } from "./ScaleFields";
import { isTouched, scoredPart } from "./typed";
import "./assessments.css";

type Props = {
  sheet: ToolSheet;
  relatives: readonly AboutWhom[];
  typed: AssessmentTyped;
  /** Problems are named by it: `epds.form`. */
  prefix: string;
  onChange: (typed: AssessmentTyped) => void;
  errorOf: (field: string) => string | undefined;
};

/** More than so many forms are chosen from a list. */
const IN_SIGHT = 4;

export function ToolFields({ sheet, relatives, typed, prefix, onChange, errorOf }: Props) {
  const preview = useQuery("score_preview", { typed: scoredPart(typed) }, { keep: true });
  const scored = preview.state === "loaded" ? preview.data.scored : null;
  const { tool, items } = sheet;
  return (
    <div className="tool">
      {tool === "dash" ? (
        <p className="tool__reminder">
          <Icon name="warn" /> {words.notWith}
        </p>
      ) : null}
      <p className="asq__soft">{tool === "gcp-2" ? words.gcp : items === null ? words.scoresOnly : words.licence}</p>
      <WhichForm sheet={sheet} form={typed.form} name={`${prefix}.form`} onChange={(form) => onChange({ ...typed, form })} error={errorOf(`${prefix}.form`)} />
      <About
        sheet={sheet}
        relatives={relatives}
        chosen={typed.relationshipId}
        name={`${prefix}.relationshipId`}
        onChange={(relationshipId) => onChange({ ...typed, relationshipId })}
        error={errorOf(`${prefix}.relationshipId`)}
      />
      {items === null ? (
        <ScaleFields
          sheet={sheet}
          typed={typed}
          scored={scored}
          prefix={prefix}
          onChange={(scale, text) =>
            onChange({ ...typed, scales: sheet.scales.map((one) => ({ scale: one, typed: one === scale ? text : (typed.scales.find((old) => old.scale === one)?.typed ?? "") })) })
          }
          errorOf={errorOf}
        />
      ) : (
        <ItemRow
          name={`${prefix}.items`}
          items={items}
          answers={typed.items}
          onChange={(answers) => onChange({ ...typed, items: answers })}
          urgentItem={sheet.urgentItem}
          error={errorOf(`${prefix}.items`) ?? errorOf(`${prefix}.${tool}`)}
        />
      )}
      {isTouched(typed) ? (
        <LiveScore sheet={sheet} typed={typed} preview={preview} prefix={prefix} onAction={(actionTaken) => onChange({ ...typed, actionTaken })} errorOf={errorOf} />
      ) : null}
      <TextField
        name={`${prefix}.note`}
        label={words.noteOf(toolText[tool])}
        value={typed.note}
        onChange={(note) => onChange({ ...typed, note })}
        error={errorOf(`${prefix}.note`)}
      />
    </div>
  );
}

type FormProps = { sheet: ToolSheet; form: Form | null; name: string; onChange: (form: Form) => void; error: string | undefined };

function WhichForm({ sheet, form, name, onChange, error }: FormProps) {
  const { forms, forAge } = sheet;
  if (forms.length === 0) return null;
  const hint = whyForm(sheet);
  if (forms.length <= IN_SIGHT) {
    const options = forms.map((value) => ({ value, label: formText(value) }));
    return <Segmented<Form> name={name} legend={words.form} options={options} value={form} onChange={onChange} hint={hint} error={error} />;
  }
  const aged = forms.filter((one) => forAge.includes(one));
  const others = forms.filter((one) => !forAge.includes(one));
  const options = [
    ...aged.map((value) => ({ value, label: formText(value), group: words.forAge })),
    ...others.map((value) => ({ value, label: formText(value), group: words.otherForms })),
  ];
  return <Select<Form> name={name} label={words.form} options={options} value={form ?? ""} onChange={onChange} hint={hint} error={error} width="medium" />;
}

/** Why this form: only ASQ-3 goes by an age that may be adjusted. */
function whyForm({ tool, forAge, ageUsed }: ToolSheet): string | undefined {
  if (tool !== "asq-3") return undefined;
  if (forAge.length === 0) return words.noForm;
  return `${forAge.length > 1 ? words.chooseOfTwo : words.byAge} ${ageUsedText[ageUsed]}`;
}

type AboutProps = {
  sheet: ToolSheet;
  relatives: readonly AboutWhom[];
  chosen: string | null;
  name: string;
  onChange: (relationshipId: string | null) => void;
  error: string | undefined;
};

const THE_CHILD = "child";

function About({ sheet, relatives, chosen, name, onChange, error }: AboutProps) {
  const { subject, ownAge } = sheet;
  if (subject === "child") return null;
  const adults = relatives.map(({ relationshipId, role, name: called }) => ({ value: relationshipId, label: words.person(role, called) }));
  const options = subject === "relative" ? adults : [{ value: THE_CHILD, label: words.child }, ...adults];
  const hint = [ownAge === null ? "" : words.ownAge(ownAge), options.length === 0 ? words.nobody : ""].filter((part) => part !== "").join(" ");
  return (
    <Select<string>
      name={name}
      label={words.about}
      options={options}
      value={chosen ?? (subject === "either" ? THE_CHILD : "")}
      onChange={(whom) => onChange(whom === THE_CHILD ? null : whom)}
      hint={hint === "" ? undefined : hint}
      error={error}
      width="medium"
    />
  );
}
