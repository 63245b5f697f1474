// Safeguarding work, made up, for tests to change a part of.
import type { ChildWork, EscalationView, ReferralView, StageDays, SupervisionList, SupervisionRow } from "../ipc/bindings";

export function aReferral(change: Partial<ReferralView> = {}): ReferralView {
  return {
    referralId: "r1", childId: "ava", service: "childrens-social-care", to: "Dina Farrow", mode: "phone", sentOn: "2026-12-16",
    urgency: "same-day", reason: "Bruise to left cheek, two accounts given", basis: "safeguarding", confirmedOn: null,
    needsConfirming: true, chaseOn: "2026-12-17", overdue: true, answeredOn: null, answer: null, answeredBy: "", answerReason: "",
    outcome: "", fromContact: null, restricted: false, localServiceId: null, revision: 1, enteredInError: false, ...change,
  };
}

export function anEscalation(change: Partial<EscalationView> = {}): EscalationView {
  return {
    escalationId: "x1", childId: "ava", about: "Closed without a visit", referralId: "r1",
    steps: [{ stage: "practitioner", to: "Dina Farrow", on: "2026-12-21", replyBy: "2026-12-22", repliedOn: null, reply: "" }],
    replyBy: "2026-12-22", overdue: true, resolvedOn: null, outcome: "", revision: 1, enteredInError: false, ...change,
  };
}

export const theStages: StageDays[] = (["practitioner", "line-manager", "named-nurse", "designated-nurse", "safeguarding-partners"] as const).map(
  (stage, at) => ({ stage, workingDays: at + 1, local: true, source: "Local resolution procedure" }),
);

export function aSupervised(change: Partial<SupervisionRow> = {}): SupervisionRow {
  return {
    childId: "ava", child: "DOYLE, Ava-Mae", born: "2026-08-12", kind: "child-protection-plan", since: "2026-11-03",
    lastOn: "2026-11-10", nextBy: "2027-02-10", overdue: false, ...change,
  };
}

export function theSupervisionList(rows: SupervisionRow[]): SupervisionList {
  return { lastOn: "2026-11-10", nextBy: "2027-02-10", overdue: rows.filter((row) => row.overdue).length, interval: "3 months", local: true, rows };
}

export function aWork(change: Partial<ChildWork> = {}): ChildWork {
  return { referrals: [], sharings: [], reviewsToShare: [], escalations: [], supervisions: [], supervisionDue: null, ...change };
}
