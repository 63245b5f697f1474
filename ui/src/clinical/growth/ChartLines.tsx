// The nine lines: each piece apart, because the reference steps between its parts; names at the right end.
import { line } from "d3-shape";

import type { CentileLine, GrowthLines } from "../../ipc/bindings";
import { spread } from "./window";

/** Every other line is dashed, as on the printed charts, so that a line can be followed without its colour. */
const DASHED: readonly CentileLine[] = ["0.4th", "9th", "50th", "91st", "99.6th"];
const LABEL_GAP = 13;

type Props = {
  lines: GrowthLines;
  x: (age: number) => number;
  y: (value: number) => number;
  top: number;
  bottom: number;
  right: number;
};

function lineClass(name: CentileLine): string {
  return `chart__line${DASHED.includes(name) ? " chart__line--dashed" : ""}${name === "50th" ? " chart__line--middle" : ""}`;
}

export function ChartLines({ lines, x, y }: Pick<Props, "lines" | "x" | "y">) {
  const path = line((point) => x(point[0]), (point) => y(point[1]));
  return (
    <g aria-hidden="true">
      {lines.segments.map((segment) => (
        <path
          key={`${segment.part} ${segment.line}`}
          className={lineClass(segment.line)}
          data-part={segment.part}
          data-line={segment.line}
          d={path(segment.points) ?? ""}
        />
      ))}
    </g>
  );
}

/** A line that ends before the edge, as heads do at 17 or 18, is named where it ends. */
export function LineNames({ lines, x, y, top, bottom }: Props) {
  const ends = new Map<CentileLine, [number, number]>();
  for (const segment of lines.segments) {
    const last = segment.points.at(-1);
    if (last !== undefined) ends.set(segment.line, last);
  }
  const names = [...ends];
  const at = spread(
    names.map(([, [, value]]) => y(value)),
    LABEL_GAP,
    top,
    bottom,
  );
  return (
    <g aria-hidden="true">
      {names.map(([name, [age]], position) => (
        <text
          key={name}
          className={`chart__name${name === "50th" ? " chart__name--middle" : ""}`}
          x={x(age) + 6}
          y={(at[position] ?? 0) + 4}
        >
          {name}
        </text>
      ))}
    </g>
  );
}
