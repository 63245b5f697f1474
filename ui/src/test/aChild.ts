// A made-up child, and everything a screen of a child is told, for tests to change a part of.
import type {
  ChildBanner, ChildForm, ChildView, ContactEntry, EpisodeView, FlagView, Frame, LevelNames, RelativeView, TaskView, TimelineEntry, ClockView, SafeguardingView,
} from "../ipc/bindings";

export const TODAY = "2027-01-04";

export const LEVEL_NAMES: LevelNames = {
  community: "Community", universal: "Universal", "universal-plus": "Universal Plus", "universal-partnership-plus": "Universal Partnership Plus",
};

export function aFrame(change: Partial<Frame> = {}): Frame {
  return {
    practitioner: "Amina Yusuf", role: "health-visitor", area: "leicester-city", team: "City West", demonstration: true,
    today: TODAY, now: "2027-01-04T08:42:00Z", children: 12, openFlags: 1, safeguarded: 1, openEpisodes: 1, notReceived: 0, refused: 0, lastExport: null, lockAfterMinutes: 5, singleKeys: true,
    levelNames: LEVEL_NAMES,
    ...change,
  };
}

export function aBanner(change: Partial<ChildBanner> = {}): ChildBanner {
  return {
    childId: "ava", family: "Doyle", given: "Ava-Mae", knownAs: "Ava", initials: "AD", age: { unit: "weeks", count: 20 },
    correctedAge: { unit: "weeks", count: 14 }, born: "2026-08-12", expected: null, sex: "female", nhsNumber: "9990000018",
    nhsNumberStatus: "verified", level: "universal-plus", flags: [], lastSeen: "2026-12-17", daysSinceSeen: 18, visitNote: null,
    interpreter: "no", firstLanguage: null, caseloadStatus: "on-caseload", restrictedIdentity: false, ...change,
  };
}

export function aChildForm(change: Partial<ChildForm> = {}): ChildForm {
  return {
    family: "Doyle", given: "Ava-Mae", knownAs: "Ava", unborn: false, dateOfBirth: "12/08/2026", expectedDate: "", sex: "female",
    nhsNumber: "9990000018", gestation: "33+4", addressLines: ["14 Larkspur Row"], postcode: "LE3 0QT", phone: "", gpPracticeCode: "",
    gpPracticeName: "", schoolName: "", schoolUrn: "", yearGroup: "", className: "", ethnicity: "", firstLanguage: "", interpreter: "not-asked",
    level: "universal-plus", levelSince: "", send: "not-asked", imdDecile: "", joinedOn: "", leftOn: "", namedPractitioner: "",
    residentAuthority: "", visitNote: "", caseloadStatus: "on-caseload",
    sameHouseholdAs: null,
    relatives: [
      {
        relationshipId: "r1", personId: "p1", role: "mother", family: "Doyle", given: "Kayleigh", nhsNumber: "", dateOfBirth: "",
        phone: "", parentalResponsibility: "yes", livesWithChild: "yes",
      },
    ],
    ...change,
  };
}

export function aMother(change: Partial<RelativeView> = {}): RelativeView {
  return {
    relationshipId: "r1", personId: "p1", role: "mother", name: "Kayleigh Doyle", nhsNumber: null, phone: null, dateOfBirth: null,
    parentalResponsibility: "yes", livesWithChild: "yes", lastPresent: "2026-12-17", ...change,
  };
}

export function aFlag(change: Partial<FlagView> = {}): FlagView {
  return {
    flagId: "f1", childId: "ava", flagType: "child-in-need", categories: [], status: "confirmed", source: "social-care",
    sourceDetail: "", since: "2026-11-03", reviewOn: "2027-02-03", reviewOverdue: false, detail: "Plan reviewed monthly.",
    restricted: false, localType: null, localLabel: null, knownTo: "", actionTaken: "", police: null, events: [], endedOn: null, endReason: null, revision: 1, enteredInError: false, ...change,
  };
}

