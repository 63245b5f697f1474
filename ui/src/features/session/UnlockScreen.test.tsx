import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import type { Frame, StartView } from "../../ipc/bindings";
import { LEVEL_NAMES } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { standInShell } from "../../test/shell";
import { UnlockScreen } from "./UnlockScreen";

const frame: Frame = {
  practitioner: "Amina Yusuf",
  role: "health-visitor",
  area: "leicester-city",
  team: "City West",
  demonstration: false,
  today: "2027-01-04",
  now: "2027-01-04T08:42:00Z",
  children: 312,
  openFlags: 7,
  safeguarded: 7,
  openEpisodes: 26,
  notReceived: 14,
  refused: 1,
  lastExport: null,
  lockAfterMinutes: 5, singleKeys: true, levelNames: LEVEL_NAMES,
};

const start: StartView = {
  stage: "locked",
  caseloads: [{ name: "own", waitSeconds: 0 }],
  lastOpened: "own",
  version: "0.1.0",
  demonstrationPassphrase: "otter lantern biscuit meadow",
};

test("the passphrase has focus, and Enter unlocks", async () => {
  const opened = vi.fn();
  const asked = standInShell({ unlock: () => frame });
  const { container } = render(<UnlockScreen start={start} leftOff={() => null} onOpened={opened} />);
  expect(document.activeElement).toBe(screen.getByLabelText("Passphrase"));
  await expectAccessible(container);
  await userEvent.keyboard("four random words here{Enter}");
  expect(asked).toEqual([{ name: "unlock", request: { caseload: "own", passphrase: "four random words here" } }]);
  expect(opened).toHaveBeenCalledWith(frame);
});

test("a wrong passphrase is said beside the field, which is empty and has focus again", async () => {
  standInShell({
    unlock: () => {
      throw { kind: "wrongPassphrase", waitSeconds: 60 };
    },
  });
  render(<UnlockScreen start={start} leftOff={() => null} onOpened={() => undefined} />);
  await userEvent.keyboard("wrong{Enter}");
  const field = screen.getByLabelText<HTMLInputElement>("Passphrase");
  expect(await screen.findByText(/does not open this caseload/)).toBeTruthy();
  expect(field.value).toBe("");
  expect(document.activeElement).toBe(field);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /Wait 60 seconds/ }).disabled).toBe(true);
});

test("the demonstration shows its passphrase and is marked", () => {
  standInShell({});
  render(
    <UnlockScreen
      start={{ ...start, caseloads: [{ name: "demonstration", waitSeconds: 0 }], lastOpened: "demonstration" }}
      leftOff={() => null}
      onOpened={() => undefined}
    />,
  );
  expect(screen.getByText("otter lantern biscuit meadow")).toBeTruthy();
  expect(screen.getByText(/Every family here is made up/)).toBeTruthy();
});
