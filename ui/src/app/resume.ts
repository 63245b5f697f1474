// Where to open after unlocking: the draft that was being written, or the screen that was open.
import { draftRoute, type Route } from "../components/navigation";
import { attempt } from "../ipc/client";

export async function resumeAt(route: Route): Promise<Route> {
  if (route.screen !== "contact" && route.screen !== "flag" && route.screen !== "episode" && route.screen !== "register-child") {
    return route;
  }
  const today = await attempt("today", {});
  if (!today.ok) {
    return { screen: "today" };
  }
  const childId = route.screen === "register-child" ? null : route.childId;
  const newest = today.value.drafts
    .filter((draft) => draft.childId === childId && draftRoute(draft).screen === route.screen)
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt))
    .at(0);
  return newest === undefined ? route : draftRoute(newest);
}
