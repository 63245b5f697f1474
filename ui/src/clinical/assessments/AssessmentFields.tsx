// Assessments beside a contact: the tools that fit first, each opened by one press, any other from a list.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Select } from "../../components/Select";
import type { AssessmentSheets, AssessmentTyped, ContactType, Tool } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { assessmentText as words } from "../../text/assessment";
import { ToolFields } from "./ToolFields";
import { blank, fieldPrefix, formByAge, isTouched, toolOpenedBy } from "./typed";
import "./assessments.css";

type Props = {
  childId: string;
  /** The day of the contact as typed. */
  on: string;
  contactType: ContactType | "" | null;
  assessments: readonly AssessmentTyped[];
  /** What is filled in and what is still blank; `filledIn` takes the blank ones out before saving. */
  onChange: (assessments: AssessmentTyped[]) => void;
  errorOf: (field: string) => string | undefined;
};

export function AssessmentFields({ childId, on, contactType, ...rest }: Props) {
  const asked = { childId, on, contactType: contactType === "" ? null : contactType, tool: null };
  const found = useQuery("assessment_form", asked, { keep: true });
  if (found.state === "loading") return null;
  if (found.state === "failed") return <Failed failure={found.failure} onRetry={found.reload} />;
  return <Tools view={found.data} contactType={contactType} {...rest} />;
}

type ToolsProps = Omit<Props, "childId" | "on"> & { view: AssessmentSheets };

function Tools({ view, contactType, assessments, onChange, errorOf }: ToolsProps) {
  const { sheets, relatives } = view;
  const [pressed, setPressed] = useState<number | null>(null);
  const opened = sheets.find(({ tool }) => tool === toolOpenedBy(contactType));
  // A review that scores development shows its form at once; it is nothing until something is typed in it.
  const shown = assessments.length === 0 && opened !== undefined ? [blank(opened, relatives)] : [...assessments];
  const offered = sheets.filter((sheet) => sheet.fits && !shown.some(({ tool }) => tool === sheet.tool));
  const others = sheets.filter((sheet) => !offered.includes(sheet));
  const add = (tool: Tool) => {
    const sheet = sheets.find((one) => one.tool === tool);
    if (sheet === undefined) return;
    // The keyboard goes on in what was added: the button goes, and the list stands below it.
    setPressed(shown.length);
    onChange([...shown, blank(sheet, relatives)]);
  };
  return (
    <section className="tools" aria-label={words.title}>
      {shown.map((typed, place) => {
        const sheet = sheets.find((one) => one.tool === typed.tool);
        if (sheet === undefined) return null;
        const prefix = fieldPrefix(shown, place);
        // Until something is typed the form follows the age; then the one that was in sight is the one it belongs to.
        const current = isTouched(typed) ? typed : { ...typed, form: typed.form ?? formByAge(sheet) };
        return (
          <fieldset key={`${typed.tool} ${place}`} className="tools__tool" ref={place === pressed ? focusFirst : undefined}>
            <legend className="tools__name">{sheet.name}</legend>
            <ToolFields
              sheet={sheet}
              relatives={relatives}
              typed={current}
              prefix={prefix}
              onChange={(next) => onChange(shown.map((other, at) => (at === place ? next : other)))}
              errorOf={errorOf}
            />
            {assessments.length === 0 ? null : (
              <Button kind="link" label={words.leaveOutOf(sheet.name)} onPress={() => onChange(assessments.filter((_, at) => at !== place))}>
                {words.leaveOut}
              </Button>
            )}
          </fieldset>
        );
      })}
      <div className="tools__add">
        {offered.map(({ tool, name }) => (
          <Button
            key={tool}
            icon="plus"
            label={words.add(name)}
            onPress={() => add(tool)}
          >
            {name}
          </Button>
        ))}
        <Select<Tool | "">
          name="assessment.add"
          label={words.addAnother}
          options={others.map(({ tool, name }) => ({ value: tool, label: name }))}
          value=""
          onChange={(tool) => {
            if (tool !== "") add(tool);
          }}
          width="medium"
        />
      </div>
    </section>
  );
}

function focusFirst(tool: HTMLFieldSetElement | null) {
  tool?.querySelector<HTMLElement>("input, select, textarea")?.focus();
}
