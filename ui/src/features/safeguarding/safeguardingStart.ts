// What the form of a status starts from: a new one, one to amend, one to step from, or a draft of any.
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, settle } from "../../components/typedDate";
import type {
  FlagView,
  PlacementForm,
  SafeguardingForm,
  SafeguardingKind,
  SafeguardingOutcome,
  SafeguardingView,
} from "../../ipc/bindings";
import { statusOf } from "../../text/safeguarding";

/** As typed: the status is chosen, never guessed, so it starts empty. */
export type TypedStatus = Omit<SafeguardingForm, "kind"> & { kind: SafeguardingKind | "" };

/** What stepping asks beside the status it steps to. */
export type TypedStep = { outcome: SafeguardingOutcome | ""; on: string; reason: string; agreedBy: string };

export type SafeguardingStart = {
  status: TypedStatus;
  /** The status that is amended; `null` for a new one. */
  episodeId: string | null;
  /** The status it steps from; `null` when it does not. */
  stepFrom: string | null;
  /** The flag of an older store that stood for it. */
  fromFlag: string | null;
  /** What changed, of an amendment. */
  reason: string;
  step: TypedStep;
};

export const blankPlacement: PlacementForm = { kind: "foster-carer", from: "", until: "", detail: "" };

export function newStatus(childId: string, kind: SafeguardingKind | "" = ""): SafeguardingStart {
  return {
    episodeId: null,
    stepFrom: null,
    fromFlag: null,
    reason: "",
    step: { outcome: "", on: "today", reason: "", agreedBy: "" },
    status: withKind(
      {
        childId,
        kind: "",
        startedOn: "today",
        authority: "",
        socialWorker: "",
        socialWorkerPhone: "",
        categories: [],
        earlyHelpForm: null,
        thresholdLevel: "",
        leadPractitioner: "",
        leadAgency: "",
        legalBasis: null,
        placements: [],
        factors: [],
        reviewOn: "",
        detail: "",
      },
      kind,
    ),
  };
}

/** What does not belong to the kind is taken away, so that nothing unseen is sent. */
export function withKind(status: TypedStatus, kind: SafeguardingKind | ""): TypedStatus {
  const isEarlyHelp = kind === "early-help";
  const isLookedAfter = kind === "looked-after";
  return {
    ...status,
    kind,
    categories: kind === "child-protection-plan" ? status.categories : [],
    earlyHelpForm: isEarlyHelp ? status.earlyHelpForm : null,
    thresholdLevel: isEarlyHelp ? status.thresholdLevel : "",
    leadPractitioner: isEarlyHelp ? status.leadPractitioner : "",
    leadAgency: isEarlyHelp ? status.leadAgency : "",
    legalBasis: isLookedAfter ? status.legalBasis : null,
    placements: isLookedAfter ? status.placements : [],
  };
}

/** The status as it stands. A review date that has passed is left out: looking at it is what sets the next. */
export function amending(view: SafeguardingView, today: string): SafeguardingStart {
  return {
    ...newStatus(view.childId),
    episodeId: view.episodeId,
    status: {
      childId: view.childId,
      kind: view.kind,
      startedOn: inFull(view.startedOn),
      authority: view.authority,
      socialWorker: view.socialWorker,
      socialWorkerPhone: view.socialWorkerPhone,
      categories: view.categories,
      earlyHelpForm: view.earlyHelpForm,
      thresholdLevel: view.thresholdLevel,
      leadPractitioner: view.leadPractitioner,
      leadAgency: view.leadAgency,
      legalBasis: view.legalBasis,
      placements: view.placements.map((placement) => ({
        kind: placement.kind,
        from: inFull(placement.from),
        until: placement.until === null ? "" : inFull(placement.until),
        detail: placement.detail,
      })),
      factors: view.factors,
      reviewOn: view.reviewOn !== null && view.reviewOn > today ? inFull(view.reviewOn) : "",
      detail: view.detail,
    },
  };
}

/** The people stay, what the child is subject to changes. */
export function steppingFrom(view: SafeguardingView): SafeguardingStart {
  const blank = newStatus(view.childId);
  const { authority, socialWorker, socialWorkerPhone, factors } = view;
  return {
    ...blank,
    stepFrom: view.episodeId,
    step: { ...blank.step, outcome: view.babyBornOn === null ? "" : "baby-born" },
    status: { ...blank.status, authority, socialWorker, socialWorkerPhone, factors },
  };
}

/** A flag of an older store as the status it stood for. */
export function fromFlag(flag: FlagView): SafeguardingStart {
  const blank = newStatus(flag.childId, statusOf(flag.flagType));
  return {
    ...blank,
    fromFlag: flag.flagId,
    status: {
      ...blank.status,
      startedOn: inFull(flag.since),
      categories: flag.categories,
      reviewOn: flag.reviewOn === null ? "" : inFull(flag.reviewOn),
      detail: flag.detail,
    },
  };
}

export function statusContents(start: SafeguardingStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function statusFromContents(text: string, today: string): SafeguardingStart | null {
  const read = readContents<SafeguardingStart>(text, newStatus(""));
  if (read === null) return null;
  const { status, step } = read.form;
  if (!Array.isArray(status.categories) || !Array.isArray(status.placements) || !Array.isArray(status.factors)) return null;
  if (read.typedOn === today) return read.form;
  const past = (text: string) => settle(text, read.typedOn, "past");
  return {
    ...read.form,
    step: { ...step, on: past(step.on) },
    status: {
      ...status,
      startedOn: past(status.startedOn),
      reviewOn: settle(status.reviewOn, read.typedOn, "future"),
      placements: status.placements.map((one) => ({ ...one, from: past(one.from), until: past(one.until) })),
    },
  };
}
