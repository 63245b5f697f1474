// The order of a day: by time with the free stretches between, or by where things are.
import type { AppointmentLine } from "../../ipc/bindings";

export type DayItem = { kind: "line"; line: AppointmentLine } | { kind: "gap"; after: string; minutes: number };

/** Shorter than this is the way to the car. */
const SHORTEST_GAP = 15;

export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `09:15`. */
export function hourMinute(time: string): string {
  return time.slice(0, 5);
}

/** What is booked or kept takes time; what was moved or cancelled leaves it free. */
export function takesTime(line: AppointmentLine): boolean {
  return line.status === "booked" || line.status === "kept";
}

/** The lines as they come, with the free stretches between those that take time. */
export function withGaps(lines: readonly AppointmentLine[]): DayItem[] {
  const items: DayItem[] = [];
  let until: number | null = null;
  for (const line of lines) {
    const start = minuteOf(line.at);
    if (takesTime(line)) {
      if (until !== null && start - until >= SHORTEST_GAP) {
        items.push({ kind: "gap", after: line.appointmentId, minutes: start - until });
      }
      until = Math.max(until ?? 0, start + line.minutes);
    }
    items.push({ kind: "line", line });
  }
  return items;
}

export type RouteGroup = { area: string | null; lines: AppointmentLine[] };

/** What is still to be driven to, by the outward half of the postcode; LE2 before LE10, no postcode last. */
export function byRoute(lines: readonly AppointmentLine[]): RouteGroup[] {
  const groups = new Map<string | null, AppointmentLine[]>();
  for (const line of lines) {
    const area = line.postcode?.split(" ").at(0) ?? null;
    groups.set(area, [...(groups.get(area) ?? []), line]);
  }
  return [...groups]
    .sort(([one], [other]) => {
      if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
      return one.localeCompare(other, "en", { numeric: true });
    })
    .map(([area, inArea]) => ({
      area,
      lines: inArea.sort(
        (one, other) => (one.postcode ?? "").localeCompare(other.postcode ?? "", "en", { numeric: true }) || one.at.localeCompare(other.at),
      ),
    }));
}
