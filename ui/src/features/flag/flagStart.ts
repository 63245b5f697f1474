// What the flag form starts from: a new concern, a flag to review, or a draft of either.
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, settle } from "../../components/typedDate";
import type { FlagForm, FlagSource, FlagType, FlagView } from "../../ipc/bindings";

/** As typed: type and source are chosen, never guessed, so they start empty. */
export type TypedFlag = Omit<FlagForm, "flagType" | "source"> & { flagType: FlagType | ""; source: FlagSource | "" };

export type FlagStart = {
  flag: TypedFlag;
  /** The flag under review; `null` for a new one. */
  flagId: string | null;
  /** What the review found. */
  reason: string;
};

export function newFlag(childId: string): FlagStart {
  return {
    flagId: null,
    reason: "",
    flag: {
      childId,
      flagType: "",
      categories: [],
      status: "confirmed",
      source: "",
      sourceDetail: "",
      since: "today",
      reviewOn: "",
      detail: "",
      restricted: false,
    },
  };
}

/** The flag as it stands. The old review date is left out once it has passed: the review is what sets the next. */
export function reviewing(flag: FlagView, today: string): FlagStart {
  const { flagId, childId, flagType, categories, status, source, sourceDetail, detail, restricted } = flag;
  const next = flag.reviewOn !== null && flag.reviewOn > today ? inFull(flag.reviewOn) : "";
  return {
    flagId,
    reason: "",
    flag: {
      childId,
      flagType,
      categories,
      status,
      source,
      sourceDetail,
      since: inFull(flag.since),
      reviewOn: next,
      detail,
      restricted,
    },
  };
}

/** Only a child protection plan has categories of abuse. */
export function withType(flag: TypedFlag, flagType: FlagType): TypedFlag {
  return { ...flag, flagType, categories: flagType === "child-protection-plan" ? flag.categories : [] };
}

export function flagContents(start: FlagStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function flagFromContents(text: string, today: string): FlagStart | null {
  const read = readContents<FlagStart>(text, newFlag(""));
  if (read === null || !Array.isArray(read.form.flag.categories)) return null;
  if (read.typedOn === today) return read.form;
  const { flag } = read.form;
  return {
    ...read.form,
    flag: {
      ...flag,
      since: settle(flag.since, read.typedOn, "past"),
      reviewOn: settle(flag.reviewOn, read.typedOn, "future"),
    },
  };
}
