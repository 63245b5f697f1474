// The three columns of a change at home: what happened and when, who moves where, who lives with whom from that day.
import { CheckboxGroup } from "../../components/CheckboxGroup";
import { DateField } from "../../components/DateField";
import { FormColumn, FormPair } from "../../components/FormPage";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { FamilyView, JoiningAdult } from "../../ipc/bindings";
import { relationshipRoleText } from "../../text/codes";
import { householdEventText, householdText as words, type HouseholdEvent } from "../../text/household";
import { childrenOf, joiningRoles, type HouseholdStart } from "./householdStart";

type Props = {
  start: HouseholdStart;
  family: FamilyView;
  onChange: (start: HouseholdStart) => void;
  errorOf: (field: string) => string | undefined;
};

const events = (Object.keys(householdEventText) as HouseholdEvent[]).map((value) => ({ value, label: householdEventText[value] }));

export function WhatHappened({ start, family, onChange, errorOf }: Props) {
  return (
    <FormColumn title={words.columns.what}>
      <Segmented<HouseholdEvent>
        name="event"
        legend={words.event}
        options={events}
        value={start.event === "" ? null : start.event}
        onChange={(event) => onChange({ ...start, event })}
      />
      <DateField name="on" label={words.on} value={start.on} onChange={(on) => onChange({ ...start, on })} direction="past" error={errorOf("on")} />
      <TextField name="why" label={words.why} value={start.why} onChange={(why) => onChange({ ...start, why })} error={errorOf("why")} />
      {start.event === "joined" ? <WhoJoins start={start} family={family} onChange={onChange} errorOf={errorOf} /> : null}
    </FormColumn>
  );
}

function WhoJoins({ start, family, onChange, errorOf }: Props) {
  const { joins } = start;
  const set = (change: Partial<JoiningAdult>) => onChange({ ...start, joins: { ...joins, ...change } });
  return (
    <section className="household__joins" aria-label={words.joins}>
      <h3>{words.joins}</h3>
      <Select
        name="joins.role"
        label={words.role}
        options={joiningRoles.map((role) => ({ value: role, label: relationshipRoleText[role] }))}
        value={joins.role}
        onChange={(role) => set({ role })}
      />
      <FormPair>
        <TextField name="joins.family" label={words.family} value={joins.family} onChange={(value) => set({ family: value })} error={errorOf("joins.family")} />
        <TextField name="joins.given" label={words.given} value={joins.given} onChange={(given) => set({ given })} />
      </FormPair>
      <FormPair>
        <DateField
          name="joins.dateOfBirth"
          label={words.born}
          value={joins.dateOfBirth}
          onChange={(dateOfBirth) => set({ dateOfBirth })}
          direction="past"
          error={errorOf("joins.dateOfBirth")}
        />
        <TextField name="joins.phone" label={words.phone} value={joins.phone} onChange={(phone) => set({ phone })} />
      </FormPair>
      <CheckboxGroup
        name="joins.children"
        legend={words.withWhom}
        options={childrenOf(family).map(({ childId, name }) => ({ value: childId, label: name }))}
        values={joins.children}
        onChange={(children) => set({ children })}
        error={errorOf("joins.children")}
      />
    </section>
  );
}

export function WhereTo({ start, family, onChange, errorOf }: Props) {
  const children = childrenOf(family);
  const others = children.filter(({ childId }) => !start.moving.includes(childId));
  const moving = (chosen: string[]) => onChange({ ...start, moving: chosen, homeOf: chosen.includes(start.homeOf) ? "" : start.homeOf });
  return (
    <FormColumn title={words.columns.where}>
      <CheckboxGroup
        name="moving"
        legend={words.moving}
        hint={words.nobody}
        options={children.map(({ childId, name }) => ({ value: childId, label: name }))}
        values={start.moving}
        onChange={moving}
        error={errorOf("moving")}
      />
      {start.moving.length === 0 ? null : (
        <>
          <Segmented<string>
            name="homeOf"
            legend={words.to}
            options={[{ value: "", label: words.toAddress }, ...others.map(({ childId, name }) => ({ value: childId, label: words.toHome(name) }))]}
            value={start.homeOf}
            onChange={(homeOf) => onChange({ ...start, homeOf })}
            error={errorOf("homeOf")}
          />
          {start.homeOf === "" ? (
            <>
              {start.addressLines.map((line, place) => (
                <TextField
                  // The lines are told apart by their place alone.
                  key={place}
                  name={`addressLines.${String(place)}`}
                  label={words.line(place + 1)}
                  value={line}
                  onChange={(typed) => onChange({ ...start, addressLines: start.addressLines.map((one, at) => (at === place ? typed : one)) })}
                />
              ))}
              <TextField name="postcode" label={words.postcode} value={start.postcode} onChange={(postcode) => onChange({ ...start, postcode })} error={errorOf("postcode")} />
            </>
          ) : null}
        </>
      )}
    </FormColumn>
  );
}

export function LivesNow({ start, family, onChange }: Props) {
  const children = childrenOf(family);
  const within = (all: readonly string[], own: readonly string[], chosen: string[]) => [...all.filter((id) => !own.includes(id)), ...chosen];
  return (
    <FormColumn title={words.columns.who}>
      {children.map(({ childId, name, ties }) => {
        const own = ties.map(({ role }) => role.relationshipId);
        const options = ties.map((tie) => ({
          value: tie.role.relationshipId,
          label: `${tie.name} (${relationshipRoleText[tie.role.role].toLowerCase()})`,
        }));
        if (options.length === 0) return <p key={childId} className="child__none">{`${name}: ${words.noAdults}`}</p>;
        return (
          <div key={childId} className="household__child">
            <CheckboxGroup
              name={`lives.${childId}`}
              legend={words.livesWith(name)}
              options={options}
              values={start.lives.filter((id) => own.includes(id))}
              onChange={(chosen) => onChange({ ...start, lives: within(start.lives, own, chosen) })}
            />
            <CheckboxGroup
              name={`responsible.${childId}`}
              legend={words.responsible(name)}
              options={options}
              values={start.responsible.filter((id) => own.includes(id))}
              onChange={(chosen) => onChange({ ...start, responsible: within(start.responsible, own, chosen) })}
            />
          </div>
        );
      })}
    </FormColumn>
  );
}
