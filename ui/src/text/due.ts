// What is due, and how late: shared by Today and the caseload list.
import type { DueKind, DueLine, EpisodeReason, ReferralService, SafeguardingKind } from "../ipc/bindings";
import { episodeReasonText, flagTypeText } from "./codes";
import { daysBetween, shortDate } from "./dates";
import { safeguardingKindText } from "./safeguarding";
import { referralServiceText } from "./referral";

export const dueKindText: Record<DueKind, string> = {
  task: "Task",
  "flag-review": "Review of flag",
  "flag-without-review": "No review date",
  "episode-review": "Review of episode",
  "safeguarding-review": "Safeguarding review",
  "safeguarding-without-review": "No review date",
  "referral-chase": "Chase a referral",
  "escalation-reply": "Answer to an escalation",
  "health-plan": "Health plan: review or training due",
  "baby-born": "Baby born, to decide:",
  "birth-awaited": "Expected date passed, is the baby born?",
};

function isDueKind(code: string): code is DueKind {
  return code in dueKindText;
}

function isEpisodeReason(code: string): code is EpisodeReason {
  return code in episodeReasonText;
}

function isService(code: string): code is ReferralService {
  return code in referralServiceText;
}

function isSafeguardingKind(code: string): code is SafeguardingKind {
  return code in safeguardingKindText;
}

/** What nobody has said when to look at again. */
export function noReviewWhat(line: DueLine): string {
  if (line.flagType !== null) return flagTypeText[line.flagType];
  return isSafeguardingKind(line.what) ? safeguardingKindText[line.what] : line.what;
}

/** A task's own title, or the word for the kind. */
export function nextDueText(what: string): string {
  return isDueKind(what) ? dueKindText[what] : what;
}

/** What a line of Today is about. */
export function dueWhat(line: DueLine): string {
  switch (line.kind) {
    case "task":
      return line.what;
    case "flag-review":
    case "flag-without-review":
      return line.flagType === null ? dueKindText[line.kind] : `${flagTypeText[line.flagType]}: review`;
    case "episode-review":
      return `${isEpisodeReason(line.what) ? episodeReasonText[line.what] : line.what}: review`;
    case "safeguarding-review":
    case "safeguarding-without-review":
      return `${isSafeguardingKind(line.what) ? safeguardingKindText[line.what] : line.what}: review`;
    case "referral-chase":
      return isService(line.what) ? `${dueKindText[line.kind]}: ${referralServiceText[line.what]}` : dueKindText[line.kind];
    case "escalation-reply":
    case "health-plan":
      return dueKindText[line.kind];
    case "baby-born":
    case "birth-awaited":
      return isSafeguardingKind(line.what) ? `${dueKindText[line.kind]} ${safeguardingKindText[line.what]}` : dueKindText[line.kind];
    default:
      return line.kind satisfies never;
  }
}

/** `9 days over`, `5 weeks over`. */
export function overText(days: number): string {
  if (days >= 28) {
    return `${Math.floor(days / 7)} weeks over`;
  }
  return days === 1 ? "1 day over" : `${days} days over`;
}

/** `today`, `tomorrow`, `Fri 8 Jan`. */
export function dueDay(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) {
    return "today";
  }
  return days === 1 ? "tomorrow" : shortDate(day, today);
}
