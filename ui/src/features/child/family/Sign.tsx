// A person's sign: square, circle, triangle or diamond; twice for the child it is about, dotted for a parent without a record.
import type { Shape, SymbolView } from "../../../ipc/bindings";

type Props = {
  sign: Pick<SymbolView, "shape" | "isThisChild" | "died" | "childId" | "personId">;
  x: number;
  y: number;
  radius: number;
};

export function Sign({ sign, x, y, radius }: Props) {
  const notAsked = sign.childId === null && sign.personId === null;
  const kind = notAsked ? " sign--not-asked" : sign.isThisChild ? " sign--this" : "";
  return (
    <g className={`sign${kind}`} aria-hidden="true">
      <Outline shape={sign.shape} x={x} y={y} radius={radius} />
      {sign.isThisChild ? (
        <Outline shape={sign.shape} x={x} y={sign.shape === "triangle" ? y + 2 : y} radius={radius * 0.72} />
      ) : null}
      {notAsked ? (
        <text x={x} y={y + radius / 3} className="sign__question" fontSize={radius}>
          ?
        </text>
      ) : null}
      {sign.died ? (
        <>
          <line x1={x - radius} y1={y - radius} x2={x + radius} y2={y + radius} />
          <line x1={x - radius} y1={y + radius} x2={x + radius} y2={y - radius} />
        </>
      ) : null}
    </g>
  );
}

type OutlineProps = { shape: Shape; x: number; y: number; radius: number };

function Outline({ shape, x, y, radius }: OutlineProps) {
  switch (shape) {
    case "circle":
      return <circle cx={x} cy={y} r={radius} />;
    case "square":
      return <rect x={x - radius} y={y - radius} width={2 * radius} height={2 * radius} />;
    case "triangle":
      return <polygon points={`${x},${y - radius} ${x + radius},${y + radius} ${x - radius},${y + radius}`} />;
    case "diamond":
      return <polygon points={`${x},${y - radius} ${x + radius},${y} ${x},${y + radius} ${x - radius},${y}`} />;
    default:
      return shape satisfies never;
  }
}
