// Raising, reviewing and ending a flag.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { FlagTypesView } from "../../ipc/bindings";
import { aChild, aFlag } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { writeContents } from "../../components/draftContents";
import { FlagScreen } from "./FlagScreen";
import { newFlag } from "./flagStart";

const steps = (name: string) => ({ name, steps: ["Ring 999 in danger", "Refer today"], source: "The 2014 guidance", toBeChecked: true });

const flagTypes: FlagTypesView = {
  types: [
    { flagType: "domestic-abuse", restricted: true, reviewMonths: 3, procedure: steps("Domestic abuse") },
    { flagType: "missing", restricted: false, reviewMonths: 1, procedure: steps("Children who go missing") },
    { flagType: "fgm-known", restricted: true, reviewMonths: 1, procedure: steps("FGM: known") },
    { flagType: "self-harm", restricted: false, reviewMonths: 1, procedure: steps("Self-harm") },
  ],
  own: [{ code: "young-parent", label: "Young parent", restricted: false, reviewMonths: null, procedure: null }],
};

const saved = { recordId: "f1", revision: 2 };
const home = { screen: "child", childId: "ava", tab: "safeguarding" };

function shell(more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({
    open_child: () => aChild({ flags: [aFlag(), aFlag({ flagId: "f2", endedOn: "2026-12-01", endReason: "Plan ended" })] }),
    flag_types: () => flagTypes,
    save_draft: () => ({ draftId: "d1", savedAt: "" }),
    discard_draft: () => ({}),
    ...more,
  });
}

function sent(asked: AskedFor[], name: string): unknown {
  return asked.findLast((call) => call.name === name)?.request;
}

describe("raising a concern", () => {
  it("asks what it is and where it came from before it asks the core", async () => {
    const asked = shell();
    const { user, container } = onScreen(<FlagScreen childId="ava" />);
    await screen.findByLabelText("What is the concern");
    await expectAccessible(container);
    await user.keyboard("{Control>}{Enter}{/Control}");
    const summary = await screen.findByRole("alert");
    expect(within(summary).getAllByRole("link").map((link) => link.textContent)).toEqual(["The concern is not chosen", "The source is not chosen"]);
    expect(asked.some((call) => call.name === "raise_flag")).toBe(false);
  });

  it("offers no status, takes the usual restriction and review of the type, and shows its steps", async () => {
    const asked = shell({ raise_flag: () => saved });
    const { user, went, container } = onScreen(<FlagScreen childId="ava" />);
    const type = await screen.findByLabelText("What is the concern");
    await within(type).findByRole("option", { name: "Young parent" });
    for (const status of ["Child protection plan", "Section 47 enquiry", "Child in need", "Looked-after child", "Private fostering"]) {
      expect(within(type).queryByRole("option", { name: status })).toBeNull();
    }
    await user.selectOptions(type, "Domestic abuse");
    expect(screen.getByRole("region", { name: "Steps: Domestic abuse" })).toBeTruthy();
    expect(screen.getByText(/Follows: The 2014 guidance\./)).toBeTruthy();
    expect(screen.getByRole("checkbox", { name: /Restricted/ })).toHaveProperty("checked", true);
    expect(screen.getByLabelText("Review on")).toHaveProperty("value", "Sun 4 Apr 2027");
    await user.click(screen.getByRole("button", { name: "The family does not know: do not mention it" }));
    await expectAccessible(container);
    await user.selectOptions(screen.getByLabelText("Where it came from"), "Children's social care");
    await user.click(screen.getByRole("button", { name: /Save the flag/ }));
    await waitFor(() => expect(went).toEqual([home]));
    expect(sent(asked, "raise_flag")).toMatchObject({
      draftId: "d1",
      form: { flagType: "domestic-abuse", restricted: true, since: "today", knownTo: "The family does not know: do not mention it" },
    });
    expect(screen.getByText(/ring 999\. A flag/)).toBeTruthy();
  });

  it("ticks a step of the procedure on the day it was done, and keeps it as an event named as the step is", async () => {
    const asked = shell({ raise_flag: () => saved });
    const { user, went, container } = onScreen(<FlagScreen childId="ava" />);
    const type = await screen.findByLabelText("What is the concern");
    await user.selectOptions(type, "Domestic abuse");
    expect(screen.getByText(/^0 of 2 steps done/)).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "Ring 999 in danger" }));
    await user.click(screen.getByRole("checkbox", { name: "Refer today" }));
    expect(screen.getByText(/^2 of 2 steps done/)).toBeTruthy();
    await user.click(screen.getByRole("checkbox", { name: "Ring 999 in danger" }));
    expect(screen.queryByLabelText("Step 1 done on")).toBeNull();
    const day = screen.getByLabelText("Step 2 done on");
    await user.clear(day);
    await user.type(day, "yesterday");
    // It stands with the steps, and not a second time among what happened.
    expect(screen.queryByLabelText("What, line 1")).toBeNull();
    await expectAccessible(container);
    await user.selectOptions(screen.getByLabelText("Where it came from"), "Police");
    await user.click(screen.getByRole("button", { name: /Save the flag/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "raise_flag")).toMatchObject({
      form: { events: [{ kind: "other", on: "yesterday", state: "held", note: "Refer today" }] },
    });
  });

  it("offers a line for anything else that happened, under its heading", async () => {
    shell();
    const { user } = onScreen(<FlagScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("What is the concern"), "Domestic abuse");
    const happened = within(screen.getByRole("region", { name: "What happened" }));
    expect(happened.getByRole("heading", { name: "What happened" })).toBeTruthy();
    await user.click(happened.getByRole("button", { name: "Add a line" }));
    expect(happened.getByLabelText("What, line 1")).toHaveProperty("value", "other");
  });

  it("keeps a service's own type by its code", async () => {
    const asked = shell({ raise_flag: () => saved });
    const { user, went } = onScreen(<FlagScreen childId="ava" />);
    const type = await screen.findByLabelText("What is the concern");
    await within(type).findByRole("option", { name: "Young parent" });
    await user.selectOptions(type, "Young parent");
    await user.selectOptions(screen.getByLabelText("Where it came from"), "GP");
    await user.click(screen.getByRole("button", { name: /Save the flag/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "raise_flag")).toMatchObject({ form: { flagType: "local", localType: "young-parent" } });
  });

  it("asks for the police report of a known case of FGM, and for the action of self-harm, where the core finds them missing", async () => {
    shell({
      raise_flag: ({ form }) => {
        const field = form.flagType === "self-harm" ? "actionTaken" : "policeReference";
        throw { kind: "invalid", problems: [{ field, what: "It is missing", mend: "Write it" }] };
      },
    });
    const { user, container } = onScreen(<FlagScreen childId="ava" />);
    const type = await screen.findByLabelText("What is the concern");
    await user.selectOptions(type, "FGM: known");
    await user.selectOptions(screen.getByLabelText("Where it came from"), "The child");
    expect(screen.getByText(/You yourself report FGM in a girl under 18/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /Save the flag/ }));
    expect(await screen.findByText("It is missing. Write it.")).toBeTruthy();
    expect(screen.getByLabelText("Police reference").getAttribute("aria-invalid")).toBe("true");
    await expectAccessible(container);
    await user.selectOptions(type, "Self-harm");
    expect(screen.queryByLabelText("Police reference")).toBeNull();
    await user.click(screen.getByRole("button", { name: /Save the flag/ }));
    await waitFor(() => expect(screen.getByLabelText("What you did about it").getAttribute("aria-invalid")).toBe("true"));
  });

  it("writes down that a child is missing, found and not yet interviewed, a line for each", async () => {
    const asked = shell({ raise_flag: () => saved });
    const { user, went, container } = onScreen(<FlagScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("What is the concern"), "Missing");
    await user.click(screen.getByRole("button", { name: "Reported missing" }));
    await user.click(screen.getByRole("button", { name: "Found" }));
    await user.click(screen.getByRole("button", { name: "Return interview offered" }));
    expect(screen.getByLabelText("What, line 3")).toHaveProperty("value", "return-interview-offered");
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Take away line 3" }));
    await user.selectOptions(screen.getByLabelText("Where it came from"), "Police");
    await user.click(screen.getByRole("button", { name: /Save the flag/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "raise_flag")).toMatchObject({
      form: { events: [{ kind: "reported-missing", on: "today", state: "held" }, { kind: "found", on: "today", state: "held" }] },
    });
  });

  it("goes on from a draft", async () => {
    const start = newFlag("ava");
    const contents = writeContents({ ...start, flag: { ...start.flag, detail: "Bruise to left cheek" } }, "2027-01-02");
    shell({ open_draft: () => ({ draftId: "d1", form: "flag", childId: "ava", savedAt: "", contents }) });
    onScreen(<FlagScreen childId="ava" draftId="d1" />);
    expect(await screen.findByLabelText("What a colleague must know")).toHaveProperty("value", "Bruise to left cheek");
    expect(screen.getByLabelText("Since")).toHaveProperty("value", "Sat 2 Jan 2027");
  });
});

