// Days and times as a nurse writes them: `Thu 17 Dec`, with the year only when it is not clear.

const DAY = 86_400_000;
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
const longWeekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
const dayMonthYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });
const localDay = new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: "Europe/London" });

function at(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** English short forms without the comma and the long September. */
function plain(text: string): string {
  return text.replace(",", "").replace("Sept", "Sep");
}

/** Whole days from one calendar day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / DAY);
}

/** `Thu 17 Dec`; `Thu 17 Dec 2024` when it is not this year and not within three months. */
export function shortDate(iso: string, today: string): string {
  const text = plain(weekday.format(at(iso)));
  const clear = iso.slice(0, 4) === today.slice(0, 4) || Math.abs(daysBetween(today, iso)) < 92;
  return clear ? text : `${text} ${iso.slice(0, 4)}`;
}

/** `12 Aug 2026`: births and ends of time. */
export function fullDate(iso: string): string {
  return plain(dayMonthYear.format(at(iso)));
}

/** `Monday 4 January`. */
export function longDay(iso: string): string {
  return plain(longWeekday.format(at(iso)));
}

/** The calendar day in England of an instant. */
export function dayOf(instant: string): string {
  // By its parts: engines disagree on the order in which a locale writes them.
  const parts = new Map(localDay.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts.get("year") ?? ""}-${parts.get("month") ?? ""}-${parts.get("day") ?? ""}`;
}

/** `15:02`, England's clock. */
export function timeOf(instant: string): string {
  return clock.format(new Date(instant));
}

/** `15:02` on the day itself, `Thu 17 Dec` otherwise. */
export function whenWritten(instant: string, today: string): string {
  const day = dayOf(instant);
  return day === today ? timeOf(instant) : shortDate(day, today);
}

/** `today`, `yesterday`, `3 days ago`. */
export function daysAgo(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days <= 0) {
    return "today";
  }
  return days === 1 ? "yesterday" : `${days} days ago`;
}
