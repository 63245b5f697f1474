// Where to open after unlocking: the draft that was being written, or the screen that was open.
import { draftRoute, type Route } from "../components/navigation";
import { attempt } from "../ipc/client";

/** Screens on which something may be half written. */
const writes: readonly Route["screen"][] = [
  "contact", "flag", "episode", "register-child", "book", "clinic", "group", "school", "death",
];

export async function resumeAt(route: Route): Promise<Route> {
  if (!writes.includes(route.screen)) {
    return route;
  }
  const today = await attempt("today", {});
  if (!today.ok) {
    return { screen: "today" };
  }
  const childId = "childId" in route ? route.childId : null;
  const newest = today.value.drafts
    .filter((draft) => draft.childId === childId && draftRoute(draft).screen === route.screen)
    .sort((a, b) => b.savedAt.localeCompare(a.savedAt))
    .at(0);
  return newest === undefined ? route : draftRoute(newest);
}
