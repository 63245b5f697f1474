// The form of one assessment: which tool, which day, its answers, and for an amendment why.
import { useState } from "react";

import { ToolFields } from "../../clinical/assessments/ToolFields";
import { blank, fieldPrefix, formByAge, isTouched } from "../../clinical/assessments/typed";
import { ChildBanner } from "../../clinical/ChildBanner";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { DiscardDraft } from "../../components/DiscardDraft";
import { DraftStatusText } from "../../components/DraftStatusText";
import { Failed } from "../../components/Failed";
import { FormColumn, FormPage } from "../../components/FormPage";
import { useFrame } from "../../components/frame";
import { useBack, useNavigate } from "../../components/navigation";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { useDraft } from "../../components/useDraft";
import { useSave } from "../../components/useSave";
import type { AssessmentSheets, AssessmentTyped, ChildView, Tool } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery, type Query } from "../../ipc/useQuery";
import { assessmentFormText as words } from "../../text/assessmentForm";
import { assessmentContents, type AssessmentStart } from "./assessmentStart";

type Props = { view: ChildView; tool: Tool | null; initial: AssessmentStart; draftId: string | null };

export function AssessmentEditor({ view, tool, initial, draftId }: Props) {
  const { today } = useFrame();
  const [start, setStart] = useState(initial);
  const { childId } = view.banner;
  const { assessmentId } = start;
  const found = useQuery("assessment_form", { childId, on: start.on, contactType: null, tool: null }, { keep: true });
  const contents = assessmentContents(start, today);
  const [untouched] = useState(contents);
  const draft = useDraft({ form: "assessment", childId, draftId, contents });
  const save = useSave(draft);
  const navigate = useNavigate();
  const back = useBack();
  const announce = useAnnounce();
  const touched = draftId !== null || contents !== untouched;
  const title = assessmentId === null ? words.record : words.amend;
  const typed = start.typed ?? opened(found, tool);

  const saveAssessment = async () => {
    if (typed === null) {
      save.refuse([{ field: "tool", ...words.toolMissing }]);
      return;
    }
    const { on, reason, fromRevision } = start;
    const saved = await save.run(() =>
      assessmentId === null
        ? attempt("record_assessment", { childId, on, typed, draftId: draft.id() })
        : attempt("amend_assessment", { assessmentId, on, typed, reason, fromRevision, draftId: draft.id() }),
    );
    if (saved === null) return;
    announce(assessmentId === null ? words.saved : words.amended);
    navigate({ screen: "child", childId, tab: "assessments" });
  };

  return (
    <FormPage
      label={title}
      head={<ChildBanner banner={view.banner} title={title} actions={<DraftStatusText status={draft.status} />} />}
      save={save}
      saveLabel={assessmentId === null ? words.save : words.saveAmend}
      onSave={() => void saveAssessment()}
      onBack={back}
      touched={touched}
      columns="two"
      actions={
        touched ? (
          <>
            <Button onPress={() => void draft.keepNow().then(back)}>{words.keepDraft}</Button>
            <DiscardDraft draft={draft} onDone={back} />
          </>
        ) : (
          <Button shortcut="Esc" onPress={back}>
            {words.back}
          </Button>
        )
      }
    >
      <FormColumn title={words.columns.which}>
        {assessmentId === null ? <WhichTool found={found} typed={typed} onChange={(next) => setStart({ ...start, typed: next })} error={save.errorOf("tool")} /> : null}
        {start.atContact ? (
          <p>{words.atContact}</p>
        ) : (
          <DateField name="on" label={words.on} value={start.on} onChange={(on) => setStart({ ...start, on })} direction="past" error={save.errorOf("on")} />
        )}
        {assessmentId === null ? null : (
          <TextArea
            name="reason"
            label={words.reason}
            hint={words.reasonHint}
            value={start.reason}
            onChange={(reason) => setStart({ ...start, reason })}
            error={save.errorOf("reason")}
            rows={3}
          />
        )}
      </FormColumn>
      <FormColumn title={words.columns.answers}>
        <Answers found={found} typed={typed} onChange={(next) => setStart({ ...start, typed: next })} errorOf={save.errorOf} />
      </FormColumn>
    </FormPage>
  );
}

/** Come from a tool's own list, the form is open at once. */
function opened(found: Query<AssessmentSheets>, tool: Tool | null): AssessmentTyped | null {
  if (found.state !== "loaded" || tool === null) return null;
  const sheet = found.data.sheets.find((one) => one.tool === tool);
  return sheet === undefined ? null : blank(sheet, found.data.relatives);
}

type PartProps = {
  found: Query<AssessmentSheets>;
  typed: AssessmentTyped | null;
  onChange: (typed: AssessmentTyped) => void;
};

function WhichTool({ found, typed, onChange, error }: PartProps & { error: string | undefined }) {
  if (found.state !== "loaded") return null;
  const { sheets, relatives } = found.data;
  const options = sheets.map(({ tool, name, fits }) => ({ value: tool, label: name, group: fits ? words.fitting : words.others }));
  const choose = (tool: Tool) => {
    const sheet = sheets.find((one) => one.tool === tool);
    if (sheet !== undefined && sheet.tool !== typed?.tool) onChange(blank(sheet, relatives));
  };
  return <Select<Tool> name="tool" label={words.tool} options={options} value={typed?.tool ?? ""} onChange={choose} error={error} width="medium" />;
}

function Answers({ found, typed, onChange, errorOf }: PartProps & { errorOf: (field: string) => string | undefined }) {
  if (found.state === "loading") return null;
  if (found.state === "failed") return <Failed failure={found.failure} onRetry={found.reload} />;
  const sheet = found.data.sheets.find((one) => one.tool === typed?.tool);
  if (typed === null || sheet === undefined) return <p>{words.choose}</p>;
  // Until something is typed the form follows the age of the day.
  const current = isTouched(typed) ? typed : { ...typed, form: typed.form ?? formByAge(sheet) };
  return <ToolFields sheet={sheet} relatives={found.data.relatives} typed={current} prefix={fieldPrefix([current], 0)} onChange={onChange} errorOf={errorOf} />;
}
