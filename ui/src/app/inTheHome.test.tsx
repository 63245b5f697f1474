// Into the home and out of it, as the window does it.
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { onBeforeLock } from "../components/beforeLock";
import type { Route } from "../components/navigation";
import type { Frame, HomeView } from "../ipc/bindings";
import { aFrame } from "../test/aChild";
import { standInShell, type AskedFor } from "../test/shell";
import { Window } from "./Window";

const view: HomeView = {
  initials: "AD", age: null, visit: "weight-and-feeding", chart: null, range: null, lines: null, weights: [], feeding: null,
  asksFeeding: true, topics: [], next: null, seeingAgain: null, draft: null,
};
const inTheHome: Frame = { ...aFrame(), children: 0, inTheHome: "ava" };

vi.setConfig({ testTimeout: 30_000 });

type Drawn = { asked: AskedFor[]; moved: Route[]; user: ReturnType<typeof userEvent.setup> };

function draw(first: Frame, draftId: string | null): Drawn {
  const moved: Route[] = [];
  const asked = standInShell({
    enter_home: () => inTheHome,
    home_view: () => view,
    leave_home: () => ({ frame: aFrame(), childId: "ava", draftId }),
    today: () => ({ drafts: [] }) as never,
  });
  const route: Route = { screen: "child", childId: "ava", tab: "growth" };
  render(<Window first={first} firstRoute={route} onLock={() => Promise.resolve()} onMoved={(_, to) => void moved.push(to)} />);
  return { asked, moved, user: userEvent.setup({ delay: null }) };
}

test("one key keeps what is typed, clears the screen and leaves nothing of the frame around it", async () => {
  const { asked, user } = draw(aFrame(), null);
  const kept: string[] = [];
  const gone = onBeforeLock(() => {
    kept.push(asked.at(-1)?.name ?? "");
    return Promise.resolve();
  });
  expect(screen.getByRole("navigation", { name: "Main" })).toBeTruthy();
  await user.keyboard("{Control>}h{/Control}");
  expect(await screen.findByRole("heading", { level: 1, name: "A D" })).toBeTruthy();
  gone();
  expect(kept).toHaveLength(1);
  expect(kept[0], "it was kept before the view was asked for").not.toBe("enter_home");
  expect(screen.queryByRole("navigation")).toBeNull();
  expect(screen.queryByText(/Search name, NHS number/)).toBeNull();
  expect(document.title).not.toMatch(/child|home|ava/i);
  // Keys of other screens do nothing here.
  asked.length = 0;
  await user.keyboard("{Control>}k{/Control}");
  await user.tab();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(asked).toEqual([]);
});

test("opened in the home it asks for its own view alone, and the lock is told of no form", async () => {
  const { asked, moved } = draw(inTheHome, null);
  await screen.findByRole("heading", { level: 1, name: "A D" });
  expect(asked.map((one) => one.name)).toEqual(["home_view"]);
  expect(moved).toEqual([{ screen: "child", childId: "ava" }]);
});

test("left with something typed, it goes to the contact; with nothing, back to where it was", async () => {
  const { user, moved } = draw(inTheHome, "d1");
  await screen.findByRole("heading", { level: 1, name: "A D" });
  await user.keyboard("{Control>}h{/Control}");
  await waitFor(() => expect(moved.at(-1)).toEqual({ screen: "contact", childId: "ava", draftId: "d1" }));
  await act(async () => Promise.resolve());
});
