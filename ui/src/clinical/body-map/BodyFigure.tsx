// One outline with its numbered marks. The list beside it says the same in words, and does the same by keyboard.
import type { MouseEvent } from "react";

import type { MarkTyped, OutlineView } from "../../ipc/bindings";
import { bodyMapText as words, bodyViewText, markName } from "../../text/bodyMap";

type Props = {
  outline: OutlineView;
  marks: readonly MarkTyped[];
  /** The mark that is worked on, by its place in the list. */
  chosen?: number | null;
  /** Where it was pressed, in thousandths. Without it the outline is only shown. */
  onPlace?: (x: number, y: number) => void;
};

export function BodyFigure({ outline, marks, chosen = null, onPlace }: Props) {
  const { width, height, view } = outline;
  const here = marks.flatMap((mark, place) => (mark.view === view ? [{ mark, place }] : []));
  const press = (event: MouseEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (onPlace === undefined || box.width === 0 || box.height === 0) return;
    const part = (at: number, from: number, size: number) => Math.min(1000, Math.max(0, Math.round(((at - from) / size) * 1000)));
    onPlace(part(event.clientX, box.left, box.width), part(event.clientY, box.top, box.height));
  };
  const radius = height / (view.startsWith("head") ? 20 : 34);
  return (
    <figure className={`body-figure body-figure--${view.startsWith("head") ? "head" : "body"}`}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={words.drawing(bodyViewText[view], here.map(({ mark, place }) => markName(mark, place + 1)))}
        className={onPlace === undefined ? undefined : "body-figure__pressed"}
        onClick={onPlace === undefined ? undefined : press}
      >
        {outline.outline.map((path) => (
          <path key={path} d={path} className="body-figure__edge" vectorEffect="non-scaling-stroke" />
        ))}
        {outline.details.map((path) => (
          <path key={path} d={path} className="body-figure__detail" vectorEffect="non-scaling-stroke" />
        ))}
        {here.map(({ mark, place }) => (
          <g key={place} className={`body-mark${place === chosen ? " body-mark--chosen" : ""}`}>
            <circle cx={(mark.x * width) / 1000} cy={(mark.y * height) / 1000} r={radius} vectorEffect="non-scaling-stroke" />
            <text x={(mark.x * width) / 1000} y={(mark.y * height) / 1000} fontSize={radius * 1.35} dy="0.36em">
              {place + 1}
            </text>
          </g>
        ))}
      </svg>
      <figcaption>{bodyViewText[view]}</figcaption>
    </figure>
  );
}
