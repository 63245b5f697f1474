// Words for the programme: what is due and why, appointments, questionnaires, ASQ-3.
import type {
  AppointmentStatus, AsqDomain, AsqForm, AttemptView, AttemptWhy, CompletedBy, DueSort, DueState, NotEligibleWhy, PointView,
  RuleView, TriageOutcome,
} from "../ipc/bindings";
import { modeText, outcomeText, roleText, settingText } from "./codes";
import { dueDay } from "./due";
import { shortDate } from "./dates";

export const appointmentStatusText: Record<AppointmentStatus, string> = {
  booked: "Booked",
  kept: "Kept",
  moved: "Moved to another time",
  "cancelled-by-family": "Cancelled by family",
  "cancelled-by-service": "Cancelled by us",
  "was-not-brought": "Was not brought",
  "no-access": "No access",
};

export const triageOutcomeText: Record<TriageOutcome, string> = {
  "no-need": "No need found",
  signposted: "Signposted",
  group: "Group offered",
  "review-offered": "Review offered",
  urgent: "Urgent: contact at once",
};

const asqDomainText: Record<AsqDomain, string> = {
  communication: "communication",
  "gross-motor": "gross motor",
  "fine-motor": "fine motor",
  "problem-solving": "problem solving",
  "personal-social": "personal-social",
};

export const asqText = {
  domain: asqDomainText,
  title: (form: AsqForm) => `ASQ-3, ${form} month form`,
  /** The national cut-off decides; it is a score, not a diagnosis. */
  area: (domain: AsqDomain, hundredths: number | null, expected: boolean | null) => {
    if (hundredths === null) return `${asqDomainText[domain]} not scored`;
    const points = String(hundredths / 100);
    return `${asqDomainText[domain]} ${points}${expected === false ? " (below the cut-off)" : ""}`;
  },
};

export const programmeText = {
  appointment: "Appointment",
  sent: (day: string) => `Sent ${day}`,
  back: (day: string) => `back ${day}`,
  notBack: "not back yet",
  followedUp: (day: string) => `followed up ${day}`,
};
