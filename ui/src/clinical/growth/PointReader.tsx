// Reading the points: the pointer shows the nearest, arrow keys go from one to the next, and a screen reader says each.
import type { KeyboardEvent, PointerEvent } from "react";

import type { GrowthPoint, Measure } from "../../ipc/bindings";
import { fullDate } from "../../text/dates";
import { ageOf, bandShort, growthText, isCorrected, pointText, readingText, withUnit } from "../../text/growth";

/** How near the pointer has to be, in pixels. */
const NEAR = 28;

type Props = {
  measure: Measure;
  /** Oldest first, all in sight. */
  points: readonly GrowthPoint[];
  chosen: GrowthPoint | null;
  onChoose: (point: GrowthPoint | null) => void;
  at: (point: GrowthPoint) => { left: number; top: number };
  width: number;
};

export function PointReader({ measure, points, chosen, onChoose, at, width }: Props) {
  const position = chosen === null ? -1 : points.indexOf(chosen);
  const read = position === -1 ? points.at(-1) : points[position];
  if (read === undefined) return null;
  const go = (event: KeyboardEvent) => {
    const now = position === -1 ? points.length - 1 : position;
    const wanted: Partial<Record<string, number>> = {
      ArrowRight: position === -1 ? now : now + 1,
      ArrowUp: position === -1 ? now : now + 1,
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      Home: 0,
      End: points.length - 1,
    };
    const to = wanted[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onChoose(points[Math.min(points.length - 1, Math.max(0, to))] ?? null);
  };
  const hover = (event: PointerEvent<HTMLDivElement>) => {
    const area = event.currentTarget.getBoundingClientRect();
    const away = (point: GrowthPoint) => {
      const { left, top } = at(point);
      return Math.hypot(left - (event.clientX - area.left), top - (event.clientY - area.top));
    };
    const [nearest] = [...points].sort((one, another) => away(one) - away(another));
    if (nearest !== undefined && away(nearest) <= NEAR) onChoose(nearest);
  };
  return (
    <>
      <div
        className="chart__reader"
        role="slider"
        tabIndex={0}
        aria-label={growthText.points}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={points.length}
        aria-valuenow={position === -1 ? points.length : position + 1}
        aria-valuetext={pointText(measure, read)}
        onKeyDown={go}
        onPointerMove={hover}
        onFocus={() => {
          if (position === -1) onChoose(read);
        }}
      />
      {position !== -1 && <Reading measure={measure} point={read} at={at(read)} width={width} />}
    </>
  );
}

type ReadingProps = { measure: Measure; point: GrowthPoint; at: { left: number; top: number }; width: number };

/** Beside the point and never over its neighbours above; the slider says the same in words. */
function Reading({ measure, point, at, width }: ReadingProps) {
  const left = at.left > width * 0.62;
  return (
    <div
      className={left ? "chart__reading chart__reading--left" : "chart__reading"}
      style={{ left: `${at.left}px`, top: `${at.top + 14}px` }}
      aria-hidden="true"
    >
      <b>
        {withUnit(measure, point.value)}, {fullDate(point.on)}
      </b>
      <span>{readingText(point.corrected)}</span>
      <span>
        {isCorrected(point)
          ? `${growthText.columns.corrected} ${ageOf(point.corrected.days)}`
          : ageOf(point.chronological.days)}
      </span>
      {isCorrected(point) && point.chronological.position !== null && (
        <span className="chart__reading-soft">
          {growthText.sinceBirth(ageOf(point.chronological.days))}: {bandShort(point.chronological.position.band)}
        </span>
      )}
    </div>
  );
}
