// What happened and is planned in some statuses, and the contacts between: one story, newest first.
import type { EventView, PreviewContact, SafeguardingView } from "../../ipc/bindings";
import { contactTypeText, modeText, outcomeText, settingText } from "../../text/codes";
import { storyText } from "../../text/safeguarding";

export type StoryLine =
  | { of: "event"; key: string; on: string; event: EventView; status: SafeguardingView }
  | { of: "contact"; key: string; on: string; contact: PreviewContact };

export function storyOf(statuses: readonly SafeguardingView[], contacts: readonly PreviewContact[]): StoryLine[] {
  const lines: StoryLine[] = [
    ...statuses.flatMap((status) =>
      status.events.map((event): StoryLine => ({ of: "event", key: `${status.episodeId} ${String(event.index)}`, on: event.on, event, status })),
    ),
    ...contacts.map((contact): StoryLine => ({ of: "contact", key: contact.contactId, on: contact.on, contact })),
  ];
  // On one day a meeting stands above what was seen before it.
  return lines.sort((one, other) => other.on.localeCompare(one.on) || (one.of === other.of ? 0 : one.of === "event" ? -1 : 1));
}

/** `Follow-up, at home: seen alone`, `Advice, by phone: not seen`. */
export function saidAt(contact: PreviewContact): string {
  const where = contact.mode === "in-person" && contact.setting !== null ? settingText[contact.setting] : modeText[contact.mode];
  const how = contact.alone ? storyText.alone : outcomeText[contact.outcome].toLowerCase();
  return `${contactTypeText[contact.contactType]}, ${where.toLowerCase()}: ${how}`;
}
