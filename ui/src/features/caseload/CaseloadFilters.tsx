// What narrows the list. What is in force is filled and says so.
import { ToggleButton } from "react-aria-components";

import { Button } from "../../components/Button";
import { FilterMenu } from "../../components/FilterMenu";
import { useFrame } from "../../components/frame";
import type { AgeBand, FlagType, Level } from "../../ipc/bindings";
import { ageBandText, caseloadText } from "../../text/caseload";
import { flagTypeText } from "../../text/codes";
import { levelName } from "../../text/levelName";
import { allChildren, isFiltered, type Filters } from "./filters";

type Props = { filters: Filters; schools: readonly string[]; onChange: (filters: Filters) => void };

/** The button that F opens. */
export const FIRST_FILTER = "first-filter";

const ANY = "any";
type FlagChoice = FlagType | typeof ANY;

const flagOptions: { value: FlagChoice; label: string }[] = [
  { value: ANY, label: caseloadText.anyFlag },
  ...(Object.keys(flagTypeText) as FlagType[]).map((value) => ({ value, label: flagTypeText[value] })),
];
const ageOptions = (Object.keys(ageBandText) as AgeBand[]).map((value) => ({ value, label: ageBandText[value] }));

export function CaseloadFilters({ filters, schools, onChange }: Props) {
  const { levelNames } = useFrame();
  const levelOptions = (Object.keys(levelNames) as Level[]).map((value) => ({ value, label: levelName(levelNames, value) }));
  const flags: FlagChoice[] = filters.flaggedOnly ? [ANY, ...filters.flagTypes] : filters.flagTypes;
  return (
    <div className="chips" role="group" aria-label={caseloadText.filters}>
      <FilterMenu
        label={caseloadText.level}
        buttonId={FIRST_FILTER}
        options={levelOptions}
        values={filters.levels}
        onChange={(levels) => onChange({ ...filters, levels })}
      />
      <FilterMenu
        label={caseloadText.flags}
        options={flagOptions}
        values={flags}
        onChange={(chosen) =>
          onChange({
            ...filters,
            flaggedOnly: chosen.includes(ANY),
            flagTypes: chosen.filter((choice): choice is FlagType => choice !== ANY),
          })
        }
      />
      <FilterMenu
        label={caseloadText.age}
        options={ageOptions}
        values={filters.ageBands}
        onChange={(ageBands) => onChange({ ...filters, ageBands })}
      />
      {schools.length > 0 && (
        <FilterMenu
          label={caseloadText.school}
          options={schools.map((school) => ({ value: school, label: school }))}
          values={filters.schools}
          onChange={(chosen) => onChange({ ...filters, schools: chosen })}
        />
      )}
      <ToggleButton
        className="chip"
        isSelected={filters.notReceivedOnly}
        onChange={(notReceivedOnly) => onChange({ ...filters, notReceivedOnly })}
      >
        {caseloadText.notReceived}
      </ToggleButton>
      <ToggleButton
        className="chip"
        isSelected={filters.includeLeft}
        onChange={(includeLeft) => onChange({ ...filters, includeLeft })}
      >
        {caseloadText.left}
      </ToggleButton>
      {isFiltered(filters) && (
        <Button
          kind="link"
          onPress={() => onChange({ ...allChildren, search: filters.search, sort: filters.sort, descending: filters.descending })}
        >
          {caseloadText.clearFilters}
        </Button>
      )}
    </div>
  );
}
