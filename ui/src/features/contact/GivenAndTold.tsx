// What was given by hand, with how many, and the local services the family was told of.
import { useState } from "react";

import { ServiceNames, ServiceSelect } from "../../clinical/ServiceSelect";
import { Button } from "../../components/Button";
import { FormPair } from "../../components/FormPage";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { GivenItem, GivenTyped } from "../../ipc/bindings";
import { givenItemText, givenText as words } from "../../text/directory";
import type { TypedContact } from "./contactStart";

type Props = {
  contact: TypedContact;
  onChange: (change: Pick<TypedContact, "given"> | Pick<TypedContact, "signposted">) => void;
  error: string | undefined;
  toldError: string | undefined;
};

const items = Object.keys(givenItemText) as GivenItem[];

export function GivenAndTold({ contact: { given, signposted }, onChange, error, toldError }: Props) {
  const [telling, setTelling] = useState(false);
  const change = (position: number, one: GivenTyped) => onChange({ given: given.map((old, at) => (at === position ? one : old)) });
  const next = items.find((item) => !given.some((one) => one.item === item));
  return (
    <div id="given">
      {error === undefined ? null : <p className="field__error">{error}</p>}
      {given.map((one, position) => (
        // A line has no identity; lines keep their places.
        <div key={position}>
          <FormPair>
            <Select
              name={`given.${String(position)}.item`}
              label={words.item(position + 1)}
              options={items
                .filter((item) => item === one.item || !given.some((other) => other.item === item))
                .map((value) => ({ value, label: givenItemText[value] }))}
              value={one.item}
              onChange={(item) => change(position, { ...one, item })}
            />
            <TextField
              name={`given.${String(position)}.quantity`}
              label={words.quantity(position + 1)}
              value={one.quantity}
              onChange={(quantity) => change(position, { ...one, quantity })}
              inputMode="numeric"
              width="short"
            />
          </FormPair>
          <Button kind="link" onPress={() => onChange({ given: given.filter((_, at) => at !== position) })}>
            {words.remove(position + 1)}
          </Button>
        </div>
      ))}
      {toldError === undefined ? null : (
        <p id="signposted" className="field__error">
          {toldError}
        </p>
      )}
      <ServiceNames
        ids={signposted}
        onRemove={(id, name) => (
          <Button kind="link" onPress={() => onChange({ signposted: signposted.filter((one) => one !== id) })}>
            {words.removeService(name)}
          </Button>
        )}
      />
      {telling ? (
        <ServiceSelect
          name="signposted"
          label={words.service}
          without={signposted}
          onChoose={({ serviceId }) => {
            onChange({ signposted: [...signposted, serviceId] });
            setTelling(false);
          }}
        />
      ) : null}
      <div>
        {next === undefined ? null : (
          <Button icon="plus" onPress={() => onChange({ given: [...given, { item: next, quantity: "1" }] })}>
            {words.add}
          </Button>
        )}{" "}
        {telling ? null : (
          <Button icon="plus" onPress={() => setTelling(true)}>
            {words.tell}
          </Button>
        )}
      </div>
    </div>
  );
}
