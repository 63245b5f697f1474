import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";

import { switchSingleKeys, useShortcut } from "./useShortcut";

function Page({ onRecord, onSave }: { onRecord: () => void; onSave: () => void }) {
  useShortcut("r", onRecord);
  useShortcut("Ctrl+Enter", onSave);
  return <input aria-label="Notes" />;
}

test("a letter acts outside a field and types inside one", async () => {
  const record = vi.fn();
  render(<Page onRecord={record} onSave={() => undefined} />);
  await userEvent.keyboard("r");
  expect(record).toHaveBeenCalledTimes(1);
  await userEvent.type(screen.getByRole("textbox"), "r");
  expect(record).toHaveBeenCalledTimes(1);
});

test("Ctrl+Enter acts inside a field too", async () => {
  const save = vi.fn();
  render(<Page onRecord={() => undefined} onSave={save} />);
  await userEvent.type(screen.getByRole("textbox"), "x{Control>}{Enter}{/Control}");
  expect(save).toHaveBeenCalledTimes(1);
});

test("letters can be switched off", async () => {
  const record = vi.fn();
  switchSingleKeys(false);
  render(<Page onRecord={record} onSave={() => undefined} />);
  await userEvent.keyboard("r");
  expect(record).not.toHaveBeenCalled();
});
