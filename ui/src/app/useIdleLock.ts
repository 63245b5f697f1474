// Locks after minutes without a key or a pointer. A laptop that slept counts the time it slept.
import { useEffect, useRef } from "react";

const LOOK_EVERY_MS = 5000;
const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;

export function useIdleLock(minutes: number, lock: () => void): void {
  const last = useRef(0);
  useEffect(() => {
    last.current = Date.now();
    const note = () => {
      // A sign of life after the time is up comes too late: it locks first.
      if (Date.now() - last.current < minutes * 60_000) {
        last.current = Date.now();
      }
    };
    SIGNS.forEach((sign) => window.addEventListener(sign, note, { capture: true, passive: true }));
    const timer = window.setInterval(() => {
      if (Date.now() - last.current >= minutes * 60_000) {
        last.current = Date.now();
        lock();
      }
    }, LOOK_EVERY_MS);
    return () => {
      SIGNS.forEach((sign) => window.removeEventListener(sign, note, { capture: true }));
      window.clearInterval(timer);
    };
  }, [minutes, lock]);
}
