// What the timeline shows: which entries a filter keeps, and how an entry is headed.
import type { ContactEntry, Setting, TimelineEntry } from "../../ipc/bindings";
import type { IconName } from "../../components/Icon";

export type TimelineFilter = "all" | "contacts" | "safeguarding" | "episodes" | "not-seen";

export function keeps(filter: TimelineFilter, entry: TimelineEntry): boolean {
  switch (filter) {
    case "all":
      return true;
    case "contacts":
      return entry.kind === "contact";
    case "safeguarding":
      return isWork(entry) || entry.bodyMap !== null || entry.kind === "flag" || entry.kind === "safeguarding-episode" || entry.contact?.contactType === "safeguarding-meeting";
    case "episodes":
      return entry.kind === "episode" || entry.kind === "health-plan" || (entry.contact?.episodeId ?? null) !== null;
    case "not-seen":
      return entry.contact !== null && !wasSeen(entry.contact);
    default:
      return filter satisfies never;
  }
}

/** Referred, shared or escalated: part of safeguarding, whatever the service. */
function isWork(entry: TimelineEntry): boolean {
  return entry.referral !== null || entry.sharing !== null || entry.escalation !== null;
}

export function wasSeen(contact: ContactEntry): boolean {
  return contact.outcome === "seen" || contact.outcome === "seen-late";
}

const settingIcon: Partial<Record<Setting, IconName>> = { home: "home", school: "school", nursery: "school" };

/** The shape beside an entry, and whether it is calm, a warning or safeguarding. */
export function markOf(entry: TimelineEntry): { icon: IconName; tone: "calm" | "no" | "safe" } {
  if (entry.contact !== null) {
    const { contact } = entry;
    if (!wasSeen(contact) && contact.outcome !== "not-seen") return { icon: "x", tone: "no" };
    if (contact.contactType === "safeguarding-meeting") return { icon: "shield", tone: "safe" };
    if (contact.mode === "phone") return { icon: "phone", tone: "calm" };
    if (contact.mode === "video") return { icon: "video", tone: "calm" };
    if (contact.mode !== "in-person") return { icon: "note", tone: "calm" };
    return { icon: (contact.setting === null ? undefined : settingIcon[contact.setting]) ?? "user", tone: "calm" };
  }
  if (entry.referral !== null || entry.sharing !== null) return { icon: "right", tone: "calm" };
  if (entry.escalation !== null) return { icon: "steps", tone: "safe" };
  if (entry.flag !== null || entry.safeguarding !== null) return { icon: "shield", tone: "safe" };
  if (entry.bodyMap !== null) return { icon: "shield", tone: "safe" };
  if (entry.letter !== null) return { icon: "file", tone: "calm" };
  if (entry.transfer !== null) return { icon: "right", tone: "calm" };
  if (entry.healthPlan !== null) return { icon: "school", tone: "calm" };
  if (entry.episode !== null) return { icon: "steps", tone: "calm" };
  if (entry.task !== null) return { icon: "tick", tone: "calm" };
  return { icon: "users", tone: "calm" };
}
