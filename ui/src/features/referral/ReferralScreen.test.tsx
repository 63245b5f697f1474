// Making a referral, its answer, chasing it, and disagreeing with it.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { aChild } from "../../test/aChild";
import { aReferral } from "../../test/aReferral";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { writeContents } from "../../components/draftContents";
import { ReferralListScreen } from "./ReferralListScreen";
import { ReferralScreen } from "./ReferralScreen";
import { newReferral } from "./referralStart";

function shell(more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({
    open_child: () => aChild(),
    save_draft: () => ({ draftId: "d1", savedAt: "" }),
    chase_day: () => ({ on: "2027-01-05", workingDays: 1, local: false, source: "Working Together 2023" }),
    ...more,
  });
}

const sent = (asked: AskedFor[], name: string) => asked.findLast((call) => call.name === name)?.request;

describe("making a referral", () => {
  it("asks to whom and by what right, says when it will be chased, and opens what was made", async () => {
    const asked = shell({ make_referral: () => ({ recordId: "r9", revision: 1 }) });
    const { user, went, container } = onScreen(<ReferralScreen childId="ava" contactId="k7" />);
    await screen.findByLabelText("Service");
    await user.keyboard("{Control>}{Enter}{/Control}");
    const summary = await screen.findByRole("alert");
    expect(within(summary).getAllByRole("link").map((link) => link.textContent)).toEqual(["The service is not chosen", "By what right is not chosen"]);
    await user.selectOptions(screen.getByLabelText("Service"), "Children's social care");
    await user.selectOptions(screen.getByLabelText("By what right"), "To protect a child, without consent");
    expect(await screen.findByText(/Left empty: Tue 5 Jan, 1 working day/)).toBeTruthy();
    expect(screen.getByLabelText("Confirmed in writing on")).toBeTruthy();
    await expectAccessible(container);
    await user.type(screen.getByLabelText("Why"), "Bruise");
    await user.click(screen.getByRole("button", { name: /Save the referral/ }));
    await waitFor(() => expect(went).toEqual([{ screen: "referral", childId: "ava", referralId: "r9" }]));
    expect(sent(asked, "make_referral")).toMatchObject({ draftId: "d1", form: { fromContact: "k7", reason: "Bruise", chaseOn: "" } });
  });

  it("takes to whom from the directory, and says how to refer", async () => {
    const form = { name: "Quiet Nights", topic: "sleep", what: "", location: "", forWhom: "", howToRefer: "Form with a sleep diary", phone: "0116 496 0108", web: "", validFrom: "", validUntil: "" } as const;
    const asked = shell({
      directory: () => ({ services: [{ serviceId: "s1", revision: 1, offered: true, expired: false, form }] }),
      make_referral: () => ({ recordId: "r9", revision: 1 }),
    });
    const { user } = onScreen(<ReferralScreen childId="ava" />);
    await user.click(await screen.findByRole("button", { name: "Choose from the directory" }));
    await user.selectOptions(await screen.findByLabelText("Service of the directory"), "Quiet Nights");
    expect(screen.getByLabelText("Team or person")).toHaveProperty("value", "Quiet Nights, 0116 496 0108");
    expect(screen.getByText("How to refer: Form with a sleep diary")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("By what right"), "Consent of the family");
    await user.type(screen.getByLabelText("Why"), "Wakes six times");
    await user.click(screen.getByRole("button", { name: /Save the referral/ }));
    await waitFor(() => expect(sent(asked, "make_referral")).toMatchObject({ form: { localServiceId: "s1", service: "other" } }));
  });

  it("goes on from a draft", async () => {
    const start = newReferral("ava");
    const contents = writeContents({ ...start, referral: { ...start.referral, reason: "Two accounts" } }, "2027-01-02");
    shell({ open_draft: () => ({ draftId: "d1", form: "referral", childId: "ava", savedAt: "", contents }) });
    onScreen(<ReferralScreen childId="ava" draftId="d1" />);
    expect(await screen.findByLabelText("Why")).toHaveProperty("value", "Two accounts");
    expect(screen.getByLabelText("Sent on")).toHaveProperty("value", "Sat 2 Jan 2027");
  });
});

