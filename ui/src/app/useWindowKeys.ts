// The keys that act on every screen.
import { useEffect, useRef } from "react";

import type { Route } from "../components/navigation";
import { letterMayAct, useShortcut } from "../components/useShortcut";
import type { PaletteMode } from "../features/palette/CommandPalette";

const TOGETHER_MS = 1200;

type Props = {
  route: Route;
  navigate: (to: Route) => void;
  onLock: () => void;
  onPalette: (mode: PaletteMode) => void;
  /** Shows the in the home view; `null` on a screen of no one child. */
  onHome: (() => void) | null;
  /** That view is in sight: it has keys of its own, and only the lock is shared. */
  inTheHome: boolean;
};

// The list records for its chosen row, a child's screen for its child; in a form a letter beside a field must not lead away.
const hasItsOwnR: readonly Route["screen"][] = [
  "caseload",
  "due",
  "child",
  "contact",
  "flag",
  "episode",
  "register-child",
  "amend-child",
  "book",
  "clinic",
  "group",
  "safeguarding",
  "referral",
  "sharing",
  "health-plan",
  "start-transfer",
  "letter",
  "household",
  "escalation",
  "supervision",
  "assessment",
  "body-map",
  "case-report",
];

const places: Partial<Record<string, Route>> = {
  t: { screen: "today" },
  u: { screen: "due" },
  c: { screen: "caseload" },
  s: { screen: "sync" },
  d: { screen: "diary" },
};

export function useWindowKeys({ route, navigate, onLock, onPalette, onHome, inTheHome }: Props): void {
  useShortcut("Ctrl+k", () => onPalette("all"), { isDisabled: inTheHome });
  useShortcut("Ctrl+l", onLock, { evenInDialog: true });
  useShortcut("Ctrl+h", () => onHome?.(), { isDisabled: inTheHome || onHome === null, evenInDialog: true });
  useShortcut("Ctrl+e", () => navigate({ screen: "sync", exportNow: true }), { isDisabled: inTheHome || route.screen === "sync" });
  // The caseload list has its own search field.
  useShortcut("/", () => onPalette("all"), { isDisabled: inTheHome || route.screen === "caseload" });
  useShortcut("r", () => onPalette("record"), { isDisabled: inTheHome || hasItsOwnR.includes(route.screen) });
  useGoKeys(navigate, inTheHome);
}

/** G, then a letter soon after. Listens before the screen does, because C and T mean other things there. */
function useGoKeys(navigate: (to: Route) => void, isDisabled: boolean): void {
  const pressed = useRef(0);
  useEffect(() => {
    if (isDisabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (!letterMayAct(event)) {
        return;
      }
      const key = event.key.toLowerCase();
      const to = places[key];
      if (to !== undefined && Date.now() - pressed.current < TOGETHER_MS) {
        event.preventDefault();
        event.stopImmediatePropagation();
        pressed.current = 0;
        navigate(to);
      } else {
        pressed.current = key === "g" ? Date.now() : 0;
      }
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [navigate, isDisabled]);
}
