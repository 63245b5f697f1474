// One person in the child's life.
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { FormPair } from "../../components/FormPage";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { RelativeForm } from "../../ipc/bindings";
import { childFormText, roleOrder, yesNoLabel } from "../../text/child";
import { relationshipRoleText } from "../../text/codes";
import { options } from "./options";

type Props = {
  person: RelativeForm;
  position: number;
  onChange: (person: RelativeForm) => void;
  /** Only a person not yet saved can be taken off the form. */
  onRemove: (() => void) | null;
  errorOf: (field: string) => string | undefined;
};

const words = childFormText;

export function PersonFields({ person, position, onChange, onRemove, errorOf }: Props) {
  const set = (change: Partial<RelativeForm>) => onChange({ ...person, ...change });
  const name = (field: string) => `relatives.${String(position)}.${field}`;
  const error = (field: string) => errorOf(name(field));
  const called = `${person.given} ${person.family}`.trim();
  return (
    <fieldset className="child-form__person" id={`relatives.${String(position)}`}>
      <legend>{called === "" ? words.person(position + 1) : called}</legend>
      {person.personId === null ? null : <p className="child__none">{words.onRecord}</p>}
      <FormPair>
        <Select
          name={name("role")}
          label={words.role}
          options={roleOrder.map((role) => ({ value: role, label: relationshipRoleText[role] }))}
          value={person.role}
          onChange={(role) => set({ role })}
          error={error("role")}
        />
        {onRemove === null ? null : (
          <div className="child-form__remove">
            <Button kind="link" onPress={onRemove} label={words.remove(called === "" ? words.person(position + 1) : called)}>
              {words.removePerson}
            </Button>
          </div>
        )}
      </FormPair>
      <FormPair>
        <TextField name={name("family")} label={words.personFamily} value={person.family} onChange={(family) => set({ family })} error={error("family")} />
        <TextField name={name("given")} label={words.personGiven} value={person.given} onChange={(given) => set({ given })} error={error("given")} />
      </FormPair>
      <FormPair>
        <DateField
          name={name("dateOfBirth")}
          label={words.personBorn}
          value={person.dateOfBirth}
          onChange={(dateOfBirth) => set({ dateOfBirth })}
          direction="past"
          error={error("dateOfBirth")}
        />
        <TextField name={name("nhsNumber")} label={words.personNhs} value={person.nhsNumber} onChange={(nhsNumber) => set({ nhsNumber })} error={error("nhsNumber")} inputMode="numeric" />
      </FormPair>
      <TextField name={name("phone")} label={words.personPhone} type="tel" value={person.phone} onChange={(phone) => set({ phone })} error={error("phone")} width="medium" />
      <Segmented
        name={name("parentalResponsibility")}
        legend={words.responsibility}
        options={options(yesNoLabel)}
        value={person.parentalResponsibility}
        onChange={(parentalResponsibility) => set({ parentalResponsibility })}
        error={error("parentalResponsibility")}
      />
      <Segmented
        name={name("livesWithChild")}
        legend={words.livesWith}
        options={options(yesNoLabel)}
        value={person.livesWithChild}
        onChange={(livesWithChild) => set({ livesWithChild })}
        error={error("livesWithChild")}
      />
    </fieldset>
  );
}
