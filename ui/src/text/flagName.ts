// A flag's name with its categories, for a record rather than a tag.
import type { FlagView } from "../ipc/bindings";
import { abuseCategoryShort, flagTypeText } from "./codes";

/** `Child protection plan: neglect`, `Neglect, suspected`. */
export function flagName(flag: Pick<FlagView, "flagType" | "localLabel" | "categories" | "status">): string {
  const categories = flag.categories.map((category) => abuseCategoryShort[category]).join(", ");
  const suspected = flag.status === "suspected" ? ", suspected" : "";
  return `${flag.localLabel ?? flagTypeText[flag.flagType]}${categories === "" ? "" : `: ${categories}`}${suspected}`;
}
