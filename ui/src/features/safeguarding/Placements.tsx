// Where a looked-after child was placed, one after another.
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Select } from "../../components/Select";
import { TextField } from "../../components/TextField";
import type { PlacementForm, PlacementKind } from "../../ipc/bindings";
import { placementText, safeguardingText as words } from "../../text/safeguarding";
import { blankPlacement } from "./safeguardingStart";

type Props = { placements: PlacementForm[]; onChange: (placements: PlacementForm[]) => void; error?: string };

const kinds = Object.keys(placementText) as PlacementKind[];

export function Placements({ placements, onChange, error }: Props) {
  const change = (position: number, part: Partial<PlacementForm>) =>
    onChange(placements.map((placement, at) => (at === position ? { ...placement, ...part } : placement)));
  return (
    <fieldset id="placements" className={error === undefined ? "placements" : "placements field--wrong"}>
      <legend className="field__label">{words.placements}</legend>
      {error === undefined ? null : <p className="field__error">{error}</p>}
      {placements.map((placement, position) => {
        const name = (field: string) => `placement.${String(position)}.${field}`;
        return (
          <fieldset key={position} className="placements__one">
            <legend className="visually-hidden">{words.placement(position + 1)}</legend>
            <Select
              name={name("kind")}
              label={words.placementKind}
              options={kinds.map((value) => ({ value, label: placementText[value] }))}
              value={placement.kind}
              onChange={(kind) => change(position, { kind })}
            />
            <DateField name={name("from")} label={words.placementFrom} value={placement.from} onChange={(from) => change(position, { from })} direction="past" />
            <DateField name={name("until")} label={words.placementUntil} hint={words.placementUntilHint} value={placement.until} onChange={(until) => change(position, { until })} direction="past" />
            <TextField name={name("detail")} label={words.placementDetail} value={placement.detail} onChange={(detail) => change(position, { detail })} />
            <Button kind="link" onPress={() => onChange(placements.filter((_, at) => at !== position))}>
              {words.removePlacement(position + 1)}
            </Button>
          </fieldset>
        );
      })}
      <Button icon="plus" onPress={() => onChange([...placements, blankPlacement])}>
        {words.addPlacement}
      </Button>
    </fieldset>
  );
}
