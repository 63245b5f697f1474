// Grid, axes and the places where the reference changes over. Their names are drawn after the lines, which would strike them out.
import { growthText } from "../../text/growth";
import { stepsInSight, type ChartWindow } from "./window";

type Props = {
  view: ChartWindow;
  x: (age: number) => number;
  y: (value: number) => number;
  box: { left: number; right: number; top: number; bottom: number };
  unit: string;
  corrected: boolean;
};

export function ChartGrid({ view, x, y, box, unit, corrected }: Props) {
  const { left, right, top, bottom } = box;
  const axis = view.unit === "gestation" || !corrected ? growthText.axis[view.unit] : `${growthText.axis[view.unit]}${growthText.axis.corrected}`;
  return (
    <g aria-hidden="true">
      {view.ages.map((tick) => (
        <g key={tick.at}>
          <path className={tick.label === null ? "chart__grid chart__grid--fine" : "chart__grid"} d={`M${x(tick.at)} ${top}V${bottom}`} />
          {tick.label !== null && (
            <text className="chart__tick" x={x(tick.at)} y={bottom + 16} textAnchor="middle">
              {tick.label}
            </text>
          )}
        </g>
      ))}
      {view.values.map((tick) => (
        <g key={tick.at}>
          <path className={tick.label === null ? "chart__grid chart__grid--fine" : "chart__grid"} d={`M${left} ${y(tick.at)}H${right}`} />
          {tick.label !== null && (
            <text className="chart__tick" x={left - 8} y={y(tick.at) + 4} textAnchor="end">
              {tick.label}
            </text>
          )}
        </g>
      ))}
      {stepsInSight(view).map(({ at, step }) => (
        <path key={step} className="chart__step" d={`M${x(at)} ${top}V${bottom}`} />
      ))}
      <path className="chart__frame" d={`M${left} ${top}H${right}V${bottom}H${left}Z`} />
      <text className="chart__tick" x={left + 6} y={top + 15}>
        {unit}
      </text>
      <text className="chart__tick" x={(left + right) / 2} y={bottom + 33} textAnchor="middle">
        {axis}
      </text>
    </g>
  );
}

export function StepNames({ view, x, box }: Pick<Props, "view" | "x" | "box">) {
  return (
    <g aria-hidden="true">
      {stepsInSight(view).map(({ at, step }) => (
        <text key={step} className="chart__step-name" x={x(at) + 4} y={box.bottom - 6}>
          {growthText.steps[step]}
        </text>
      ))}
    </g>
  );
}
