// One visit, written once: the brothers and sisters it is for too, and what is of one child alone.
import { CheckboxGroup } from "../../components/CheckboxGroup";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { TextArea } from "../../components/TextArea";
import type { AlsoWritten, ChildView } from "../../ipc/bindings";
import { ageShort } from "../../text/people";
import { visitText as words } from "../../text/visit";
import { AlsoChild } from "./AlsoChild";
import { alsoFor, type ContactStart } from "./contactStart";

type Props = {
  view: ChildView;
  /** What the child whose record is open is called. */
  name: string;
  start: ContactStart;
  onChange: (start: ContactStart) => void;
  errorOf: (field: string) => string | undefined;
};

export function AlsoFor({ view, name, start, onChange, errorOf }: Props) {
  if (start.contactId !== null) return <Together start={start} />;
  const also = start.also ?? [];
  if (view.siblings.length === 0) return null;
  const choose = (chosen: string[]) =>
    onChange({ ...start, also: chosen.map((childId) => also.find((one) => one.childId === childId) ?? alsoFor(childId, start)) });
  const change = (changed: AlsoWritten) =>
    onChange({ ...start, also: also.map((one) => (one.childId === changed.childId ? changed : one)) });
  return (
    <>
      <CheckboxGroup
        name="also"
        legend={words.legend}
        hint={also.length === 0 ? words.hint : words.sharedHint}
        options={view.siblings.map(({ childId, name: sibling, age }) => ({
          value: childId,
          label: age === null ? sibling : `${sibling}, ${ageShort(age)}`,
        }))}
        values={also.map((one) => one.childId)}
        onChange={choose}
        error={errorOf("also")}
      />
      {also.length === 0 ? null : (
        <section className="contact__also" aria-label={words.of(name)}>
          <TextArea
            name="ownWords"
            label={words.own(name)}
            hint={words.ownHint}
            value={start.ownWords ?? ""}
            onChange={(ownWords) => onChange({ ...start, ownWords })}
            error={errorOf("ownWords")}
            rows={2}
          />
          <Checkbox
            name="ownRestricted"
            label={words.restricted(name)}
            hint={words.restrictedHint}
            isSelected={start.ownRestricted ?? false}
            onChange={(ownRestricted) => onChange({ ...start, ownRestricted })}
          />
        </section>
      )}
      {also.map((one) => (
        <AlsoChild
          key={one.childId}
          name={view.siblings.find((sibling) => sibling.childId === one.childId)?.name ?? ""}
          on={start.contact.happenedOn}
          one={one}
          onChange={change}
          errorOf={(field) => errorOf(`also.${one.childId}.${field}`)}
        />
      ))}
    </>
  );
}

/** A contact that is amended leaves those it was written with as they are, and says that they are there. */
function Together({ start }: { start: ContactStart }) {
  const navigate = useNavigate();
  const { together = [] } = start;
  if (together.length === 0) return null;
  return (
    <Notice kind="plain">
      <p>{words.together(together.map((one) => one.child))}</p>
      {together.map(({ contactId, childId, child }) => (
        <Button key={contactId} kind="link" onPress={() => navigate({ screen: "contact", childId, contactId })}>
          {words.openOf(child)}
        </Button>
      ))}
    </Notice>
  );
}
