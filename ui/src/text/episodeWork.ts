// Words of what can happen to an episode: packages, partners, steps, consent, and how far it has come.
import type { ConsentAnswer, EpisodeActivity, Reach, Service } from "../ipc/bindings";

export const activityLabel: Record<EpisodeActivity, string> = { active: "Active", monitoring: "Monitoring" };

export const reachLabel: Record<Reach, string> = {
  "not-reached": "Not reached yet",
  reached: "Reached",
  engaged: "Engaged",
};

export const consentLabel: Record<ConsentAnswer, string> = { given: "Given", declined: "Declined", withdrawn: "Withdrawn" };

export const serviceLabel: Record<Service, string> = {
  "health-visiting": "Health visiting",
  "school-nursing": "School nursing",
  both: "Both services",
};

export const packageText = {
  label: "Package",
  none: "No package",
  gone: (name: string): string => `${name} (no longer offered)`,
  hint: "Choosing one fills in what is usual. You can change all of it.",
  trigger: "When",
  sessions: "Usual",
  sessionsOf: (from: number, to: number): string => (from === to ? `${from} contacts` : `${from} to ${to} contacts`),
  outcome: "A good end",
  stepUp: "If it does not help",
  source: "Source",
  toBeChecked: "to be checked locally",
  local: "your service's own",
  ends: (day: string): string => `Ends on ${day}`,
  measure: "What is measured",
  baseline: "At the start",
  voluntary: "The family chooses this programme. A contact counts from the day they agree.",
  over: (taken: number, limit: number): string =>
    `${taken} packages were open or begun in the last 12 months; up to ${limit} is usual. It is allowed: say why one more is needed.`,
  overReason: "Why one more package",
  taken: (taken: number, limit: number): string => `Package ${taken} of up to ${limit} in 12 months`,
  refused: "Your service's own packages are not used",
} as const;

export const partnerText = {
  title: "Who works alongside",
  agency: (position: number): string => `Agency ${position}`,
  name: (position: number): string => `Person at agency ${position}`,
  nameHint: "Leave empty when not known",
  add: "Add an agency",
  remove: (position: number): string => `Remove agency ${position}`,
  lead: "Lead practitioner",
  leadAgency: "Lead practitioner's agency",
  missing: "No partner agency is named. Partnership work names at least one: add it when you next save the plan.",
} as const;

export const consentText = {
  title: "Consent",
  ask: "Family's answer",
  askTitle: "Take down the family's answer",
  on: "Answered on",
  by: "Answered by",
  asked: "What the family answered",
  notAsked: "Not asked yet",
  answerMissing: { what: "The answer is not chosen", mend: "Choose what the family answered" },
  closes: "Declined or withdrawn closes the episode on that day.",
  confirm: "Save the answer",
  cancel: "Go back",
  saved: "The answer is saved",
  line: (answer: string, day: string, by: string): string => `${answer} ${day} by ${by}`,
  uncounted: (count: number): string =>
    count === 1 ? "1 contact took place without consent and does not count." : `${count} contacts took place without consent and do not count.`,
} as const;

export const changeText = {
  open: "Change level",
  again: "Open again",
  title: "Change the level of support",
  againTitle: "Open the episode again",
  what: "What changes",
  to: (level: string): string => `To ${level}`,
  toUniversal: "To Universal: support has done its work",
  watch: "Monitoring only",
  active: "Active again",
  on: "From",
  reason: "Why",
  agreedBy: "Agreed by",
  reviewOn: "Next review",
  reviewHint: "Leave empty to keep the one there is",
  follow: (level: string): string => `Change the child's level of care too: ${level}`,
  followOn: "Change the child's level of care too",
  missing: { what: "What changes is not chosen", mend: "Choose one" },
  confirm: "Save the change",
  confirmAgain: "Open it again",
  cancel: "Go back",
  saved: "The change is saved",
  savedAgain: "The episode is open again",
} as const;

export const historyText = {
  title: "What has happened",
  step: (from: string, to: string, day: string): string => `${from} to ${to}, ${day}`,
  agreed: (by: string): string => `agreed by ${by}`,
  again: (day: string): string => `Opened again ${day}`,
  closedBefore: (outcome: string, day: string): string => `closed ${day}, ${outcome.toLowerCase()}`,
  measure: (what: string, from: string, to: string): string =>
    to === "" ? `${what}: ${from === "" ? "not taken yet" : `${from} at the start`}` : `${what}: ${from === "" ? "not taken" : from} at the start, ${to} at the close`,
} as const;

export const goalLinesText = {
  title: "Distance travelled",
  spoken: (goal: string, from: number, to: number): string => `${goal}: from ${from} to ${to} of 10`,
  travelled: (points: number): string => (points > 0 ? `+${points}` : String(points)),
  figures: "Figures",
  table: "Scores of each goal",
  start: "Start",
  on: "Day",
  notDated: "Day not known",
  none: "No goal is scored again yet.",
} as const;

export const sessionText = {
  legend: (goal: string, from: number, last: number | null): string =>
    last === null ? `${goal} (began at ${from})` : `${goal} (began at ${from}, last ${last})`,
  title: "Where the goals stand today",
  hint: "Leave out what was not asked. One number key scores a goal; Delete takes it back.",
} as const;
