// Every measurement with both ages side by side: the chart for those who cannot see it, and the quickest way to one of them.
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import type { GrowthPoint, Measure } from "../../ipc/bindings";
import { fullDate, shortDate } from "../../text/dates";
import { ageOf, bandShort, growthText, isCorrected, sdsText, unitText, valueText } from "../../text/growth";

type Props = {
  measure: Measure;
  label: string;
  points: readonly GrowthPoint[];
  chosen: GrowthPoint | null;
  onChoose: (point: GrowthPoint) => void;
  onOpen: (point: GrowthPoint) => void;
};

export function MeasurementTable({ measure, label, points, chosen, onChoose, onOpen }: Props) {
  const { columns } = growthText;
  return (
    <div className="scroll">
      <table className="table growth-table" aria-label={`${label}, ${growthText.count(points.length)}`}>
        <thead>
          <tr>
            <th scope="col">{columns.date}</th>
            <th scope="col">{points.some(isCorrected) ? columns.corrected : columns.age}</th>
            <th scope="col" className="r">
              {unitText[measure]}
            </th>
            <th scope="col">{columns.centile}</th>
            <th scope="col" className="r">
              {columns.sd}
            </th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <Row
              key={point.measurementId ?? point.on}
              measure={measure}
              point={point}
              chosen={point === chosen}
              onChoose={onChoose}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Pick<Props, "measure" | "onChoose" | "onOpen"> & { point: GrowthPoint; chosen: boolean };

function Row({ measure, point, chosen, onChoose, onOpen }: RowProps) {
  const { today } = useFrame();
  const { corrected, chronological } = point;
  const both = isCorrected(point);
  const atBirth = chronological.days === 0;
  return (
    <tr data-chosen={chosen} onPointerEnter={() => onChoose(point)}>
      <td>
        <Button kind="link" label={growthText.open(fullDate(point.on))} onPress={() => onOpen(point)}>
          {shortDate(point.on, today).replace(/^\S+ /u, "")}
        </Button>
        {point.amended !== null && <span className="growth-table__soft">{growthText.amended}</span>}
      </td>
      <td>
        {atBirth && !both ? growthText.atBirth : ageOf(corrected.days)}
        {both && (
          <span className="growth-table__soft">{atBirth ? growthText.atBirth : growthText.sinceBirth(ageOf(chronological.days))}</span>
        )}
      </td>
      <td className="r">
        <b>{valueText(measure, point.value)}</b>
      </td>
      <td className={corrected.position === null ? "wrap" : undefined}>
        {corrected.position === null ? corrected.noReference : bandShort(corrected.position.band)}
        {both && (
          <span className="growth-table__soft">
            {chronological.position === null ? chronological.noReference : bandShort(chronological.position.band)}
          </span>
        )}
      </td>
      <td className="r">
        {corrected.position !== null && sdsText(corrected.position.sds)}
        {both && chronological.position !== null && (
          <span className="growth-table__soft">{sdsText(chronological.position.sds)}</span>
        )}
      </td>
    </tr>
  );
}
