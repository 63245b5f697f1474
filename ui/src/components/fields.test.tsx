import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";

import { expectAccessible } from "../test/axe";
import { Button } from "./Button";
import { Checkbox } from "./Checkbox";
import { CheckboxGroup } from "./CheckboxGroup";
import { Dialog } from "./Dialog";
import { ErrorSummary } from "./ErrorSummary";
import { PassphraseField } from "./PassphraseField";
import { Segmented } from "./Segmented";
import { Select } from "./Select";
import { TextArea } from "./TextArea";
import { TextField } from "./TextField";

test("a text field has its name, its hint and its message", async () => {
  const { container } = render(
    <TextField name="minutes" label="Minutes" value="" onChange={() => undefined} hint="1 to 600" error="Give a number" suffix="min" />,
  );
  const field = screen.getByRole("textbox", { name: "Minutes" });
  expect(field.id).toBe("minutes");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  expect(field.getAttribute("spellcheck")).toBe("false");
  const described = (field.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent);
  expect(described).toContain("1 to 600");
  expect(described).toContain("Give a number");
  await expectAccessible(container);
});

test("a text area is found by its name and its id", async () => {
  const { container } = render(<TextArea name="narrative" label="What you saw and did" value="" onChange={() => undefined} />);
  expect(screen.getByRole("textbox", { name: "What you saw and did" }).id).toBe("narrative");
  await expectAccessible(container);
});

function Choice() {
  const [value, setValue] = useState<"seen" | "declined" | null>(null);
  return (
    <Segmented
      name="outcome"
      legend="What happened"
      options={[
        { value: "seen", label: "Seen" },
        { value: "declined", label: "Declined" },
      ]}
      value={value}
      onChange={setValue}
      error={value === null ? "Choose what happened" : undefined}
    />
  );
}

test("a segmented choice is a radio group that arrow keys move through", async () => {
  const { container } = render(<Choice />);
  expect(screen.getByRole("radiogroup", { name: "What happened" }).id).toBe("outcome");
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Seen" }));
  await userEvent.keyboard("{ArrowRight}");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "Declined" }).checked).toBe(true);
  await expectAccessible(container);
});

test("a select chooses a code by its word", async () => {
  const chosen = vi.fn();
  const { container } = render(
    <Select name="role" label="Role" options={[{ value: "a", label: "One" }, { value: "b", label: "Two" }]} value="" onChange={chosen} error="Choose one" />,
  );
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Role" }), "Two");
  expect(chosen).toHaveBeenCalledWith("b");
  await expectAccessible(container);
});

test("checkboxes tick by keyboard", async () => {
  const one = vi.fn();
  const many = vi.fn();
  const { container } = render(
    <>
      <Checkbox name="restricted" label="Restricted" hint="Never shown in the home" isSelected={false} onChange={one} />
      <CheckboxGroup name="present" legend="Who was there" options={[{ value: "m", label: "Mother" }, { value: "f", label: "Father" }]} values={["m"]} onChange={many} />
    </>,
  );
  await userEvent.tab();
  await userEvent.keyboard(" ");
  expect(one).toHaveBeenCalledWith(true);
  await userEvent.click(screen.getByRole("checkbox", { name: "Father" }));
  expect(many).toHaveBeenCalledWith(["m", "f"]);
  await expectAccessible(container);
});

test("the error summary takes focus and leads to each field, also inside a group", async () => {
  const { container } = render(
    <>
      <ErrorSummary
        problems={[
          { field: "outcome", what: "Choose what happened", mend: "" },
          { field: "minutes", what: "Minutes are not a number", mend: "Write 35" },
        ]}
      />
      <Choice />
      <TextField name="minutes" label="Minutes" value="x" onChange={() => undefined} />
    </>,
  );
  expect(document.activeElement).toBe(screen.getByRole("alert", { name: "2 things to put right before this can be saved" }));
  await userEvent.click(screen.getByRole("link", { name: "Minutes are not a number" }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Minutes" }));
  await userEvent.click(screen.getByRole("link", { name: "Choose what happened" }));
  expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Seen" }));
  await expectAccessible(container);
});

test("a dialog keeps focus, closes with Escape and gives focus back", async () => {
  function Page() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onPress={() => setOpen(true)}>Discard</Button>
        {open && (
          <Dialog title="Throw away this draft?" onClose={() => setOpen(false)} footer={<Button kind="danger">Throw away</Button>}>
            <p>It is gone for good.</p>
          </Dialog>
        )}
      </>
    );
  }
  render(<Page />);
  await userEvent.click(screen.getByRole("button", { name: "Discard" }));
  const dialog = screen.getByRole("dialog", { name: "Throw away this draft?" });
  expect(dialog.contains(document.activeElement)).toBe(true);
  await expectAccessible(dialog);
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Discard" })));
});

test("a passphrase is hidden until asked for", async () => {
  const { container } = render(<PassphraseField name="passphrase" label="Passphrase" value="four words" onChange={() => undefined} />);
  const field = screen.getByLabelText("Passphrase");
  expect(field.getAttribute("type")).toBe("password");
  await userEvent.click(screen.getByRole("button", { name: "Show passphrase" }));
  expect(field.getAttribute("type")).toBe("text");
  await expectAccessible(container);
});
