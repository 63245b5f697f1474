// Which lines of the chronology, and in which order.
import { Checkbox } from "../../components/Checkbox";
import { Chips } from "../../components/Chips";
import { DateField } from "../../components/DateField";
import { FilterMenu } from "../../components/FilterMenu";
import { Select } from "../../components/Select";
import { readDate } from "../../components/typedDate";
import { useFrame } from "../../components/frame";
import type { ChronologyQuery, ChronologyType, ChronologyView } from "../../ipc/bindings";
import { chronologyText as words, chronologyTypeText } from "../../text/chronology";
import { useState } from "react";

type Props = { query: ChronologyQuery; view: ChronologyView | null; onChange: (query: ChronologyQuery) => void };

const ALL = "all";

const types = (Object.keys(chronologyTypeText) as ChronologyType[]).map((value) => ({ value, label: chronologyTypeText[value] }));

export function ChronologyFilters({ query, view, onChange }: Props) {
  const children = view?.children ?? [];
  const adults = view?.adults ?? [];
  return (
    <>
      <Chips
        label={words.order}
        options={[
          { value: "newest", label: words.newest },
          { value: "oldest", label: words.oldest },
        ]}
        value={query.oldestFirst ? "oldest" : "newest"}
        onChange={(order) => onChange({ ...query, oldestFirst: order === "oldest" })}
      />
      <FilterMenu label={words.types} options={types} values={query.types} onChange={(chosen) => onChange({ ...query, types: chosen })} />
      {query.siblings && children.length > 1 ? (
        <Select
          name="onlyChild"
          label={words.child}
          width="medium"
          options={[{ value: ALL, label: words.everyChild }, ...children.map((child) => ({ value: child.childId, label: child.name }))]}
          value={query.onlyChildId ?? ALL}
          onChange={(chosen) => onChange({ ...query, onlyChildId: chosen === ALL ? null : chosen })}
        />
      ) : null}
      {adults.length === 0 ? null : (
        <Select
          name="person"
          label={words.adult}
          width="medium"
          options={[{ value: ALL, label: words.everyAdult }, ...adults.map((adult) => ({ value: adult.personId, label: adult.name }))]}
          value={query.personId ?? ALL}
          onChange={(chosen) => onChange({ ...query, personId: chosen === ALL ? null : chosen })}
        />
      )}
      <Day name="from" label={words.from} value={query.from} onChange={(from) => onChange({ ...query, from })} />
      <Day name="until" label={words.until} value={query.until} onChange={(until) => onChange({ ...query, until })} />
      <Checkbox
        name="siblings"
        label={words.siblings}
        isSelected={query.siblings}
        onChange={(siblings) => onChange({ ...query, siblings, onlyChildId: null })}
      />
      <Checkbox
        name="significantOnly"
        label={words.significantOnly}
        isSelected={query.significantOnly}
        onChange={(significantOnly) => onChange({ ...query, significantOnly })}
      />
    </>
  );
}

type DayProps = { name: string; label: string; value: string; onChange: (value: string) => void };

/** A day is asked for once it reads as one: half a date is not a question. */
function Day({ name, label, value, onChange }: DayProps) {
  const { today } = useFrame();
  const [typed, setTyped] = useState(value);
  return (
    <DateField
      name={name}
      label={label}
      direction="past"
      width="short"
      value={typed}
      onChange={(next) => {
        setTyped(next);
        const read = readDate(next, today, "past");
        if (next.trim() === "") onChange("");
        else if (read !== null) onChange(read);
      }}
    />
  );
}
