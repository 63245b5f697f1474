// Into the in the home view and out of it: the screen is cleared at once, and what was typed is kept before anything else.
import { useCallback, useState } from "react";

import { keepBeforeLock } from "../components/beforeLock";
import type { Route } from "../components/navigation";
import type { Frame, HomeLeft } from "../ipc/bindings";
import { attempt } from "../ipc/client";
import { homeText } from "../text/home";
import { resumeAt } from "./resume";

type Props = {
  /** The child whose screen is open. */
  childId: string | null;
  route: Route;
  onFrame: (frame: Frame) => void;
  navigate: (to: Route) => void;
  /** Takes away what stands over the screen: the palette, the line that says what was done. */
  clear: () => void;
  announce: (message: string) => void;
};

export type Home = {
  /** Shows the view; `null` on a screen of no one child. */
  enter: (() => void) | null;
  /** The screen is empty while the view is on its way. */
  hiding: boolean;
  left: (left: HomeLeft) => void;
};

export function useHome({ childId, route, onFrame, navigate, clear, announce }: Props): Home {
  const [hiding, setHiding] = useState(false);

  const enter = useCallback(
    async (of: string) => {
      // Begun before the form goes, so that it is kept with the very last key.
      const kept = keepBeforeLock();
      setHiding(true);
      clear();
      await kept;
      const answer = await attempt("enter_home", { childId: of });
      if (answer.ok) onFrame(answer.value);
      else announce(homeText.couldNotEnter);
      setHiding(false);
    },
    [onFrame, clear, announce],
  );

  const left = useCallback(
    ({ frame, childId: of, draftId }: HomeLeft) => {
      const go = async () => {
        clear();
        if (draftId !== null) navigate({ screen: "contact", childId: of, draftId });
        else if (childId !== of) navigate({ screen: "child", childId: of });
        else {
          const back = await resumeAt(route);
          if (back !== route) navigate(back);
        }
        onFrame(frame);
      };
      void go();
    },
    [childId, route, navigate, onFrame, clear],
  );

  return { enter: childId === null ? null : () => void enter(childId), hiding, left };
}