export function anEpisode(change: Partial<EpisodeView> = {}): EpisodeView {
  return {
    episodeId: "e1", childId: "ava", level: "universal-plus", reason: "infant-feeding", reasonDetail: "", startedOn: "2026-11-05",
    reviewOn: "2027-01-14", reviewOverdue: false,
    goals: [{ goalId: "g1", text: "Sure about making feeds", baseline: 3, latest: 6, scores: [{ on: "2026-12-10", score: 6 }] }],
    sessionsPlanned: 8, sessionsDone: 5, sessionsWithoutConsent: 0, reach: "engaged", package: null, packageName: "", stepUp: "", voluntary: false,
    measure: null, activity: "active", partners: [], partnerMissing: false, leadPractitioner: "", leadAgency: "", steps: [], reopened: [],
    consents: [], overLimitReason: null, endedOn: null, outcome: null, endNote: null, revision: 1,
    enteredInError: false, ...change,
  };
}

export function aTask(change: Partial<TaskView> = {}): TaskView {
  return {
    taskId: "t1", childId: "ava", title: "Ring GP about reflux medicine", dueOn: "2026-12-31", assignedTo: null, overdue: true,
    doneOn: null, fromContact: null, enteredInError: false, ...change,
  };
}

export function aContact(change: Partial<ContactEntry> = {}): ContactEntry {
  return {
    contactType: "follow-up", outcome: "seen", setting: "home", mode: "in-person", minutes: 45, present: ["Kayleigh Doyle"],
    childPresent: true, purpose: "", narrative: "Feeding better by day.", voice: "", restricted: false, episodeId: null,
    place: null, deliveredBy: "Amina Yusuf", deliveredByRole: "health-visitor", needsCountersignature: false, countersignedBy: null,
    countersignedOn: null, infantFeeding: null, findings: [], concerns: [], actionTaken: "", decision: "", given: [], signposted: [], writtenWithOthers: 0, ...change,
  };
}

export function anEntry(change: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    recordId: "k1", kind: "contact", on: "2026-12-17", at: "14:10:00", writtenAt: "2026-12-17T15:02:00Z", author: "Amina Yusuf",
    revision: 1, recordEvent: null, enteredInError: false, reason: null, sync: "received", file: 40, refusedBecause: null, contact: aContact(),
    flag: null, safeguarding: null, episode: null, task: null, measurement: null, appointment: null, questionnaire: null, assessment: null, bodyMap: null, referral: null,
    sharing: null, escalation: null, healthPlan: null, transfer: null, letter: null, ...change,
  };
}

export function aChild(change: Partial<ChildView> = {}): ChildView {
  return {
    banner: aBanner(), form: aChildForm(), relatives: [aMother()], siblings: [], statuses: [], clocks: [], flags: [], episodes: [], healthPlans: [], transfer: null, tasks: [], timeline: [],
    drafts: [], decisionsAsked: { of: ["was-not-brought", "no-access"], next: false, afterMissed: [] }, earlierLevels: [], joined: [], joinedTo: null, ...change,
  };
}

/** A child protection plan that began nine weeks ago. */
export function aStatus(change: Partial<SafeguardingView> = {}): SafeguardingView {
  return {
    episodeId: "s1", childId: "ava", kind: "child-protection-plan", startedOn: "2026-11-03", follows: null, authority: "Leicester City Council",
    socialWorker: "Sam Whitlock", socialWorkerPhone: "", categories: ["neglect"], earlyHelpForm: null, thresholdLevel: "", leadPractitioner: "",
    leadAgency: "", legalBasis: null, placements: [], factors: [],
    events: [
      { index: 0, kind: "core-group", on: "2026-11-13", state: "held", part: "attended", note: "Plan written out.", startsClock: true, unanswered: false },
      { index: 1, kind: "review-conference", on: "2027-02-03", state: "planned", part: "not-asked", note: "", startsClock: false, unanswered: false },
    ],
    reviewOn: "2027-02-03", reviewOverdue: false, detail: "Plan with Ava and Tyler.", lengthDays: 62, repeat: "first", babyBornOn: null, endedOn: null,
    outcome: null, endReason: null, revision: 2, enteredInError: false, ...change,
  };
}

/** Fifteen working days from a strategy discussion, nine of them used. */
export function aClock(change: Partial<ClockView> = {}): ClockView {
  return {
    code: "initial-conference", recordId: "s1", what: "initial child protection conference", owner: "authority", trigger: "strategy-discussion",
    from: "2026-12-17", by: "2027-01-12", left: 6, unit: "working-days", of: 15, used: 9, plannedOn: "2027-01-12", plannedLate: false,
    rule: "15 working days", source: "Working Together to Safeguard Children 2023", national: true, toBeChecked: true, report: null, ...change,
  };
}
