// Second column: the home, and the services around the child.
import { FormColumn, FormPair } from "../../components/FormPage";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { childFormText, yearGroupText, yesNoLabel } from "../../text/child";
import type { PartProps } from "./AboutChild";
import { options } from "./options";
import { SameHome } from "./SameHome";

const words = childFormText;
const NOT_KNOWN = "not-known";
const years = [
  { value: NOT_KNOWN, label: words.notKnown },
  ...Array.from({ length: 16 }, (_, place) => ({ value: String(place - 1), label: yearGroupText(String(place - 1)) })),
];

export function HomeAndCare(props: PartProps) {
  const { form, set, errorOf } = props;
  return (
    <FormColumn title={words.home}>
      <SameHome form={form} onChange={set} />
      <Address {...props} />
      <FormPair>
        <TextField name="postcode" label={words.postcode} value={form.postcode} onChange={(postcode) => set({ postcode })} error={errorOf("postcode")} />
        <TextField name="phone" label={words.phone} type="tel" value={form.phone} onChange={(phone) => set({ phone })} error={errorOf("phone")} />
      </FormPair>
      <TextArea
        name="visitNote"
        label={words.visitNote}
        hint={words.visitNoteHint}
        value={form.visitNote}
        onChange={(visitNote) => set({ visitNote })}
        error={errorOf("visitNote")}
        rows={2}
      />
      <Services {...props} />
    </FormColumn>
  );
}

function Address({ form, set, errorOf }: PartProps) {
  return (
    <div className="child-form__stack">
      {form.addressLines.map((line, position) => (
        <TextField
          key={`line ${String(position)}`}
          name={position === 0 ? "addressLines" : `addressLines.${String(position)}`}
          label={words.addressLine(position + 1)}
          value={line}
          onChange={(text) => set({ addressLines: form.addressLines.map((old, at) => (at === position ? text : old)) })}
          error={position === 0 ? errorOf("addressLines") : undefined}
        />
      ))}
    </div>
  );
}

function Services({ form, set, errorOf }: PartProps) {
  return (
    <>
      <FormPair>
        <TextField name="gpPracticeName" label={words.gpName} value={form.gpPracticeName} onChange={(gpPracticeName) => set({ gpPracticeName })} error={errorOf("gpPracticeName")} />
        <TextField name="gpPracticeCode" label={words.gpCode} value={form.gpPracticeCode} onChange={(gpPracticeCode) => set({ gpPracticeCode })} error={errorOf("gpPracticeCode")} />
      </FormPair>
      {form.unborn ? null : (
        <div className="child-form__three">
          <TextField name="schoolName" label={words.schoolName} value={form.schoolName} onChange={(schoolName) => set({ schoolName })} error={errorOf("schoolName")} />
          <TextField name="schoolUrn" label={words.schoolUrn} value={form.schoolUrn} onChange={(schoolUrn) => set({ schoolUrn })} error={errorOf("schoolUrn")} />
          <Select
            name="yearGroup"
            label={words.yearGroup}
            options={years}
            value={form.yearGroup === "" ? NOT_KNOWN : form.yearGroup}
            onChange={(year) => set({ yearGroup: year === NOT_KNOWN ? "" : year })}
            error={errorOf("yearGroup")}
          />
          <TextField name="className" label={words.className} value={form.className} onChange={(className) => set({ className })} error={errorOf("className")} />
        </div>
      )}
      <FormPair>
        <TextField name="firstLanguage" label={words.firstLanguage} value={form.firstLanguage} onChange={(firstLanguage) => set({ firstLanguage })} error={errorOf("firstLanguage")} />
        <Segmented
          name="interpreter"
          legend={words.interpreter}
          options={options(yesNoLabel)}
          value={form.interpreter}
          onChange={(interpreter) => set({ interpreter })}
          error={errorOf("interpreter")}
        />
      </FormPair>
      <TextField
        name="ethnicity"
        label={words.ethnicity}
        hint={words.ethnicityHint}
        value={form.ethnicity}
        onChange={(ethnicity) => set({ ethnicity })}
        error={errorOf("ethnicity")}
        width="short"
      />
      <FormPair>
        <TextField name="namedPractitioner" label={words.practitioner} value={form.namedPractitioner} onChange={(namedPractitioner) => set({ namedPractitioner })} error={errorOf("namedPractitioner")} />
        <TextField name="residentAuthority" label={words.authority} value={form.residentAuthority} onChange={(residentAuthority) => set({ residentAuthority })} error={errorOf("residentAuthority")} />
      </FormPair>
    </>
  );
}
