// Draws a screen as the unlocked window would, and remembers where it wanted to go and what it said.
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { vi } from "vitest";

import { FrameContext } from "../components/frame";
import { NavigationContext, type Route } from "../components/navigation";
import { StatusContext } from "../components/status";
import type { Frame } from "../ipc/bindings";
import { aFrame } from "./aChild";

// A whole form is drawn at every key; on a busy machine that takes a while without a real screen. The longest of these tests
// takes 4 seconds alone, and took 30 while two builds ran beside it.
vi.setConfig({ testTimeout: 90_000 });

export type OnScreen = {
  user: ReturnType<typeof userEvent.setup>;
  went: (Route | "back")[];
  said: string[];
  container: HTMLElement;
  /** The screen is left, as when the window goes elsewhere. */
  leave: () => void;
};

export function onScreen(screen: ReactElement, frame: Frame = aFrame()): OnScreen {
  const went: (Route | "back")[] = [];
  const said: string[] = [];
  const navigation = { navigate: (to: Route) => void went.push(to), back: () => void went.push("back") };
  const user = userEvent.setup({ delay: null });
  const { container, unmount } = render(
    <FrameContext value={frame}>
      <NavigationContext value={navigation}>
        <StatusContext value={(message) => void said.push(message)}>{screen}</StatusContext>
      </NavigationContext>
    </FrameContext>,
  );
  return { user, went, said, container, leave: unmount };
}
