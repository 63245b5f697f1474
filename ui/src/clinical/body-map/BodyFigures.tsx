// All outlines of a figure: the body from the front and the back, the head from three sides.
import type { Figure, MarkTyped, OutlineView } from "../../ipc/bindings";
import { bodyMapText as words } from "../../text/bodyMap";
import { BodyFigure } from "./BodyFigure";
import "./body-map.css";

type Props = {
  outlines: readonly OutlineView[];
  figure: Figure;
  marks: readonly MarkTyped[];
  chosen?: number | null;
  onPlace?: (outline: OutlineView, x: number, y: number) => void;
};

export function BodyFigures({ outlines, figure, marks, chosen, onPlace }: Props) {
  const ofFigure = outlines.filter((outline) => outline.figure === figure);
  const drawn = (outline: OutlineView) => (
    <BodyFigure
      key={outline.view}
      outline={outline}
      marks={marks}
      chosen={chosen}
      onPlace={onPlace === undefined ? undefined : (x, y) => onPlace(outline, x, y)}
    />
  );
  return (
    <div className="body-figures">
      <div className="body-figures__row">{ofFigure.filter((outline) => !outline.view.startsWith("head")).map(drawn)}</div>
      <div className="body-figures__row">{ofFigure.filter((outline) => outline.view.startsWith("head")).map(drawn)}</div>
      <p className="body-figures__sides">{words.sides}</p>
    </div>
  );
}
