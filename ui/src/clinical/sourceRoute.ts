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
    case "safeguarding-episode":
    case "referral":
    case "sharing":
    case "escalation":
    case "supervision":
    case "case-report":
      return { screen: "child", childId, tab: "safeguarding" };
    case "body-map":
    case "appointment":
    case "questionnaire":
    case "chronology":
    case "practitioner":
    case "place":
    case "allegation":
      return { screen: "child", childId, tab: "timeline" };
    default:
      return kind satisfies never;
  }
}