describe("a referral that was made", () => {
  const steps = [{ writtenAt: "2026-12-18T09:00:00Z", author: "Amina Yusuf", reason: "asked Dina Farrow" }];

  it("leads to the entry of the directory it was sent to", async () => {
    shell({ open_referral: () => ({ referral: aReferral({ localServiceId: "s1" }), steps: [] }) });
    const { user, went } = onScreen(<ReferralScreen childId="ava" referralId="r1" />);
    await user.click(await screen.findByRole("button", { name: "How to refer, telephone and when" }));
    expect(went).toEqual([{ screen: "directory", serviceId: "s1" }]);
  });

  it("shows what was done since, and offers to disagree once it is rejected", async () => {
    shell({ open_referral: () => ({ referral: aReferral({ answer: "rejected", answeredOn: "2026-12-18", answerReason: "Threshold not met", overdue: false }), steps }) });
    const { user, went, container } = onScreen(<ReferralScreen childId="ava" referralId="r1" />);
    expect(await screen.findByText("Threshold not met")).toBeTruthy();
    expect(screen.getByText("asked Dina Farrow")).toBeTruthy();
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Disagree: escalate" }));
    expect(went).toEqual([{ screen: "escalation", childId: "ava", referralId: "r1" }]);
  });

  it("records the answer, and says what is missing of a rejection", async () => {
    const asked = shell({
      open_referral: () => ({ referral: aReferral(), steps: [] }),
      answer_referral: ({ reason }) => {
        if (reason === "") throw { kind: "invalid", problems: [{ field: "answerReason", what: "Why it was rejected is missing", mend: "Write the reason they gave" }] };
        return { recordId: "r1", revision: 2 };
      },
    });
    const { user, said } = onScreen(<ReferralScreen childId="ava" referralId="r1" />);
    await user.click(await screen.findByRole("button", { name: "Record the answer" }));
    const dialog = await screen.findByRole("dialog", { name: "Record the answer" });
    await user.click(within(dialog).getByRole("radio", { name: "Rejected" }));
    await user.click(within(dialog).getByRole("button", { name: "Save the answer" }));
    expect(await within(dialog).findByText("Why it was rejected is missing. Write the reason they gave.")).toBeTruthy();
    await user.type(within(dialog).getByLabelText("Reason, or what follows"), "No threshold");
    await user.click(within(dialog).getByRole("button", { name: "Save the answer" }));
    await waitFor(() => expect(said).toEqual(["Answer saved on this laptop"]));
    expect(sent(asked, "answer_referral")).toMatchObject({ answer: "rejected", answeredOn: "today", reason: "No threshold" });
  });

  it("is amended with a reason of its own beside why the child was referred", async () => {
    const asked = shell({ open_referral: () => ({ referral: aReferral(), steps: [] }), amend_referral: () => ({ recordId: "r1", revision: 2 }) });
    const { user, went } = onScreen(<ReferralScreen childId="ava" referralId="r1" />);
    await user.click(await screen.findByRole("button", { name: "Amend" }));
    await user.click(await screen.findByRole("button", { name: /Save the amendment/ }));
    expect(await screen.findByText("Why you amend it is missing. Write a few words.")).toBeTruthy();
    await user.type(screen.getByLabelText("Why you amend it"), "Wrong day");
    await user.click(screen.getByRole("button", { name: /Save the amendment/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "amend_referral")).toMatchObject({ reason: "Wrong day", fromRevision: 1, form: { reason: "Bruise to left cheek, two accounts given" } });
  });

  it("notes who was asked again, and when to ask next", async () => {
    const asked = shell({ open_referral: () => ({ referral: aReferral(), steps: [] }), chase_referral: () => ({ recordId: "r1", revision: 2 }) });
    const { user } = onScreen(<ReferralScreen childId="ava" referralId="r1" />);
    await user.click(await screen.findByRole("button", { name: "I asked again" }));
    const dialog = await screen.findByRole("dialog");
    await user.type(within(dialog).getByLabelText("Whom you asked"), "Duty desk");
    await user.type(within(dialog).getByLabelText("Ask again on"), "8 Jan");
    await user.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(sent(asked, "chase_referral")).toEqual({ referralId: "r1", asked: "Duty desk", note: "", chaseOn: "8 Jan" }));
  });
});

describe("the referrals of the whole caseload", () => {
  it("stand with those to ask first, can be narrowed, and are counted by service", async () => {
    const answered = aReferral({ referralId: "r2", service: "audiology", answer: "accepted", answeredOn: "2026-12-20", overdue: false, needsConfirming: false });
    shell({
      referral_list: () => ({
        rows: [
          { child: "DOYLE, Ava-Mae", born: "2026-08-12", referral: aReferral() },
          { child: "MALIK, Sami", born: null, referral: answered },
        ],
        waiting: 1, overdue: 1, quarter: "2027Q1", quarters: ["2027Q1", "2026Q4"],
        counts: [{ service: "audiology", sent: 3, accepted: 2, rejected: 1, adviceOnly: 0, withdrawn: 0, waiting: 0 }],
      }),
    });
    const { user, went, container } = onScreen(<ReferralListScreen />);
    expect(await screen.findByText("1 waits for an answer, 1 to be asked again now.")).toBeTruthy();
    await expectAccessible(container);
    await user.click(screen.getByRole("radio", { name: "Answered 1" }));
    expect(screen.queryByText("DOYLE, Ava-Mae")).toBeNull();
    await user.click(screen.getByRole("button", { name: /MALIK, Sami/ }));
    expect(went).toEqual([{ screen: "referral", childId: "ava", referralId: "r2" }]);
    const counts = screen.getByRole("table", { name: "What services answered" });
    expect(within(counts).getAllByRole("cell").map((cell) => cell.textContent)).toEqual(["3", "2", "1", "0", "0", "0"]);
  });
});
