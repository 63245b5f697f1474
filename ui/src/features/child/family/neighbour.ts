// Who is beside whom in a genogram: left and right within a generation, up and down to the nearest of the next one.
import type { SymbolView } from "../../../ipc/bindings";

/** The sign an arrow key leads to; `null` where there is none, or for another key. */
export function neighbour(signs: readonly SymbolView[], from: number, key: string): number | null {
  const here = signs[from];
  if (here === undefined) return null;
  const among = (wanted: (sign: SymbolView) => boolean) =>
    signs
      .map((sign, place) => ({ place, far: Math.abs(sign.x - here.x), sign }))
      .filter(({ sign }) => wanted(sign))
      .sort((one, other) => one.far - other.far)[0]?.place ?? null;
  const generations = [...new Set(signs.map((sign) => sign.generation))].sort();
  const row = generations.indexOf(here.generation);
  switch (key) {
    case "ArrowLeft":
      return among((sign) => sign.generation === here.generation && sign.x < here.x);
    case "ArrowRight":
      return among((sign) => sign.generation === here.generation && sign.x > here.x);
    case "ArrowUp":
      return among((sign) => sign.generation === generations[row - 1]);
    case "ArrowDown":
      return among((sign) => sign.generation === generations[row + 1]);
    default:
      return null;
  }
}
