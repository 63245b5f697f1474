// What narrows the due list, and in which order a week stands.
import { ToggleButton } from "react-aria-components";

import { Button } from "../../components/Button";
import { Chips } from "../../components/Chips";
import { FilterMenu } from "../../components/FilterMenu";
import type { DueListView, DueQuery, DueSort, DueState } from "../../ipc/bindings";
import { areaText, contactTypeText } from "../../text/codes";
import { dueListText, dueSortText, dueStateText } from "../../text/programme";
import { everything, isNarrowed } from "./filters";

/** The button that F opens. */
export const FIRST_FILTER = "first-due-filter";

const states: readonly DueState[] = ["overdue", "due", "due-soon", "catch-up"];
const sorts = (Object.keys(dueSortText) as DueSort[]).map((value) => ({ value, label: dueSortText[value] }));

type Props = { query: DueQuery; view: DueListView | null; onChange: (query: DueQuery) => void };

export function DueFilters({ query, view, onChange }: Props) {
  const types = view?.contactTypes ?? [];
  const areas = view?.areas ?? [];
  const districts = view?.districts ?? [];
  return (
    <>
      <div className="chips" role="group" aria-label={dueListText.filters}>
        <FilterMenu
          label={dueListText.state}
          buttonId={FIRST_FILTER}
          options={states.map((value) => ({ value, label: dueStateText[value] }))}
          values={query.states}
          onChange={(chosen) => onChange({ ...query, states: chosen })}
        />
        <FilterMenu
          label={dueListText.contact}
          options={types.map((value) => ({ value, label: contactTypeText[value] }))}
          values={query.contactTypes}
          onChange={(contactTypes) => onChange({ ...query, contactTypes })}
        />
        {areas.length > 1 && (
          <FilterMenu
            label={dueListText.area}
            options={areas.map((value) => ({ value, label: areaText[value] }))}
            values={query.areas}
            onChange={(chosen) => onChange({ ...query, areas: chosen })}
          />
        )}
        {districts.length > 1 && (
          <FilterMenu
            label={dueListText.district}
            options={districts.map((value) => ({ value, label: value }))}
            values={query.districts}
            onChange={(chosen) => onChange({ ...query, districts: chosen })}
          />
        )}
        <ToggleButton
          className="chip"
          isSelected={query.mandatedOnly}
          onChange={(mandatedOnly) => onChange({ ...query, mandatedOnly })}
        >
          {dueListText.mandated}
        </ToggleButton>
        <ToggleButton
          className="chip"
          isSelected={query.notBookedOnly}
          onChange={(notBookedOnly) => onChange({ ...query, notBookedOnly })}
        >
          {dueListText.notBooked}
        </ToggleButton>
        {isNarrowed(query) && (
          <Button kind="link" onPress={() => onChange({ ...everything, sort: query.sort })}>
            {dueListText.clearFilters}
          </Button>
        )}
      </div>
      <Chips label={dueListText.sort} options={sorts} value={query.sort} onChange={(sort) => onChange({ ...query, sort })} />
    </>
  );
}
