// One line for an entry of any kind, as the sync list and the timeline name it.
import type { ContactType, EpisodeReason, FlagType, SyncEntry } from "../ipc/bindings";
import { contactTypeText, episodeReasonText, flagTypeText, recordKindText } from "./codes";

function word<Code extends string>(table: Record<Code, string>, code: string): string {
  return code in table ? table[code as Code] : code;
}

/** `New birth visit`, `Flag: child in need`, `Task: ring nursery`. */
export function entryText(entry: Pick<SyncEntry, "kind" | "what">): string {
  switch (entry.kind) {
    case "contact":
      return word<ContactType>(contactTypeText, entry.what);
    case "flag":
      return `${recordKindText.flag}: ${word<FlagType>(flagTypeText, entry.what)}`;
    case "episode":
      return `${recordKindText.episode}: ${word<EpisodeReason>(episodeReasonText, entry.what)}`;
    case "task":
      return `${recordKindText.task}: ${entry.what}`;
    case "person":
    case "relationship":
    case "practitioner":
      return entry.what === "" ? recordKindText[entry.kind] : `${recordKindText[entry.kind]}: ${entry.what}`;
    case "child":
    case "assessment":
    case "safeguarding-episode":
    case "referral":
    case "sharing":
    case "escalation":
    case "supervision":
    case "body-map":
    case "chronology":
    case "allegation":
    case "transfer":
      return recordKindText[entry.kind];
    case "case-report":
    case "health-plan":
    case "local-service":
    case "letter":
    case "measurement":
    case "place":
      return `${recordKindText[entry.kind]}: ${entry.what}`;
    case "appointment":
    case "questionnaire":
      return `${recordKindText[entry.kind]}: ${word<ContactType>(contactTypeText, entry.what)}`;
    default:
      return entry.kind satisfies never;
  }
}
