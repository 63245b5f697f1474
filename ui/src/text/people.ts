// How people, ages and NHS numbers are written.
import type { AgeView } from "../ipc/bindings";

/** `999 000 0018`. */
export function nhsNumber(digits: string): string {
  const bare = digits.replace(/\D/g, "");
  return bare.length === 10 ? `${bare.slice(0, 3)} ${bare.slice(3, 6)} ${bare.slice(6)}` : digits;
}

/** `DOYLE, Ava-Mae`. An unborn baby often has no given name. */
export function personName(family: string, given: string): string {
  return given === "" ? family.toUpperCase() : `${family.toUpperCase()}, ${given}`;
}

function count(n: number, one: string): string {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}

/** `20 weeks`, `2 years 7 months`, `34 weeks pregnant`. */
export function ageText(age: AgeView): string {
  switch (age.unit) {
    case "days":
      return count(age.count, "day");
    case "weeks":
      return count(age.count, "week");
    case "months":
      return count(age.count, "month");
    case "years":
      return age.months === 0 ? count(age.years, "year") : `${count(age.years, "year")} ${count(age.months, "month")}`;
    case "unborn":
      return age.days === 0 ? `${age.weeks} weeks pregnant` : `${age.weeks}+${age.days} weeks pregnant`;
    default:
      return age satisfies never;
  }
}

/** `2 y 7 m`, `35 wk preg.`: where a column is narrow. */
export function ageShort(age: AgeView): string {
  switch (age.unit) {
    case "days":
    case "weeks":
      return ageText(age);
    case "months":
      return `${age.count} m`;
    case "years":
      return age.months === 0 ? `${age.years} y` : `${age.years} y ${age.months} m`;
    case "unborn":
      return `${age.weeks} wk preg.`;
    default:
      return age satisfies never;
  }
}
