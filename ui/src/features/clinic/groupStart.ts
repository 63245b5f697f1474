// What a group session starts from and what a draft holds.
import { clockNow } from "../../components/clock";
import { readContents, writeContents } from "../../components/draftContents";
import { settle, timeInEngland } from "../../components/typedDate";
import type { GroupMemberLine, GroupOutcome } from "../../ipc/bindings";

export type TypedMember = { childId: string; child: string; appointmentId: string | null; outcome: GroupOutcome; line: string; decision?: string };

export type TypedGroup = {
  title: string;
  placeId: string;
  on: string;
  at: string;
  minutes: string;
  note: string;
  members: TypedMember[];
};

export function newGroup(now: Date = clockNow()): TypedGroup {
  return { title: "", placeId: "", on: "today", at: timeInEngland(now), minutes: "", note: "", members: [] };
}

/** Adds who is not on the list yet; whoever is added is taken to have come until the tick is taken away. */
export function withMembers(group: TypedGroup, added: readonly GroupMemberLine[]): TypedGroup {
  const known = new Set(group.members.map((member) => member.childId));
  const fresh = added
    .filter((line) => !known.has(line.childId))
    .map(({ childId, child, appointmentId }) => ({ childId, child, appointmentId, outcome: "attended" as const, line: "" }));
  return { ...group, members: [...group.members, ...fresh] };
}

export function groupContents(group: TypedGroup, today: string): string {
  return writeContents(group, today);
}

export function fromGroupDraft(text: string, today: string): TypedGroup | null {
  const blank: TypedGroup = { title: "", placeId: "", on: "", at: "", minutes: "", note: "", members: [] };
  const read = readContents(text, blank);
  if (read === null) return null;
  return read.typedOn === today ? read.form : { ...read.form, on: settle(read.form.on, read.typedOn, "past") };
}
