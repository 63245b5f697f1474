// What comes after a class: the next one of the year, then the other year of the school.
import type { ClassView, NcmpYear } from "../../ipc/bindings";
import { ncmpYearText, schoolText as words } from "../../text/school";

export type NextClass = { year: NcmpYear; className: string | null; name: string };

export function className(year: NcmpYear, name: string | null): string {
  if (name === null) return ncmpYearText[year];
  return `${ncmpYearText[year]}, ${name === "" ? words.noClass.toLowerCase() : name}`;
}

/** The class after this one; the other year once every class of this one was shown. */
export function classAfter(view: ClassView, year: NcmpYear): NextClass {
  const here = view.className === null ? -1 : view.classes.indexOf(view.className);
  const next = view.className === null ? undefined : view.classes[here + 1];
  if (here >= 0 && next !== undefined) return { year, className: next, name: className(year, next) };
  const other = year === "reception" ? "year-6" : "reception";
  return { year: other, className: null, name: className(other, null) };
}
