// Last column: the nurse's own words and the child's, then what comes next.
import { FormColumn } from "../../components/FormPage";
import { PhraseArea } from "../../components/PhraseArea";
import type { ChildProgramme, ChildView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { contactText } from "../../text/contact";
import { AlsoFor } from "./AlsoFor";
import { ContactConcerns } from "./ContactConcerns";
import { ContactNext } from "./ContactNext";
import { isHeld, type ContactStart } from "./contactStart";

type Props = {
  view: ChildView;
  programme: ChildProgramme | null;
  start: ContactStart;
  onChange: (start: ContactStart) => void;
  errorOf: (field: string) => string | undefined;
};

export function ContactWords({ view, programme, start, onChange, errorOf }: Props) {
  const { contact } = start;
  // Without them the words can still be typed, so the form waits for no phrase.
  const found = useQuery("phrases", {}, { keep: true });
  const phrases = found.state === "loaded" ? found.data.phrases : [];
  const { given, knownAs, born, expected } = view.banner;
  const unborn = born === null && expected !== null;
  const name = knownAs ?? (given === "" ? contactText.theChild : given);
  return (
    <FormColumn title={contactText.columns.words}>
      <div className="form-page__fill">
        <PhraseArea
          name="narrative"
          label={isHeld(contact.outcome) ? contactText.narrative : contactText.narrativeNotSeen}
          value={contact.narrative}
          onChange={(narrative) => onChange({ ...start, contact: { ...contact, narrative } })}
          phrases={phrases}
          error={errorOf("narrative")}
          rows={5}
        />
      </div>
      <AlsoFor view={view} name={name} start={start} onChange={onChange} errorOf={errorOf} />
      <div className="contact__voice">
        <PhraseArea
          name="voice"
          label={unborn ? contactText.voiceUnborn : contactText.voice(name)}
          hint={contactText.voiceHint}
          value={contact.voice}
          onChange={(voice) => onChange({ ...start, contact: { ...contact, voice } })}
          phrases={phrases}
          error={errorOf("voice")}
          rows={3}
        />
      </div>
      <ContactConcerns view={view} start={start} onChange={onChange} errorOf={errorOf} />
      <ContactNext view={view} programme={programme} start={start} onChange={onChange} errorOf={errorOf} />
    </FormColumn>
  );
}
