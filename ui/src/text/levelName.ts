// What a level of care is called here. The core says it, because names differ by area and a service may have its own; the
// code does not.
import type { Level, LevelNames } from "../ipc/bindings";

/** An episode's level is one of the child's levels, with the same name. */
export function levelName(names: LevelNames, level: Level): string {
  return names[level];
}

/** Where a column is narrow. */
export function levelShort(names: LevelNames, level: Level): string {
  const name = levelName(names, level);
  return name === "Universal Partnership Plus" ? "UPP" : name;
}
