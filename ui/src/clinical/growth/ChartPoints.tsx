// The child's points: filled where the centile is read, a ring at the age since birth, joined by dots.
import type { GrowthPoint } from "../../ipc/bindings";
import { isCorrected } from "../../text/growth";

type Props = {
  /** Oldest first. */
  points: readonly GrowthPoint[];
  chosen: GrowthPoint | null;
  x: (age: number) => number;
  y: (value: number) => number;
};

export function ChartPoints({ points, chosen, x, y }: Props) {
  const own = points.map((point) => `${x(point.corrected.days)} ${y(point.value)}`).join("L");
  return (
    <g aria-hidden="true">
      {points.filter(isCorrected).map((point) => (
        <g key={`${point.on} ${point.value}`}>
          <path className="chart__tie" d={`M${x(point.corrected.days)} ${y(point.value)}H${x(point.chronological.days)}`} />
          <circle className="chart__ghost" cx={x(point.chronological.days)} cy={y(point.value)} r="5" />
        </g>
      ))}
      {points.length > 1 && <path className="chart__own" d={`M${own}`} />}
      {points.map((point) => (
        <circle
          key={`${point.on} ${point.value}`}
          className={point === chosen ? "chart__point chart__point--chosen" : "chart__point"}
          cx={x(point.corrected.days)}
          cy={y(point.value)}
          r={point === chosen ? 7 : 5.5}
        />
      ))}
    </g>
  );
}
