// A group session, by what a nurse sees and presses.
import { screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import type { GroupMemberLine } from "../../ipc/bindings";
import { aClinic } from "../../test/anAppointment";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { GroupScreen } from "./GroupScreen";

const kept = { draftId: "d1", savedAt: "2027-01-04T09:00:00Z" };
const eight: GroupMemberLine[] = Array.from({ length: 8 }, (_, at) => ({
  childId: `c${at}`, child: `BABY, Number ${at}`, age: null, appointmentId: `a${at}`,
}));

function shell(more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({
    session_places: () => ({ places: [aClinic([]).place], today: [] }),
    group_invited: () => ({ members: eight }),
    list_caseload: () => ({ rows: [], total: 0, families: 0, caseload: 0, schools: [] }),
    save_draft: () => kept,
    ...more,
  });
}

describe("a group", () => {
  it("is written once for eight, with the truth about the two who did not come", async () => {
    const asked = shell({
      save_group: () => ({ attended: 6, cancelled: 1, notBrought: 1, placeDay: { attended: 9, cancelled: 1, notBrought: 1 } }),
    });
    const { user, said, container } = onScreen(<GroupScreen />);
    await user.type(await screen.findByLabelText("What it was"), "Weaning group");
    await user.click(await screen.findByRole("button", { name: "Add the 8 children booked for this" }));
    await user.click(screen.getByRole("checkbox", { name: "BABY, Number 4 came" }));
    await user.click(screen.getByRole("checkbox", { name: "BABY, Number 5 came" }));
    await user.selectOptions(screen.getByLabelText("Why BABY, Number 5 did not come"), "Cancelled by family");
    await user.type(screen.getByLabelText("About BABY, Number 0 alone"), "Sits with help");
    await user.type(screen.getByLabelText("What the group did"), "First tastes");
    expect(screen.getByText("6 of 8 came")).toBeTruthy();
    await expectAccessible(container);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(said).toEqual(["Group saved on this laptop"]));
    const request = asked.findLast((call) => call.name === "save_group")?.request as { members: unknown[] };
    expect(request).toMatchObject({ title: "Weaning group", note: "First tastes", placeId: null, draftId: "d1" });
    expect(request.members).toHaveLength(8);
    expect(request.members[0]).toEqual({ childId: "c0", appointmentId: "a0", outcome: "attended", line: "Sits with help", decision: "" });
    expect(request.members[5]).toMatchObject({ outcome: "cancelled-by-family" });
    expect(await screen.findByText("6 came, 1 cancelled, 1 not brought")).toBeTruthy();
    expect(screen.getByText("9 came, 1 cancelled, 1 not brought")).toBeTruthy();
  });

  it("shows what is missing beside its field and keeps the list", async () => {
    shell({
      save_group: () => {
        throw { kind: "invalid", problems: [{ field: "members", what: "Nobody is on the list", mend: "Add the children" }] };
      },
    });
    const { user } = onScreen(<GroupScreen />);
    await user.type(await screen.findByLabelText("What it was"), "Massage");
    await user.click(screen.getByRole("button", { name: /Save the group/ }));
    expect(await screen.findByText("Nobody is on the list. Add the children.")).toBeTruthy();
    expect(screen.getByLabelText("What it was")).toHaveProperty("value", "Massage");
  });
});
