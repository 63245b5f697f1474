// The drawing of a family, in its own units, so that it grows with the words. One stop for Tab; arrows go from person to person.
import { useId, useRef, useState, type KeyboardEvent } from "react";

import { useFrame } from "../../../components/frame";
import type { EdgeView, GenogramView, SymbolView } from "../../../ipc/bindings";
import { relationshipRoleText } from "../../../text/codes";
import { familyText as words, signText } from "../../../text/family";
import { ageShort } from "../../../text/people";
import { neighbour } from "./neighbour";
import { Sign } from "./Sign";

type Props = { drawing: GenogramView; title: string; onOpen: (childId: string) => void };

/** Units in a rem: the drawing is as large as the words around it. */
const REM = 16;

export function Genogram({ drawing, title, onOpen }: Props) {
  const hint = useId();
  const [at, setAt] = useState(() => Math.max(0, drawing.symbols.findIndex((sign) => sign.isThisChild)));
  const signs = useRef(new Map<number, SVGGElement>());
  const go = (event: KeyboardEvent, place: number, sign: SymbolView) => {
    if (event.key === "Enter" && canOpen(sign)) {
      event.preventDefault();
      onOpen(sign.childId);
      return;
    }
    const next = neighbour(drawing.symbols, place, event.key);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    signs.current.get(next)?.focus();
  };
  return (
    <>
      <p id={hint} className="child__none">
        {words.genogramHint}
      </p>
      <div className="genogram">
        <svg
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          style={{ width: `${drawing.width / REM}rem`, height: `${drawing.height / REM}rem` }}
          role="group"
          aria-label={title}
          aria-describedby={hint}
        >
          <g aria-hidden="true">
            {drawing.homes.map((corners) => (
              <polygon key={corners.join(" ")} className="genogram__home" points={corners.map((corner) => corner.join(",")).join(" ")} />
            ))}
            {drawing.edges.map((edge) => (
              <Edge key={`${edge.kind} ${edge.parts.join(" ")}`} edge={edge} />
            ))}
          </g>
          {drawing.symbols.map((sign, place) => (
            <Person
              key={`${sign.x} ${sign.y}`}
              sign={sign}
              radius={drawing.radius}
              isStop={place === at}
              hold={(element) => {
                if (element === null) signs.current.delete(place);
                else signs.current.set(place, element);
              }}
              onKey={(event) => go(event, place, sign)}
              onFocus={() => setAt(place)}
              onOpen={canOpen(sign) ? () => onOpen(sign.childId) : undefined}
            />
          ))}
        </svg>
      </div>
    </>
  );
}

function canOpen(sign: SymbolView): sign is SymbolView & { childId: string } {
  return sign.childId !== null && !sign.isThisChild;
}

function Edge({ edge }: { edge: EdgeView }) {
  return (
    <g className={`genogram__edge genogram__edge--${edge.kind}`}>
      {edge.parts.map(([x1, y1, x2, y2]) => (
        <line key={`${x1} ${y1} ${x2} ${y2}`} x1={x1} y1={y1} x2={x2} y2={y2} />
      ))}
      {edge.strokes === null ? null : <Strokes at={edge.strokes} />}
    </g>
  );
}

export function Strokes({ at: [x, y] }: { at: readonly [number, number] }) {
  return (
    <>
      {[-3, 3].map((aside) => (
        <line key={aside} x1={x + aside - 4} y1={y + 8} x2={x + aside + 4} y2={y - 8} />
      ))}
    </>
  );
}

type PersonProps = {
  sign: SymbolView;
  radius: number;
  isStop: boolean;
  hold: (element: SVGGElement | null) => void;
  onKey: (event: KeyboardEvent) => void;
  onFocus: () => void;
  onOpen: (() => void) | undefined;
};

function Person({ sign, radius, isStop, hold, onKey, onFocus, onOpen }: PersonProps) {
  const { today } = useFrame();
  return (
    <g
      ref={hold}
      className={`genogram__one${onOpen === undefined ? "" : " genogram__one--opens"}`}
      role={onOpen === undefined ? "img" : "link"}
      aria-label={signText(sign, today)}
      tabIndex={isStop ? 0 : -1}
      onKeyDown={onKey}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <rect className="genogram__focus" x={sign.x - radius - 5} y={sign.y - radius - 5} width={2 * radius + 10} height={2 * radius + 10} rx={4} />
      <Sign sign={sign} x={sign.x} y={sign.y} radius={radius} />
      <Words sign={sign} radius={radius} />
    </g>
  );
}

/** Height of a line of words, and room between words and sign. */
const LINE = 16;
const GAP = 5;

/** An adult's words stand above the sign, where no line leaves it; a child's below. */
function Words({ sign, radius }: { sign: SymbolView; radius: number }) {
  const lines = sign.lines.map((text) => ({ text, soft: false }));
  if (sign.role !== null) lines.push({ text: relationshipRoleText[sign.role], soft: sign.name !== "" });
  if (sign.age !== null) lines.push({ text: ageShort(sign.age), soft: true });
  if (sign.childId === null && sign.personId === null) lines.push({ text: words.notAsked, soft: true });
  const first =
    sign.generation < 2 ? sign.y - radius - GAP - 4 - LINE * (lines.length - 1) : sign.y + radius + GAP + LINE - 4;
  return (
    <g aria-hidden="true">
      {lines.map(({ text, soft }, line) => (
        <text key={`${line} ${text}`} x={sign.x} y={first + line * LINE} className={soft ? "genogram__soft" : "genogram__name"}>
          {text}
        </text>
      ))}
    </g>
  );
}
