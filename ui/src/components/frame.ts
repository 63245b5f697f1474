// What every screen may need to know of the caseload it is in: whose it is, where, and what day it is.
import { createContext, useContext } from "react";

import type { Frame } from "../ipc/bindings";

export const FrameContext = createContext<Frame | null>(null);

/** The frame; only screens inside the unlocked window may ask. */
export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (frame === null) {
    throw new Error("a screen was drawn outside the unlocked window");
  }
  return frame;
}
