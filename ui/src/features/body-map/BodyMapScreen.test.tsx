// A body map, by what a nurse presses, types and hears.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { BodyMapForm, BodyOutlines, MarkTyped, OpenedBodyMap, OutlineView } from "../../ipc/bindings";
import { aChild } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { BodyMapScreen } from "./BodyMapScreen";

function anOutline(change: Partial<OutlineView>): OutlineView {
  return { figure: "baby", view: "front", width: 600, height: 1000, outline: ["M0 0L10 10Z"], details: [], points: [], ...change };
}

const outlines: BodyOutlines = {
  outlines: [
    anOutline({ points: [{ site: "chest", x: 500, y: 365 }] }),
    anOutline({ view: "back", points: [{ site: "buttocks", x: 500, y: 610 }] }),
    anOutline({ view: "head-front", width: 500, height: 600, points: [{ site: "left-cheek", x: 708, y: 590 }] }),
    anOutline({ view: "head-left", width: 500, height: 600, points: [{ site: "left-ear", x: 596, y: 470 }] }),
    anOutline({ view: "head-right", width: 500, height: 600, points: [{ site: "right-ear", x: 404, y: 470 }] }),
  ],
};

const aMark: MarkTyped = {
  view: "head-front", x: 708, y: 590, site: "left-cheek", kind: "bruise", length: "15", width: "", colour: "purple", explanation: "", explainedBy: "",
};

const form: BodyMapForm = {
  seenOn: "04/01/2027", seenAt: "08:30", seenBy: "Amina Yusuf", figure: "baby", mobility: "not-mobile", marks: [aMark], referred: true,
  referredOn: "04/01/2027", referredAt: "08:40", referredTo: "Dana Price", referralOutcome: "Review at 14:00", tracked: true,
};

const opened: OpenedBodyMap = {
  childId: "ava", form, seenOn: "2027-01-04", seenAt: "08:30:00", referredOn: "2027-01-04", contactId: null, referralId: "r7",
  mustBeReferred: true, revision: 2, author: "Amina Yusuf", enteredInError: false,
};

function shell(more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({
    open_child: () => aChild(),
    body_outlines: () => outlines,
    save_draft: () => ({ draftId: "d1", savedAt: "2027-01-04T09:00:00Z" }),
    ...more,
  });
}

function sent(asked: AskedFor[], name: string): unknown {
  return asked.findLast((call) => call.name === name)?.request;
}

describe("a new body map", () => {
  it("puts a mark where its place says, numbers it, and says the referral that it asks for", async () => {
    const asked = shell({ add_body_map: () => ({ recordId: "b1", revision: 1 }) });
    const { user, went, container } = onScreen(<BodyMapScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("Add a mark"), "Left cheek");
    const mark = screen.getByRole("group", { name: "1, head, front" });
    expect(within(mark).getByLabelText("What")).toHaveProperty("value", "bruise");
    expect(screen.getByRole("img", { name: "Head, front: 1 Bruise, left cheek" })).toBeTruthy();
    expect(screen.queryByText(/is referred today/)).toBeNull();

    await user.click(screen.getByRole("button", { name: /Save the body map/ }));
    expect(await screen.findByText(/Say whether the child crawls, cruises or walks; a baby who rolls does not\./)).toBeTruthy();
    expect(asked.some((call) => call.name === "add_body_map")).toBe(false);

    await user.click(screen.getByRole("radio", { name: "No" }));
    expect(screen.getByText(/is referred today, before this is saved/)).toBeTruthy();
    await expectAccessible(container);
    await user.type(screen.getByLabelText("At"), "08:40");
    await user.type(screen.getByLabelText("To whom, by name and service"), "Dana Price");
    await user.type(screen.getByLabelText("What they decided"), "Review at 14:00");
    await user.click(screen.getByRole("button", { name: /Save the body map/ }));
    await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava", tab: "safeguarding" }]));
    expect(sent(asked, "add_body_map")).toMatchObject({
      childId: "ava",
      form: { mobility: "not-mobile", referred: true, tracked: true, referredTo: "Dana Price", marks: [{ site: "left-cheek", view: "head-front", x: 708, y: 590 }] },
    });
  });

  it("moves a mark with the arrow keys, moves it to another place from the list, and takes it away", async () => {
    shell();
    const { user, said } = onScreen(<BodyMapScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("Add a mark"), "Chest");
    const circle = () => document.querySelector(".body-mark circle");
    expect(circle()?.getAttribute("cx")).toBe("300");
    screen.getByRole("button", { name: "Move mark 1 with the arrow keys" }).focus();
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect([circle()?.getAttribute("cx"), circle()?.getAttribute("cy")]).toEqual(["306", "375"]);
    expect(said).toContain("Mark 1 moved, front");
    await user.selectOptions(screen.getByLabelText("Where"), "Buttocks");
    expect(screen.getByRole("img", { name: "Back: 1 Bruise, buttocks" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Take away mark 1" }));
    expect(screen.getByText("No mark yet.")).toBeTruthy();
  });

  it("puts a mark where the outline is pressed, at the nearest place", async () => {
    shell();
    const { user } = onScreen(<BodyMapScreen childId="ava" />);
    const front = await screen.findByRole("img", { name: "Front: no mark" });
    front.getBoundingClientRect = () => ({ left: 0, top: 0, width: 300, height: 500 }) as DOMRect;
    await user.pointer({ keys: "[MouseLeft]", target: front, coords: { clientX: 150, clientY: 200 } });
    expect(await screen.findByRole("img", { name: "Front: 1 Bruise, chest" })).toBeTruthy();
    expect(document.querySelector(".body-mark circle")?.getAttribute("cy")).toBe("400");
  });
});

describe("a body map on record", () => {
  it("is amended with a reason, printed, and keeps its referral in sight", async () => {
    const asked = shell({
      open_body_map: () => opened,
      amend_body_map: () => ({ recordId: "b1", revision: 3 }),
      save_body_map: () => ({ fileName: "body-map-2027-01-04.pdf" }),
    });
    const { user, went, said, container } = onScreen(<BodyMapScreen childId="ava" bodyMapId="b1" />);
    expect(await screen.findByText(/kept in sight with the child's referrals/)).toBeTruthy();
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Save as PDF for the referral" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Choose a folder" }));
    await waitFor(() => expect(said).toContain("body-map-2027-01-04.pdf is saved. It is not encrypted."));
    await user.type(screen.getByLabelText("Why it is amended"), "outcome known");
    await user.click(screen.getByRole("button", { name: /Save the new version/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "amend_body_map")).toMatchObject({ bodyMapId: "b1", fromRevision: 2, reason: "outcome known" });
  });

  it("that was entered in error can only be read", async () => {
    shell({ open_body_map: () => ({ ...opened, enteredInError: true }) });
    onScreen(<BodyMapScreen childId="ava" bodyMapId="b1" />);
    expect(await screen.findByText(/was entered in error/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Save/ })).toBeNull();
  });

  it("that cannot be opened says so", async () => {
    shell({ open_body_map: () => { throw { kind: "notFound" }; } });
    onScreen(<BodyMapScreen childId="ava" bodyMapId="b1" />);
    expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
  });
});
