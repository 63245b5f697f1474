// Reads a date the way the core does, only to show it back in full while it is typed.
// The core decides: a date this file cannot read is still sent as it stands.

const MONTHS = [
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
] as const;

const WEEKDAY = /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)(?![a-z])/;

/** Whether a day without a year is the last one or the next one. */
export type Direction = "past" | "future";

/** A date as typed, in ISO form; `null` when it does not read as one. `today` is ISO too. */
export function readDate(text: string, today: string, direction: Direction): string | null {
  const lower = text.trim().toLowerCase();
  if (lower === "today" || lower === "now") return today;
  if (lower === "yesterday") return addDays(today, -1);
  if (lower === "tomorrow") return addDays(today, 1);
  const ahead = /^(?:in\s+|\+)(\d{1,4})\s+(day|days|d|week|weeks|w)$/.exec(lower);
  if (ahead !== null) {
    const count = Number(ahead[1]);
    return addDays(today, ahead[2]?.startsWith("w") === true ? count * 7 : count);
  }
  const parts = lower.replace(WEEKDAY, "").split(/[^a-z0-9]+/).filter((part) => part !== "");
  const [first, second, third] = parts;
  if (parts.length === 3 && first !== undefined && second !== undefined && third !== undefined) {
    if (/^\d{4}$/.test(first)) return build(Number(first), monthOf(second), dayOf(third));
    return build(yearOf(third, today), monthOf(second), dayOf(first));
  }
  if (parts.length === 2 && first !== undefined && second !== undefined) {
    return near(monthOf(second), dayOf(first), today, direction);
  }
  if (parts.length === 1 && first !== undefined && /^\d{8}$/.test(first)) return compact(first);
  return null;
}

/** A day some days later or earlier, ISO. */
export function addDays(iso: string, days: number): string | null {
  const at = new Date(`${iso}T00:00:00Z`).getTime() + days * 86_400_000;
  const moved = new Date(at);
  return Number.isNaN(moved.getTime()) ? null : moved.toISOString().slice(0, 10);
}

/** `Mon 4 Jan 2027`. */
export function inFull(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short", timeZone: "UTC" }).format(date);
  const month = new Intl.DateTimeFormat("en-GB", { month: "long", timeZone: "UTC" }).format(date).slice(0, 3);
  return `${weekday} ${String(date.getUTCDate())} ${month} ${String(date.getUTCFullYear())}`;
}

/** Today in England's calendar, ISO, by this laptop's clock. */
export function todayInEngland(now: Date = new Date()): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(now);
}

/** The time of day in England, `13:05`. */
export function timeInEngland(now: Date = new Date()): string {
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).format(now);
}

/**
 * A date that meant one day when it was typed, written so that it still means that day later:
 * "today" in a draft of Monday must not become Tuesday.
 */
export function settle(text: string, typedOn: string, direction: Direction): string {
  const iso = readDate(text, typedOn, direction);
  return iso === null ? text : inFull(iso);
}

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length < 3) return Number.NaN;
  const position = MONTHS.findIndex((month) => month.startsWith(text));
  return position < 0 ? Number.NaN : position + 1;
}

function dayOf(text: string): number {
  const digits = text.replace(/(st|nd|rd|th)$/, "");
  return /^\d+$/.test(digits) ? Number(digits) : Number.NaN;
}

function yearOf(text: string, today: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  if (!/^\d{2}$/.test(text)) return Number.NaN;
  const thisYear = Number(today.slice(0, 4));
  const candidate = thisYear - (thisYear % 100) + Number(text);
  return candidate > thisYear + 19 ? candidate - 100 : candidate;
}

function compact(digits: string): string | null {
  if (/^(19|20)/.test(digits)) {
    const yearFirst = build(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
    if (yearFirst !== null) return yearFirst;
  }
  return build(Number(digits.slice(4, 8)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)));
}

function near(month: number, day: number, today: string, direction: Direction): string | null {
  const year = Number(today.slice(0, 4));
  const thisYear = build(year, month, day);
  if (thisYear !== null && (direction === "future" ? thisYear >= today : thisYear <= today)) return thisYear;
  return build(direction === "future" ? year + 1 : year - 1, month, day);
}

function build(year: number, month: number, day: number): string | null {
  if (![year, month, day].every((part) => Number.isInteger(part)) || year < 1800 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
