// The lock gate: before it nothing of the caseload is drawn, behind it everything is.
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";

import { keepBeforeLock } from "../components/beforeLock";
import { Failed } from "../components/Failed";
import type { Route } from "../components/navigation";
import { FirstStartScreen } from "../features/session/FirstStartScreen";
import { UnlockScreen } from "../features/session/UnlockScreen";
import type { CaseloadName, Failure, Frame, StartView } from "../ipc/bindings";
import { attempt, onFoundLocked } from "../ipc/client";
import { onEvent } from "../ipc/events";
import { ErrorBoundary } from "./ErrorBoundary";
import { resumeAt } from "./resume";

// The lock paints first; the window behind it is read while the nurse types.
const loadWindow = () => import("./Window");
const Window = lazy(() => loadWindow().then((module) => ({ default: module.Window })));

type Gate =
  | { at: "asking" }
  | { at: "failed"; failure: Failure }
  | { at: "shut"; start: StartView }
  | { at: "open"; frame: Frame; route: Route };

/** Where the nurse was when it locked, and in which caseload. Ids only, and only while the window lives. */
type LeftOff = { demonstration: boolean; route: Route };

export function App() {
  const [gate, setGate] = useState<Gate>({ at: "asking" });
  const leftOff = useRef<LeftOff | null>(null);

  const ask = useCallback(async () => {
    const start = await attempt("start", {});
    if (!start.ok) {
      setGate({ at: "failed", failure: start.failure });
    } else if (start.value.stage === "unlocked") {
      const frame = await attempt("frame", {});
      setGate(
        frame.ok
          ? { at: "open", frame: frame.value, route: { screen: "today" } }
          : { at: "failed", failure: frame.failure },
      );
    } else {
      setGate({ at: "shut", start: start.value });
    }
  }, []);

  useEffect(() => {
    // Asked after the first paint, so that the window is there at once.
    const timer = window.setTimeout(() => {
      void ask();
      void loadWindow();
    }, 0);
    return () => window.clearTimeout(timer);
  }, [ask]);
  useEffect(() => onFoundLocked(() => void ask()), [ask]);
  useEffect(() => onEvent("locked", () => void ask()), [ask]);

  const lock = useCallback(async () => {
    await keepBeforeLock();
    const locked = await attempt("lock", {});
    if (locked.ok || locked.failure.kind === "locked") {
      await ask();
    } else {
      setGate({ at: "failed", failure: locked.failure });
    }
  }, [ask]);

  useEffect(() => onEvent("lock_requested", () => void lock()), [lock]);

  const open = useCallback(async (frame: Frame) => {
    const last = leftOff.current;
    const mine = last !== null && last.demonstration === frame.demonstration ? last.route : null;
    // In the home nothing is asked about drafts or families; the route waits behind the view.
    const route: Route = mine === null ? { screen: "today" } : frame.inTheHome === undefined ? await resumeAt(mine) : mine;
    setGate({ at: "open", frame, route });
  }, []);

  const remember = useCallback((demonstration: boolean, route: Route) => {
    leftOff.current = { demonstration, route };
  }, []);

  switch (gate.at) {
    case "asking":
      return null;
    case "failed":
      return (
        <main className="gate-failed">
          <Failed failure={gate.failure} onRetry={() => void ask()} />
        </main>
      );
    case "shut":
      return gate.start.stage === "first-start" ? (
        <FirstStartScreen start={gate.start} onOpened={(frame) => void open(frame)} />
      ) : (
        <UnlockScreen
          start={gate.start}
          leftOff={(name: CaseloadName) =>
            leftOff.current?.demonstration === (name === "demonstration") ? leftOff.current.route : null
          }
          onOpened={(frame) => void open(frame)}
        />
      );
    case "open":
      return (
        <ErrorBoundary>
          <Suspense fallback={null}>
            <Window first={gate.frame} firstRoute={gate.route} onLock={lock} onMoved={remember} />
          </Suspense>
        </ErrorBoundary>
      );
    default:
      return gate satisfies never;
  }
}
