// What the flag form starts from: a new concern, a flag to review, or a draft of either.
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, settle } from "../../components/typedDate";
import type { FlagEventTyped, FlagForm, FlagSource, FlagType, FlagTypesView, FlagView, ProcedureView } from "../../ipc/bindings";

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
      localType: null,
      knownTo: "",
      actionTaken: "",
      policeReference: "",
      notReportedBecause: "",
      healthAdvice: "not-asked",
      lawAdvice: "not-asked",
      events: [],
    },
  };
}

/** The flag as it stands. The old review date is left out once it has passed: the review is what sets the next. */
export function reviewing(flag: FlagView, today: string): FlagStart {
  const { flagId, childId, flagType, categories, status, source, sourceDetail, detail, restricted, localType, knownTo, actionTaken, police } = flag;
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
      localType,
      knownTo,
      actionTaken,
      policeReference: police?.reference ?? "",
      notReportedBecause: police?.notReportedBecause ?? "",
      healthAdvice: police?.healthAdvice ?? "not-asked",
      lawAdvice: police?.lawAdvice ?? "not-asked",
      events: flag.events.map((event) => ({ ...event, on: inFull(event.on) })),
    },
  };
}

/** What is chosen: a type that ships, or one of the service's own by its code. */
export type ChosenType = FlagType | `local:${string}`;

export function chosenType({ flagType, localType }: TypedFlag): ChosenType | "" {
  return flagType === "local" && localType !== null ? `local:${localType}` : flagType;
}

/** Whether an event says that a step of the procedure was done: it happened, and it is named as the step is. */
export function saysDone({ kind, state, note }: FlagEventTyped, step: string): boolean {
  return kind === "other" && state === "held" && note === step;
}

/** What a type brings with it: the steps, and the review and the restriction it usually has. */
export type Brings = { restricted: boolean; reviewMonths: number | null; procedure: ProcedureView | null };

export function brings(types: FlagTypesView | null, chosen: ChosenType | ""): Brings | null {
  if (types === null || chosen === "") return null;
  if (chosen.startsWith("local:")) return types.own.find((own) => `local:${own.code}` === chosen) ?? null;
  return types.types.find((type) => type.flagType === chosen) ?? null;
}

/**
 * Only a child protection plan has categories of abuse. A new flag takes the usual restriction and review of its type; a
 * review date that was typed stays.
 */
export function withType(flag: TypedFlag, chosen: ChosenType, usual: Brings | null, today: string): TypedFlag {
  const localType = chosen.startsWith("local:") ? chosen.slice("local:".length) : null;
  const flagType: FlagType = localType === null ? (chosen as FlagType) : "local";
  const reviewOn =
    flag.reviewOn === "" && usual !== null && usual.reviewMonths !== null ? inFull(monthsLater(today, usual.reviewMonths)) : flag.reviewOn;
  return {
    ...flag,
    flagType,
    localType,
    reviewOn,
    restricted: usual?.restricted ?? flag.restricted,
    categories: flagType === "child-protection-plan" ? flag.categories : [],
  };
}

/** The same day some months later, or the last of a shorter month. */
export function monthsLater(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

export function flagContents(start: FlagStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function flagFromContents(text: string, today: string): FlagStart | null {
  const read = readContents<FlagStart>(text, newFlag(""));
  if (read === null || !Array.isArray(read.form.flag.categories)) return null;
  // A draft of an earlier program has none of the newer fields.
  const flag: TypedFlag = { ...newFlag(read.form.flag.childId).flag, ...read.form.flag };
  if (read.typedOn === today) return { ...read.form, flag };
  return {
    ...read.form,
    flag: {
      ...flag,
      events: flag.events.map((event) => ({
        ...event,
        on: settle(event.on, read.typedOn, event.state === "planned" ? "future" : "past"),
      })),
      since: settle(flag.since, read.typedOn, "past"),
      reviewOn: settle(flag.reviewOn, read.typedOn, "future"),
    },
  };
}
