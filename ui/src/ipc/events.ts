// What Rust tells the window unasked.
import { listen } from "@tauri-apps/api/event";

export type ExportProgress = { done: number; total: number };

type Events = {
  export_progress: ExportProgress;
  /** The laptop sleeps, its session is locked or the window is closed: keep what is typed, then lock. */
  lock_requested: null;
  locked: null;
};

/** Hears an event until the returned function is called. */
export function onEvent<Name extends keyof Events>(name: Name, listener: (payload: Events[Name]) => void): () => void {
  let stopped = false;
  let unlisten: (() => void) | null = null;
  listen<Events[Name]>(name, (event) => listener(event.payload)).then(
    (stop) => {
      if (stopped) {
        stop();
      } else {
        unlisten = stop;
      }
    },
    () => {
      // Without the shell there is nobody to hear; every command still answers for itself.
    },
  );
  return () => {
    stopped = true;
    unlisten?.();
  };
}
