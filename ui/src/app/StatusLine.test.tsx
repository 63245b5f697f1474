// What has just been done is said, and is out of the way at the next press.
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { StatusLine } from "./StatusLine";

test("it stays while she types, goes when something is pressed, and the next one is said again", async () => {
  const user = userEvent.setup({ delay: null });
  const window = (at: number) => (
    <>
      <button type="button">Save</button>
      <StatusLine said={{ message: "Saved on this laptop", at }} />
    </>
  );
  const { rerender } = render(window(1));
  await user.keyboard("x");
  expect(screen.getByRole("status").textContent).toBe("Saved on this laptop");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(screen.getByRole("status").textContent).toBe("");
  rerender(window(2));
  expect(screen.getByRole("status").textContent).toBe("Saved on this laptop");
});
