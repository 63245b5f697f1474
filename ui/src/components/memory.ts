// What a screen remembers while the nurse is elsewhere in the window. It goes when the caseload locks.
import { createContext, useCallback, useContext, useState } from "react";

export const MemoryContext = createContext<Map<string, unknown>>(new Map());

/** State that is still there when the screen is opened again. One key, one type. */
export function useMemory<T>(key: string, first: T): [T, (next: T) => void] {
  const memory = useContext(MemoryContext);
  const [value, setValue] = useState<T>(() => (memory.has(key) ? (memory.get(key) as T) : first));
  const set = useCallback(
    (next: T) => {
      memory.set(key, next);
      setValue(next);
    },
    [memory, key],
  );
  return [value, set];
}
