// What the signs and lines of this drawing mean; those it does not have are left out.
import type { ReactNode } from "react";

import type { EdgeKind, GenogramView, Shape, SymbolView } from "../../../ipc/bindings";
import { edgeText, familyText as words, shapeText } from "../../../text/family";
import { Strokes } from "./Genogram";
import { Sign } from "./Sign";

const somebody = { isThisChild: false, died: false, childId: null, personId: "p" } as const;
const edges = Object.keys(edgeText) as Exclude<EdgeKind, "parents">[];
const shapes = Object.keys(shapeText) as Shape[];

export function GenogramKey({ drawing }: { drawing: GenogramView }) {
  const has = (wanted: (sign: SymbolView) => boolean) => drawing.symbols.some(wanted);
  const drawn = (kind: EdgeKind) => drawing.edges.some((edge) => edge.kind === kind);
  return (
    <ul className="genogram__key" aria-label={words.key}>
      {shapes
        .filter((shape) => has((sign) => sign.shape === shape))
        .map((shape) => (
          <Line key={shape} said={shapeText[shape]}>
            <Sign sign={{ ...somebody, shape }} x={20} y={10} radius={8} />
          </Line>
        ))}
      <Line said={words.keyIndex}>
        <Sign sign={{ ...somebody, shape: "circle", isThisChild: true }} x={20} y={10} radius={8} />
      </Line>
      {has((sign) => sign.childId === null && sign.personId === null) ? (
        <Line said={words.keyNotAsked}>
          <Sign sign={{ ...somebody, shape: "square", personId: null }} x={20} y={10} radius={8} />
        </Line>
      ) : null}
      {has((sign) => sign.died) ? (
        <Line said={words.keyDied}>
          <Sign sign={{ ...somebody, shape: "square", died: true }} x={20} y={10} radius={8} />
        </Line>
      ) : null}
      {edges.filter(drawn).map((kind) => (
        <Line key={kind} said={edgeText[kind]}>
          <g className={`genogram__edge genogram__edge--${kind}`}>
            <line x1={2} y1={10} x2={38} y2={10} />
            {kind === "apart" ? <Strokes at={[20, 10]} /> : null}
          </g>
        </Line>
      ))}
      {drawing.homes.length === 0 ? null : (
        <Line said={words.keyHome}>
          <rect className="genogram__home" x={3} y={2} width={34} height={16} />
        </Line>
      )}
    </ul>
  );
}

function Line({ said, children }: { said: string; children: ReactNode }) {
  return (
    <li>
      <svg viewBox="0 0 40 20" className="genogram__key-sign" aria-hidden="true">
        {children}
      </svg>
      {said}
    </li>
  );
}
