// Words that belong to the window itself and to its plain components.
import type { Frame } from "../ipc/bindings";
import { areaText, roleText } from "./codes";
import { daysAgo, dayOf } from "./dates";

function entries(count: number): string {
  return count === 1 ? "1 entry" : `${count} entries`;
}

export const appText = {
  name: "Caseload",
  skip: "Skip to main content",
  loading: "Loading",
  tryAgain: "Try again",
  close: "Close",
  cancel: "Cancel",
  choose: "Choose one",
  show: "Show",
  hide: "Hide",
  problems: (count: number) =>
    count === 1 ? "1 thing to put right before this can be saved" : `${count} things to put right before this can be saved`,
  demonstration: "Demonstration caseload.",
  demonstrationMore: "Every family here is made up. Nothing you do reaches the trust.",
  search: "Search name, NHS number, date of birth",
  commands: "Commands",
  lock: "Lock",
  offline: "Offline, everything saved",
  crashed: "This screen stopped working.",
  crashedTodo:
    "What was saved is safe, and drafts are kept. Go to Today and open it again. If it happens twice, call your help desk.",
  goToToday: "Go to Today",
} as const;

export const railText = {
  label: "Main",
  today: "Today",
  due: "Due",
  caseload: "Caseload",
  diary: "Diary",
  clinic: "Clinic session",
  group: "Group session",
  school: "School session",
  places: "Places",
  flags: "Safeguarding",
  referrals: "Referrals",
  directory: "Directory",
  supervision: "Supervision",
  transfers: "Transfers",
  sync: "Sync",
  handovers: "Handovers",
  report: "Reports",
  import: "Import caseload",
  settings: "Settings",
  help: "Help",
} as const;

/** The name beside the lock: how things stand with the trust, in words. */
export function notReceivedText(frame: Frame): string {
  const exported =
    frame.lastExport === null ? "nothing exported yet" : `last export ${daysAgo(dayOf(frame.lastExport), frame.today)}`;
  const refused = frame.refused === 0 ? "" : `, ${frame.refused} refused`;
  return frame.notReceived === 0
    ? `Everything received · ${exported}`
    : `${entries(frame.notReceived)} not yet received${refused} · ${exported}`;
}

/** `Health visitor, Leicester City`. */
export function practitionerText(frame: Frame): string {
  return `${roleText[frame.role]}, ${areaText[frame.area]}`;
}
