// What worried the nurse, and what that asks for: an action, a decision, a body map. Small things too, so that they add up.
import { BodyMapFields } from "../../clinical/body-map/BodyMapFields";
import { SeenAndReferred } from "../../clinical/body-map/SeenAndReferred";
import { newBodyMap, type TypedBodyMap } from "../../clinical/body-map/typed";
import { useFrame } from "../../components/frame";
import { ManyChips } from "../../components/ManyChips";
import { Notice } from "../../components/Notice";
import { TextArea } from "../../components/TextArea";
import type { ChildView, Concern } from "../../ipc/bindings";
import { bodyMapText } from "../../text/bodyMap";
import { concernText, concernsText as words } from "../../text/concern";
import { contactText } from "../../text/contact";
import { asksDecision, type ContactStart, type TypedContact } from "./contactStart";

type Props = {
  view: ChildView;
  start: ContactStart;
  onChange: (start: ContactStart) => void;
  errorOf: (field: string) => string | undefined;
};

const options = (Object.keys(concernText) as Concern[]).map((value) => ({ value, label: concernText[value] }));

export function ContactConcerns({ view, start, onChange, errorOf }: Props) {
  const { contact } = start;
  const set = (change: Partial<TypedContact>) => onChange({ ...start, contact: { ...contact, ...change } });
  const asksAction = contact.concerns.includes("self-harm") || contact.actionTaken !== "";
  const decides = contact.decision !== "" || errorOf("decision") !== undefined || asksDecision(view, start);
  return (
    <>
      <ManyChips<Concern>
        name="concerns"
        legend={words.legend}
        options={options}
        values={contact.concerns}
        onChange={(concerns) => set({ concerns })}
        error={errorOf("concerns")}
      />
      {asksAction ? (
        <TextArea
          name="actionTaken"
          label={words.actionTaken}
          hint={words.actionHint}
          value={contact.actionTaken}
          onChange={(actionTaken) => set({ actionTaken })}
          error={errorOf("actionTaken")}
          rows={3}
        />
      ) : null}
      {decides ? (
        <TextArea
          name="decision"
          label={words.decision}
          hint={words.decisionHint}
          value={contact.decision}
          onChange={(decision) => set({ decision })}
          error={errorOf("decision")}
          rows={3}
        />
      ) : null}
      {contact.concerns.includes("injury") ? <Injury view={view} start={start} onChange={onChange} errorOf={errorOf} /> : null}
    </>
  );
}

/** A map that is there already is amended on its own screen. */
function Injury({ view, start, onChange, errorOf }: Props) {
  const { today, practitioner } = useFrame();
  const { given, knownAs, born } = view.banner;
  const { contactId, contact } = start;
  const hasMap = contactId !== null && view.timeline.some((entry) => entry.bodyMap?.contactId === contactId && !entry.enteredInError);
  if (hasMap) return <Notice kind="plain">{bodyMapText.onContact}</Notice>;
  const map = start.bodyMap ?? { ...newBodyMap(born, today, practitioner, contact.happenedAt), mobility: contact.mobility ?? "" };
  const change = (bodyMap: TypedBodyMap) => onChange({ ...start, bodyMap });
  return (
    <section className="contact__injury" aria-label={bodyMapText.title}>
      <h3>{bodyMapText.title}</h3>
      <BodyMapFields map={map} name={knownAs ?? (given === "" ? contactText.theChild : given)} onChange={change} errorOf={errorOf} />
      {map.marks.length === 0 ? null : <SeenAndReferred map={map} tracked={false} onChange={change} errorOf={errorOf} />}
    </section>
  );
}
