// Where the window can be, and the way to go there. There is no address bar, so a place is a value.
import { createContext, useContext } from "react";

import type { ContactType, DraftForm, DueState, RelationshipRole, ReportKind, Tool } from "../ipc/bindings";

export type ChildTab = "summary" | "timeline" | "programme" | "growth" | "assessments" | "safeguarding" | "episodes" | "family" | "letters" | "tasks";

export type Route =
  | { screen: "today" }
  | { screen: "due"; states?: DueState[] }
  | { screen: "caseload"; search?: string }
  | { screen: "child"; childId: string; tab?: ChildTab }
  | { screen: "register-child"; draftId?: string; twinOf?: string }
  | { screen: "duplicates" }
  | { screen: "compare-children"; keepId: string; otherId: string }
  | { screen: "death"; childId: string; draftId?: string }
  | { screen: "identity"; childId: string }
  | { screen: "reassign"; childIds: string[] }
  | { screen: "amend-child"; childId: string; add?: RelationshipRole }
  | { screen: "contact"; childId: string; contactId?: string; draftId?: string; appointmentId?: string; contactType?: ContactType }
  | { screen: "contact-history"; contactId: string }
  | { screen: "safeguarding-register" }
  | { screen: "safeguarding"; childId: string; episodeId?: string; stepFrom?: string; flagId?: string; draftId?: string }
  | { screen: "flag"; childId: string; flagId?: string; draftId?: string }
  | { screen: "referrals" }
  | { screen: "referral"; childId: string; referralId?: string; draftId?: string; contactId?: string }
  | { screen: "sharing"; childId: string; sharingId?: string; draftId?: string; referralId?: string; caseReportId?: string; reviewId?: string }
  | { screen: "escalations" }
  | { screen: "escalation"; childId: string; escalationId?: string; draftId?: string; referralId?: string }
  | { screen: "supervisions" }
  | { screen: "supervision"; childIds: string[]; supervisionId?: string; draftId?: string }
  | { screen: "allegations" }
  | { screen: "episodes" }
  | { screen: "episode"; childId: string; episodeId?: string; draftId?: string }
  | { screen: "health-plan"; childId: string; healthPlanId?: string; review?: boolean; draftId?: string }
  | { screen: "letter"; childId: string; letterId?: string; draftId?: string }
  | { screen: "letters"; on: string }
  | { screen: "transfers" }
  | { screen: "transfer"; childId: string; transferId: string }
  | { screen: "start-transfer"; childIds: string[]; cover?: boolean; draftId?: string }
  | { screen: "household"; childId: string; draftId?: string }
  | { screen: "family-summary"; childId: string }
  | { screen: "assessment"; childId: string; tool?: Tool; assessmentId?: string; draftId?: string }
  | { screen: "body-map"; childId: string; bodyMapId?: string; draftId?: string }
  | { screen: "diary"; on?: string }
  | { screen: "book"; childId: string; contactType: ContactType | null; appointmentId?: string; draftId?: string }
  | { screen: "clinic"; placeId?: string; on?: string; draftId?: string }
  | { screen: "group"; draftId?: string }
  | { screen: "chronology"; childId: string }
  | { screen: "case-report"; childId: string; template?: ReportKind; reportId?: string; fromReport?: string; draftId?: string }
  | { screen: "report"; quarter?: string }
  | { screen: "school"; draftId?: string; part?: "catch-up" }
  | { screen: "places"; only?: "no-nurse" }
  | { screen: "directory"; serviceId?: string; draftId?: string }
  | { screen: "import"; of?: "places" | "services" }
  | { screen: "sync"; exportNow?: boolean }
  | { screen: "handovers" }
  | { screen: "settings"; draftId?: string }
  | { screen: "help"; page?: string };

export type Navigation = {
  navigate: (to: Route) => void;
  /** To where the nurse came from, or to Today. */
  back: () => void;
};

export const NavigationContext = createContext<Navigation>({
  navigate: () => undefined,
  back: () => undefined,
});

export function useNavigate(): (to: Route) => void {
  return useContext(NavigationContext).navigate;
}

export function useBack(): () => void {
  return useContext(NavigationContext).back;
}

/** The child a screen is about; `null` for a screen of many or of none. */
export function childOf(route: Route): string | null {
  return "childId" in route ? route.childId : null;
}

/** Where a draft is finished. A draft that needs a child and has none cannot be opened, so it leads to Today. */
export function draftRoute(draft: { form: DraftForm; childId: string | null; draftId: string }): Route {
  const { form, childId, draftId } = draft;
  if (form === "register-child") {
    return { screen: "register-child", draftId };
  }
  if (form === "clinic-session") {
    return { screen: "clinic", draftId };
  }
  if (form === "group-session") {
    return { screen: "group", draftId };
  }
  if (form === "school-session") {
    return { screen: "school", draftId };
  }
  if (form === "supervision") {
    return { screen: "supervision", childIds: [], draftId };
  }
  if (form === "transfer") {
    return { screen: "start-transfer", childIds: [], draftId };
  }
  if (form === "allegation") {
    return { screen: "allegations" };
  }
  if (form === "local-service") {
    return { screen: "directory", draftId };
  }
  if (form === "report-wording") {
    return { screen: "settings", draftId };
  }
  if (childId === null) {
    return { screen: "today" };
  }
  switch (form) {
    case "contact":
    case "home":
    case "amend-contact":
      return { screen: "contact", childId, draftId };
    case "flag":
      return { screen: "flag", childId, draftId };
    case "safeguarding":
      return { screen: "safeguarding", childId, draftId };
    case "episode":
      return { screen: "episode", childId, draftId };
    case "case-report":
      return { screen: "case-report", childId, draftId };
    case "assessment":
      return { screen: "assessment", childId, draftId };
    case "body-map":
      return { screen: "body-map", childId, draftId };
    case "appointment":
      return { screen: "book", childId, contactType: null, draftId };
    case "death":
      return { screen: "death", childId, draftId };
    case "referral":
    case "sharing":
    case "escalation":
    case "health-plan":
    case "letter":
    case "household":
      return { screen: form, childId, draftId };
    default:
      return form satisfies never;
  }
}
