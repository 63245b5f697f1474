// Where an entry is read: its own screen, or the tab of the child's record that shows it.
import type { Route } from "../components/navigation";
import type { RecordKind } from "../ipc/bindings";

export function sourceRoute(childId: string, kind: RecordKind, recordId: string): Route {
  switch (kind) {
    case "contact":
      return { screen: "contact-history", contactId: recordId };
    case "flag":
      return { screen: "flag", childId, flagId: recordId };
    case "episode":
    case "health-plan":
      return { screen: "child", childId, tab: "episodes" };
    case "measurement":
      return { screen: "child", childId, tab: "growth" };
    case "assessment":
      return { screen: "child", childId, tab: "assessments" };
    case "task":
      return { screen: "child", childId, tab: "tasks" };
    case "child":
      return { screen: "child", childId, tab: "summary" };
    case "relationship":
    case "person":
      return { screen: "child", childId, tab: "family" };
    case "referral":
      return { screen: "referral", childId, referralId: recordId };
    case "sharing":
      return { screen: "sharing", childId, sharingId: recordId };
    case "escalation":
      return { screen: "escalation", childId, escalationId: recordId };
    case "body-map":
      return { screen: "body-map", childId, bodyMapId: recordId };
    case "transfer":
      return { screen: "transfer", childId, transferId: recordId };
    case "case-report":
      return { screen: "case-report", childId, reportId: recordId };
    case "safeguarding-episode":
    case "supervision":
      return { screen: "child", childId, tab: "safeguarding" };
    case "appointment":
    case "questionnaire":
    case "chronology":
    case "practitioner":
    case "place":
    case "allegation":
    case "local-service":
    case "letter":
      return { screen: "child", childId, tab: "timeline" };
    default:
      return kind satisfies never;
  }
}
