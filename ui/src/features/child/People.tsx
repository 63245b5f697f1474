// Third column: mother, father and others; the brother's or sister's people are offered.
import { Button } from "../../components/Button";
import { FormColumn } from "../../components/FormPage";
import { useOnce } from "../../components/useOnce";
import type { ChildForm, RelativeForm } from "../../ipc/bindings";
import { childFormText } from "../../text/child";
import { relationshipRoleText } from "../../text/codes";
import type { PartProps } from "./AboutChild";
import { isBlank, newRelative } from "./childStart";
import { PersonFields } from "./PersonFields";

const words = childFormText;

export function People({ form, set, errorOf }: PartProps) {
  const change = (position: number, person: RelativeForm) =>
    set({ relatives: form.relatives.map((old, at) => (at === position ? person : old)) });
  const add = (person: RelativeForm) => set({ relatives: [...form.relatives, person] });
  // The core says what is wrong with a person, not with which: the message stands above them all.
  const wrong = errorOf("relatives");
  return (
    <FormColumn title={words.people}>
      {form.sameHouseholdAs === null ? null : (
        <Offered
          key={form.sameHouseholdAs}
          siblingId={form.sameHouseholdAs}
          form={form}
          onAdopt={(person) => set({ relatives: [...form.relatives.filter((other) => !isBlank(other)), person] })}
        />
      )}
      <div id="relatives" className={wrong === undefined ? "child-form__people" : "child-form__people field field--wrong"}>
        {wrong === undefined ? null : <p className="field__error">{wrong}</p>}
        {form.relatives.map((person, position) => (
          <PersonFields
            // Rows have no identity until saved, and are only added at the end or removed.
            key={person.relationshipId ?? person.personId ?? `new ${String(position)}`}
            person={person}
            position={position}
            onChange={(changed) => change(position, changed)}
            onRemove={
              person.relationshipId === null
                ? () => set({ relatives: form.relatives.filter((_, at) => at !== position) })
                : null
            }
            errorOf={errorOf}
          />
        ))}
      </div>
      <div className="chips">
        <Button icon="plus" onPress={() => add(newRelative("mother"))}>
          {words.addMother}
        </Button>
        <Button icon="plus" onPress={() => add(newRelative("father"))}>
          {words.addFather}
        </Button>
        <Button icon="plus" onPress={() => add(newRelative("carer"))}>
          {words.addOther}
        </Button>
      </div>
    </FormColumn>
  );
}

type OfferedProps = { siblingId: string; form: ChildForm; onAdopt: (person: RelativeForm) => void };

/** People of the brother or sister who are not in this form yet. */
function Offered({ siblingId, form, onAdopt }: OfferedProps) {
  const sibling = useOnce("open_child", { childId: siblingId });
  if (sibling.state !== "loaded") return null;
  const there = new Set(form.relatives.map((relative) => relative.personId));
  const offered = sibling.data.form.relatives.filter((person) => person.personId !== null && !there.has(person.personId));
  if (offered.length === 0) return null;
  return (
    <div className="child-form__offered">
      <p className="child__none">{words.offered}</p>
      <div className="chips">
        {offered.map((person) => (
          <Button key={person.personId} icon="plus" onPress={() => onAdopt({ ...person, relationshipId: null })}>
            {words.adopt(`${person.given} ${person.family}`.trim(), relationshipRoleText[person.role].toLowerCase())}
          </Button>
        ))}
      </div>
    </div>
  );
}
