// What the episode form starts from: a new episode, one to review, or a draft of either.
import { readContents, writeContents } from "../../components/draftContents";
import { inFull, settle } from "../../components/typedDate";
import type { ChildBanner, EpisodeForm, EpisodeReason, EpisodeView, GoalForm, PackageView, SupportForm } from "../../ipc/bindings";

/** As typed: the reason is chosen, never guessed, so it starts empty. */
export type TypedEpisode = Omit<EpisodeForm, "reason"> & { reason: EpisodeReason | "" };

export type EpisodeStart = {
  episode: TypedEpisode;
  /** The episode under review; `null` for a new one. */
  episodeId: string | null;
  /** What the review found. */
  found: string;
};

export const MOST_GOALS = 5;

export const blankGoal: GoalForm = { goalId: null, text: "", baseline: null, latest: null };

export const blankSupport: SupportForm = {
  package: null,
  measureWhat: "",
  measureBaseline: "",
  partners: [],
  leadPractitioner: "",
  leadAgency: "",
  consent: null,
  changeLevel: true,
};

export function newEpisode(childId: string, level: ChildBanner["level"]): EpisodeStart {
  return {
    episodeId: null,
    found: "",
    episode: {
      childId,
      level: level === "universal-partnership-plus" ? level : "universal-plus",
      reason: "",
      reasonDetail: "",
      startedOn: "today",
      reviewOn: "",
      goals: [blankGoal],
      sessionsPlanned: "",
      overLimitReason: "",
      support: blankSupport,
    },
  };
}

/** What a package brings with it, over what was typed: its reason, how many contacts, the review and the measure. */
export function withPackage(episode: TypedEpisode, chosen: PackageView | null, measure: string): TypedEpisode {
  if (chosen === null) return { ...episode, support: { ...episode.support, package: null, consent: null } };
  return {
    ...episode,
    reason: chosen.reason,
    reasonDetail: chosen.reason === "other" && episode.reasonDetail === "" ? chosen.name : episode.reasonDetail,
    sessionsPlanned: String(chosen.sessionsTo),
    reviewOn: inFull(chosen.reviewOn),
    support: {
      ...episode.support,
      package: chosen.code,
      measureWhat: measure,
      consent: chosen.voluntary ? (episode.support.consent ?? { on: "today", answer: "given", by: "" }) : null,
    },
  };
}

/** The episode as it stands. A review date that has passed is left out: the review is what sets the next. */
export function reviewing(view: EpisodeView, today: string): EpisodeStart {
  const { childId, level, reason, reasonDetail } = view;
  return {
    episodeId: view.episodeId,
    found: "",
    episode: {
      childId,
      level,
      reason,
      reasonDetail,
      startedOn: inFull(view.startedOn),
      reviewOn: view.reviewOn > today ? inFull(view.reviewOn) : "",
      goals: view.goals.map(({ goalId, text, baseline, latest }) => ({ goalId, text, baseline, latest })),
      sessionsPlanned: String(view.sessionsPlanned),
      overLimitReason: view.overLimitReason ?? "",
      support: {
        package: view.package,
        measureWhat: view.measure?.what ?? "",
        measureBaseline: view.measure?.baseline ?? "",
        partners: view.partners,
        leadPractitioner: view.leadPractitioner,
        leadAgency: view.leadAgency,
        consent: null,
        changeLevel: true,
      },
    },
  };
}

/** Goals nobody wrote anything in are not sent, but at least one always is, so that the core can ask for it. */
export function goalsToSend(goals: GoalForm[]): GoalForm[] {
  const written = goals.filter((goal) => goal.goalId !== null || goal.text.trim() !== "" || goal.baseline !== null);
  return written.length === 0 ? goals.slice(0, 1) : written;
}

export function isOverLimit(sessionsPlanned: string, limit: number): boolean {
  return /^\s*\d+\s*$/.test(sessionsPlanned) && Number(sessionsPlanned) > limit;
}

export function episodeContents(start: EpisodeStart, today: string): string {
  return writeContents(start, today);
}

/** Reads a draft; dates typed on another day keep meaning that day. */
export function episodeFromContents(text: string, today: string): EpisodeStart | null {
  const read = readContents<EpisodeStart>(text, newEpisode("", "universal"));
  if (read === null || !Array.isArray(read.form.episode.goals)) return null;
  const { episode } = read.form;
  // A draft of an earlier program knows nothing of packages.
  const support = { ...blankSupport, ...(episode as Partial<TypedEpisode>).support };
  if (read.typedOn === today) return { ...read.form, episode: { ...episode, support } };
  return {
    ...read.form,
    episode: {
      ...episode,
      support: support.consent === null ? support : { ...support, consent: { ...support.consent, on: settle(support.consent.on, read.typedOn, "past") } },
      startedOn: settle(episode.startedOn, read.typedOn, "past"),
      reviewOn: settle(episode.reviewOn, read.typedOn, "future"),
    },
  };
}
