// A share as a bar with England's value as a tick. The numbers stand beside it in words, so it is drawn for the eye alone.
import type { IndicatorLine } from "../../ipc/bindings";

export function ShareBar({ line }: { line: IndicatorLine }) {
  const { numerator, denominator, england } = line;
  if (denominator === null || denominator === 0) return null;
  return (
    <svg className="report__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="report__bar-all" width="100" height="10" />
      <rect className="report__bar-part" width={(numerator * 100) / denominator} height="10" />
      {england && <rect className="report__bar-england" x={Math.min(england.tenths / 10, 99) - 0.5} width="1.5" height="10" />}
    </svg>
  );
}
