// A line that says what has just been done: shown for a while and read aloud, never in the way.
import { createContext, useContext } from "react";

export type Announce = (message: string) => void;

export const StatusContext = createContext<Announce>(() => undefined);

export function useAnnounce(): Announce {
  return useContext(StatusContext);
}
