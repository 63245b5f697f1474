// The unlocked window: frame, rail, one screen, the command palette and the line that says what was done.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";

import { setClock } from "../components/clock";
import { FrameContext } from "../components/frame";
import { MemoryContext } from "../components/memory";
import { childOf, NavigationContext, type Navigation, type Route } from "../components/navigation";
import { PhrasesContext } from "../components/phrases";
import { StatusContext } from "../components/status";
import { HomeScreen } from "../features/home/HomeScreen";
import { CommandPalette, type PaletteMode } from "../features/palette/CommandPalette";
import { switchSingleKeys } from "../components/useShortcut";
import type { Frame } from "../ipc/bindings";
import { attempt, onWritten } from "../ipc/client";
import { appText } from "../text/app";
import { DemonstrationMark } from "../components/DemonstrationMark";
import { ErrorBoundary } from "./ErrorBoundary";
import { Rail } from "./Rail";
import { Screen } from "./Screen";
import { StatusLine } from "./StatusLine";
import { TopBar } from "./TopBar";
import { UndoDialog } from "./UndoDialog";
import { useHome } from "./useHome";
import { useIdleLock } from "./useIdleLock";
import { usePhrases } from "./usePhrases";
import { useUndo } from "./useUndo";
import { useWindowKeys } from "./useWindowKeys";

type Props = {
  first: Frame;
  firstRoute: Route;
  onLock: () => Promise<void>;
  onMoved: (demonstration: boolean, route: Route) => void;
};

type Place = { trail: readonly Route[]; visit: number };

const LONGEST_TRAIL = 50;

export function Window({ first, firstRoute, onLock, onMoved }: Props) {
  const [frame, setFrame] = useState(first);
  const [place, setPlace] = useState<Place>({ trail: [firstRoute], visit: 0 });
  const [palette, setPalette] = useState<PaletteMode | null>(null);
  const [said, setSaid] = useState<{ message: string; at: number } | null>(null);
  const [memory] = useState(() => new Map<string, unknown>());
  const main = useRef<HTMLElement>(null);
  const route = place.trail.at(-1) ?? firstRoute;

  useEffect(
    () =>
      onWritten(() => {
        void attempt("frame", {}).then((answer) => {
          if (answer.ok) {
            setFrame(answer.value);
          }
        });
      }),
    [],
  );

  useLayoutEffect(() => setClock(frame.now), [frame.now]);

  useEffect(() => switchSingleKeys(frame.singleKeys), [frame.singleKeys]);

  // The lock says what was being written: in the home it says nothing of it.
  const { inTheHome } = frame;
  useEffect(
    () => onMoved(frame.demonstration, inTheHome === undefined ? route : { screen: "child", childId: inTheHome }),
    [onMoved, frame.demonstration, route, inTheHome],
  );

  // A new screen takes focus at its heading, unless a field on it asked for focus.
  useEffect(() => {
    const box = main.current;
    if (box !== null && (document.activeElement === box || !box.contains(document.activeElement))) {
      (box.querySelector<HTMLElement>("h1") ?? box).focus();
    }
    box?.scrollTo(0, 0);
  }, [place.visit, frame.inTheHome]);

  const navigate = useCallback((to: Route) => {
    setPalette(null);
    setPlace(({ trail, visit }) => ({ trail: [...trail.slice(-LONGEST_TRAIL), to], visit: visit + 1 }));
  }, []);
  const back = useCallback(() => {
    setPlace(({ trail, visit }) => ({
      trail: trail.length > 1 ? trail.slice(0, -1) : [{ screen: "today" }],
      visit: visit + 1,
    }));
  }, []);
  const navigation = useMemo<Navigation>(() => ({ navigate, back }), [navigate, back]);
  const announce = useCallback((message: string) => setSaid({ message, at: Date.now() }), []);
  const lock = useCallback(() => void onLock(), [onLock]);

  useIdleLock(frame.lockAfterMinutes, lock);
  const clear = useCallback(() => {
    setPalette(null);
    setSaid(null);
  }, []);
  const home = useHome({ childId: childOf(route), route, onFrame: setFrame, navigate, clear, announce });
  const phrases = usePhrases(inTheHome !== undefined || home.hiding);
  const undo = useUndo({ isDisabled: inTheHome !== undefined || home.hiding, announce });
  useWindowKeys({ route, navigate, onLock: lock, onPalette: setPalette, onHome: home.enter, inTheHome: inTheHome !== undefined });

  return (
    <FrameContext value={frame}>
      <NavigationContext value={navigation}>
        <StatusContext value={announce}>
          <MemoryContext value={memory}>
          <PhrasesContext value={phrases}>
          {inTheHome !== undefined ? (
            <HomeScreen key={inTheHome} onLeft={home.left} onLock={lock} />
          ) : home.hiding ? null : (
          <div className="app">
            <a
              className="skip"
              href="#main"
              onClick={(event) => {
                event.preventDefault();
                main.current?.focus();
              }}
            >
              {appText.skip}
            </a>
            <TopBar onPalette={() => setPalette("all")} onLock={lock} onHome={home.enter} />
            {frame.demonstration && <DemonstrationMark />}
            <Rail route={route} />
            <main className="main" id="main" tabIndex={-1} ref={main}>
              <ErrorBoundary key={place.visit} onLeave={() => navigate({ screen: "today" })}>
                <Screen route={route} onRecord={() => setPalette("record")} />
              </ErrorBoundary>
            </main>
          </div>
          )}
          {palette !== null && (
            <CommandPalette
              key={palette}
              mode={palette}
              onClose={() => setPalette(null)}
              onLock={lock}
              onRecord={() => setPalette("record")}
              onHome={home.enter}
              onUndo={undo.ask}
            />
          )}
          {undo.asking ? <UndoDialog onUndo={(save) => void undo.undo(save)} onClose={undo.close} /> : null}
          </PhrasesContext>
          <StatusLine said={said} save={undo.last} onUndo={(save) => void undo.undo(save)} />
          </MemoryContext>
        </StatusContext>
      </NavigationContext>
    </FrameContext>
  );
}
