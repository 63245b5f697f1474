// What the body map's form starts from: a new map, one to amend, or a draft of either.
import type { TypedBodyMap } from "../../clinical/body-map/typed";
import { readContents, writeContents } from "../../components/draftContents";
import { settle } from "../../components/typedDate";

export type BodyMapStart = {
  map: TypedBodyMap;
  /** The map being amended; `null` for a new one. */
  bodyMapId: string | null;
  fromRevision: number;
  reason: string;
};

export function bodyMapContents(start: BodyMapStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function bodyMapFromContents(text: string, today: string): BodyMapStart | null {
  const blank: BodyMapStart = { map: {} as TypedBodyMap, bodyMapId: null, fromRevision: 0, reason: "" };
  const read = readContents<BodyMapStart>(text, blank);
  if (read === null || !Array.isArray(read.form.map.marks)) return null;
  if (read.typedOn === today) return read.form;
  const { map } = read.form;
  return {
    ...read.form,
    map: { ...map, seenOn: settle(map.seenOn, read.typedOn, "past"), referredOn: settle(map.referredOn, read.typedOn, "past") },
  };
}
