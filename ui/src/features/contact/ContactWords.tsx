// Middle column: the nurse's own words, and the child's.
import { FormColumn } from "../../components/FormPage";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import type { ChildView } from "../../ipc/bindings";
import { contactText } from "../../text/contact";
import { isHeld, type TypedContact } from "./contactStart";

type Props = {
  view: ChildView;
  contact: TypedContact;
  onChange: (contact: TypedContact) => void;
  errorOf: (field: string) => string | undefined;
};

export function ContactWords({ view, contact, onChange, errorOf }: Props) {
  const set = (change: Partial<TypedContact>) => onChange({ ...contact, ...change });
  const { given, knownAs, born, expected } = view.banner;
  const unborn = born === null && expected !== null;
  const name = knownAs ?? (given === "" ? contactText.theChild : given);
  return (
    <FormColumn title={contactText.columns.words}>
      <TextField
        name="purpose"
        label={contactText.purpose}
        value={contact.purpose}
        onChange={(purpose) => set({ purpose })}
        error={errorOf("purpose")}
      />
      <div className="form-page__fill">
        <TextArea
          name="narrative"
          label={isHeld(contact.outcome) ? contactText.narrative : contactText.narrativeNotSeen}
          value={contact.narrative}
          onChange={(narrative) => set({ narrative })}
          error={errorOf("narrative")}
          rows={8}
        />
      </div>
      <TextArea
        name="voice"
        label={unborn ? contactText.voiceUnborn : contactText.voice(name)}
        hint={contactText.voiceHint}
        value={contact.voice}
        onChange={(voice) => set({ voice })}
        error={errorOf("voice")}
        rows={4}
      />
    </FormColumn>
  );
}