describe("reviewing a flag", () => {
  it("opens with what is known and asks what the review found", async () => {
    const asked = shell({
      review_flag: ({ reason }) => {
        if (reason === "") throw { kind: "invalid", problems: [{ field: "reason", what: "The reason is missing", mend: "Say why" }] };
        return saved;
      },
    });
    const { user, went } = onScreen(<FlagScreen childId="ava" flagId="f1" />);
    expect(await screen.findByLabelText("Review on")).toHaveProperty("value", "Wed 3 Feb 2027");
    await user.click(screen.getByRole("button", { name: /Save the review/ }));
    expect(await screen.findByText("The reason is missing. Say why.")).toBeTruthy();
    await user.type(screen.getByLabelText("What the review found"), "No change");
    await user.click(screen.getByRole("button", { name: /Save the review/ }));
    await waitFor(() => expect(went).toEqual([home]));
    expect(sent(asked, "review_flag")).toMatchObject({ flagId: "f1", reason: "No change" });
    expect(sent(asked, "discard_draft")).toEqual({ draftId: "d1" });
  });

  it("ends it in a dialog that asks for the day and the reason", async () => {
    const asked = shell({ end_flag: () => saved });
    const { user, said } = onScreen(<FlagScreen childId="ava" flagId="f1" />);
    await user.click(await screen.findByRole("button", { name: "End this flag" }));
    const dialog = await screen.findByRole("dialog", { name: "End: Child in need" });
    await user.type(within(dialog).getByLabelText("Why it ended, and who decided"), "Stepped down");
    await user.click(within(dialog).getByRole("button", { name: "End the flag" }));
    await waitFor(() => expect(said).toEqual(["The flag has ended"]));
    expect(sent(asked, "end_flag")).toEqual({ flagId: "f1", endedOn: "today", reason: "Stepped down" });
  });

  it("of one that has ended can only be read", async () => {
    shell();
    onScreen(<FlagScreen childId="ava" flagId="f2" />);
    expect(await screen.findByText("Plan ended")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Save/ })).toBeNull();
  });
});
