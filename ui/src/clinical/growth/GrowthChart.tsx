// The growth chart: the reference's lines, the child's points, today. Drawn in pixels of its own size, so it is crisp at any zoom.
import { scaleLinear } from "d3-scale";
import { useCallback, useId, useState, type ReactNode } from "react";

import type { ChartSex, ChildGrowth, GrowthLines, GrowthPoint, GrowthRange, MeasureView } from "../../ipc/bindings";
import { ageOf, chartSummary, growthText, isCorrected, unitText } from "../../text/growth";
import { ChartGrid, StepNames } from "./ChartGrid";
import { ChartLines, LineNames } from "./ChartLines";
import { ChartPoints } from "./ChartPoints";
import { PointReader } from "./PointReader";
import { chartWindow, inSight } from "./window";
import "./growth.css";

const MARGIN = { left: 44, right: 56, top: 8, bottom: 42 };
/** A point on the edge, as the one of the day of birth is, is drawn whole. At the right the names of the lines begin. */
const POINT = 7;

type Size = { width: number; height: number };

type Props = {
  sex: ChartSex;
  growth: ChildGrowth;
  view: MeasureView;
  range: GrowthRange;
  lines: GrowthLines;
  chosen: GrowthPoint | null;
  onChoose?: (point: GrowthPoint | null) => void;
  /** A size of its own, for paper; otherwise it fills its place. */
  size?: Size;
};

export function GrowthChart({ sex, growth, view, range, lines, chosen, onChoose, size }: Props) {
  const [place, placed] = useSize();
  const title = useId();
  const clip = useId();
  const { width, height } = size ?? placed;
  const box = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  const { expected } = growth.parents;
  const target = view.measure === "height" && lines.to > 18 * 365.25 ? expected : null;
  const sight = chartWindow(range, lines, view.points, target === null ? [] : [target.adultLow, target.adultHigh]);
  const x = scaleLinear().domain([sight.from, sight.to]).range([box.left, box.right]);
  const y = scaleLinear().domain([sight.low, sight.high]).range([box.bottom, box.top]);
  const points = view.points.filter((point) => inSight(point, lines)).reverse();
  const corrected = growth.today === null ? points.some(isCorrected) : growth.today.corrected !== growth.today.chronological || points.some(isCorrected);
  const ageDays = growth.today?.chronological ?? view.points[0]?.chronological.days ?? 0;

  return (
    <div className={`chart chart--${sex}`} ref={size === undefined ? place : undefined}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-labelledby={title}>
        <title id={title}>{chartSummary(sex, view, range, ageDays)}</title>
        <clipPath id={clip}>
          <rect x={box.left} y={box.top} width={Math.max(0, box.right - box.left)} height={Math.max(0, box.bottom - box.top)} />
        </clipPath>
        <clipPath id={`${clip}-points`}>
          <rect
            x={box.left - POINT}
            y={box.top - POINT}
            width={Math.max(0, box.right - box.left + POINT)}
            height={Math.max(0, box.bottom - box.top + 2 * POINT)}
          />
        </clipPath>
        <ChartGrid view={sight} x={x} y={y} box={box} unit={unitText[view.measure]} corrected={corrected} />
        <g clipPath={`url(#${clip})`}>
          <ChartLines lines={lines} x={x} y={y} />
          {target !== null && (
            <g aria-hidden="true">
              <path
                className="chart__target"
                d={`M${box.right - 12} ${y(target.adultLow)}h8M${box.right - 8} ${y(target.adultLow)}V${y(target.adultHigh)}M${box.right - 12} ${y(target.adultHigh)}h8`}
              />
              <path className="chart__target chart__target--middle" d={`M${box.right - 16} ${y(target.adult)}h16`} />
            </g>
          )}
          <StepNames view={sight} x={x} box={box} />
          {growth.today !== null && size === undefined && <TodayLine today={growth.today} sight={sight} x={x} box={box} />}
        </g>
        <LineNames lines={lines} x={x} y={y} top={box.top + 4} bottom={box.bottom} right={box.right} />
        <g clipPath={`url(#${clip}-points)`}>
          <ChartPoints points={points} chosen={chosen} x={x} y={y} />
        </g>
      </svg>
      {onChoose !== undefined && points.length > 0 && (
        <PointReader
          measure={view.measure}
          points={points}
          chosen={chosen}
          onChoose={onChoose}
          at={(point) => ({ left: x(point.corrected.days), top: y(point.value) })}
          width={width}
        />
      )}
    </div>
  );
}

type TodayProps = {
  today: NonNullable<ChildGrowth["today"]>;
  sight: { from: number; to: number };
  x: (age: number) => number;
  box: { left: number; right: number; top: number; bottom: number };
};

function TodayLine({ today, sight, x, box }: TodayProps): ReactNode {
  const { corrected, chronological } = today;
  if (corrected < sight.from || corrected > sight.to) return null;
  const at = x(corrected);
  const late = at > (box.left + box.right) / 2;
  return (
    <g aria-hidden="true">
      <path className="chart__today" d={`M${at} ${box.top}V${box.bottom}`} />
      <text className="chart__today-name" x={late ? at - 6 : at + 6} y={box.bottom - 22} textAnchor={late ? "end" : "start"}>
        {growthText.today(ageOf(corrected), corrected !== chronological)}
      </text>
    </g>
  );
}

/** The place the chart has; a guess until it has been measured. */
function useSize(): [(node: HTMLDivElement | null) => (() => void) | undefined, Size] {
  const [size, setSize] = useState<Size>({ width: 700, height: 440 });
  const place = useCallback((node: HTMLDivElement | null) => {
    if (node === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.max(320, Math.floor(width)), height: Math.max(280, Math.floor(height)) });
    });
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return [place, size];
}
