// What must be kept before the caseload locks. A form joins while it is on screen; locking waits for it.

type Keep = () => Promise<void>;

const waiting = new Set<Keep>();

/** Joins. Returns the way to leave. */
export function onBeforeLock(keep: Keep): () => void {
  waiting.add(keep);
  return () => {
    waiting.delete(keep);
  };
}

/** Keeps everything on screen. Never fails: a lock is not refused because a draft could not be kept. */
export async function keepBeforeLock(): Promise<void> {
  await Promise.allSettled([...waiting].map((keep) => keep()));
}
