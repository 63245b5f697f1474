// Words of the episodes in a report: three counts, never one for another.

export const reportEpisodesText = {
  title: "Episodes",
  table: "Episodes started, ended and open",
  what: "Episodes",
  all: "All",
  starts: "Started",
  ends: "Ended",
  open: (day: string): string => `Open on ${day}`,
  byPackage: "By package",
  byReason: "By reason",
  three: (episodes: number, children: number, families: number): string =>
    episodes === 0 ? "0" : `${episodes} (${children === 1 ? "1 child" : `${children} children`}, ${families === 1 ? "1 family" : `${families} families`})`,
  active: (level: string, episodes: number, children: number, families: number): string =>
    `${level}, active: ${episodes} episodes, ${children} children, ${families} families.`,
  reached: (reached: number, engaged: number, open: number): string =>
    `Of ${open} open: ${reached} reached (one contact at least), ${engaged} engaged (three or more at which somebody was seen).`,
} as const;
