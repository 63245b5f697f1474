// Opening, reviewing and closing an episode, and the list of them.
import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";

import { writeContents } from "../../components/draftContents";
import { inFull } from "../../components/typedDate";
import type { EpisodeChoices, PackageView } from "../../ipc/bindings";
import { aChild, aFrame, anEpisode } from "../../test/aChild";
import { expectAccessible } from "../../test/axe";
import { onScreen } from "../../test/onScreen";
import { standInShell, type AskedFor } from "../../test/shell";
import { EpisodeListScreen } from "./EpisodeListScreen";
import { EpisodeScreen } from "./EpisodeScreen";
import { newEpisode } from "./episodeStart";

const mood: PackageView = {
  code: "perinatal-mental-health", name: "Perinatal mental health", service: "health-visiting", reason: "infant-feeding", trigger: "Low mood",
  measureTool: "epds", measure: "", sessionsFrom: 4, sessionsTo: 8, reviewOn: "2027-02-01", outcome: "Better", stepUp: "GP", voluntary: false,
  endsOn: null, evidence: "to-be-checked", source: "NICE CG192",
};
const earlyStart: PackageView = {
  ...mood, code: "early-start", name: "Early Start", measureTool: null, measure: "In their words", sessionsTo: 50, voluntary: true, endsOn: "2028-08-12",
};

function theChoices(change: Partial<EpisodeChoices> = {}): EpisodeChoices {
  return {
    ageGroup: "under-five", reasons: ["infant-feeding", "sleep", "other"], sessionLimit: 8, packageLimit: 4, packagesTaken: [],
    packages: [mood, earlyStart], agencies: ["Children's social care"], level: "universal-plus", refused: [], ...change,
  };
}

const saved = { recordId: "e1", revision: 2 };

function shell(more: Parameters<typeof standInShell>[0] = {}): AskedFor[] {
  return standInShell({
    open_child: () => aChild({ episodes: [anEpisode()] }),
    episode_choices: () => theChoices(),
    save_draft: () => ({ draftId: "d1", savedAt: "" }),
    discard_draft: () => ({}),
    ...more,
  });
}

function sent(asked: AskedFor[], name: string): unknown {
  return asked.findLast((call) => call.name === name)?.request;
}

describe("opening an episode", () => {
  it("offers the reasons for the child's age, and goals scored by keyboard", async () => {
    const asked = shell({ start_episode: () => saved });
    const { user, went, container } = onScreen(<EpisodeScreen childId="ava" />);
    const reason = await screen.findByLabelText("Reason");
    expect(within(reason).getAllByRole("option").map((option) => option.textContent)).toContain("Infant feeding");
    expect(within(reason).queryByRole("option", { name: "Bullying" })).toBeNull();
    await expectAccessible(container);
    await user.selectOptions(reason, "Sleep");
    await user.type(screen.getByLabelText("Review on"), "in 6 weeks");
    await user.type(screen.getByLabelText("Contacts planned"), "6");
    await user.type(screen.getByLabelText("What the family wants to change"), "Sleeps in her own cot");
    await user.click(screen.getByRole("radio", { name: "3" }));
    await user.keyboard("{ArrowRight}");
    expect(screen.getByRole("radio", { name: "4" })).toHaveProperty("checked", true);
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(went).toEqual([{ screen: "child", childId: "ava", tab: "episodes" }]));
    expect(sent(asked, "start_episode")).toMatchObject({
      draftId: "d1",
      form: { reason: "sleep", sessionsPlanned: "6", goals: [{ goalId: null, text: "Sleeps in her own cot", baseline: 4, latest: null }] },
    });
  });

  it("asks why more contacts than usual are planned, and does not block", async () => {
    shell();
    const { user } = onScreen(<EpisodeScreen childId="ava" />);
    await user.type(await screen.findByLabelText("Contacts planned"), "8");
    expect(screen.queryByLabelText("Why more than 8")).toBeNull();
    await user.clear(screen.getByLabelText("Contacts planned"));
    await user.type(screen.getByLabelText("Contacts planned"), "12");
    expect(screen.getByLabelText("Why more than 8")).toBeTruthy();
  });

  it("takes at most five goals, and leaves out those nobody wrote", async () => {
    const asked = shell({ start_episode: () => saved });
    const { user } = onScreen(<EpisodeScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("Reason"), "Sleep");
    for (let more = 0; more < 4; more += 1) await user.click(screen.getByRole("button", { name: "Add a goal" }));
    expect(screen.queryByRole("button", { name: "Add a goal" })).toBeNull();
    await user.type(screen.getAllByLabelText("What the family wants to change")[2] ?? document.body, "Sleep");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(sent(asked, "start_episode")).toMatchObject({ form: { goals: [{ text: "Sleep" }] } }));
  });

  it("fills in what a package brings, and asks why one more than usual", async () => {
    const taken = [1, 2, 3, 4].map((one) => ({ episodeId: `t${one}`, name: "Sleep", startedOn: "2026-10-01", open: true }));
    const asked = shell({ start_episode: () => saved, episode_choices: () => theChoices({ packagesTaken: taken }) });
    const { user, container } = onScreen(<EpisodeScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("Package"), "Perinatal mental health");
    expect(screen.getByLabelText("Contacts planned")).toHaveProperty("value", "8");
    expect(screen.getByLabelText("Review on")).toHaveProperty("value", inFull("2027-02-01"));
    expect(screen.getByText("NICE CG192")).toBeTruthy();
    expect(screen.getByText(/4 packages were open or begun/)).toBeTruthy();
    await expectAccessible(container);
    await user.type(screen.getByLabelText("At the start"), "14");
    await user.type(screen.getByLabelText("Why one more package"), "Both go together");
    await user.click(screen.getByRole("button", { name: "Add an agency" }));
    await user.type(screen.getByLabelText("Agency 1"), "GP");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(sent(asked, "start_episode")).toMatchObject({
        form: {
          overLimitReason: "Both go together",
          support: { package: "perinatal-mental-health", measureBaseline: "14", partners: [{ agency: "GP", name: "" }], consent: null },
        },
      }),
    );
  });

  it("asks who agreed to a voluntary programme", async () => {
    const asked = shell({ start_episode: () => saved });
    const { user } = onScreen(<EpisodeScreen childId="ava" />);
    await user.selectOptions(await screen.findByLabelText("Package"), "Early Start");
    expect(screen.getByText(/^Ends on .*12 Aug/)).toBeTruthy();
    await user.type(screen.getByLabelText("Answered by"), "Kayleigh");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() =>
      expect(sent(asked, "start_episode")).toMatchObject({ form: { support: { consent: { on: "today", answer: "given", by: "Kayleigh" } } } }),
    );
  });

  it("goes on from a draft", async () => {
    const start = newEpisode("ava", "universal-plus");
    const contents = writeContents({ ...start, episode: { ...start.episode, reasonDetail: "Up every hour" } }, "2027-01-04");
    shell({ open_draft: () => ({ draftId: "d1", form: "episode", childId: "ava", savedAt: "", contents }) });
    onScreen(<EpisodeScreen childId="ava" draftId="d1" />);
    expect(await screen.findByLabelText("Reason in words")).toHaveProperty("value", "Up every hour");
  });
});

describe("working an episode", () => {
  it("scores each goal as it stands today and says what the review found", async () => {
    const asked = shell({ review_episode: () => saved });
    const { user, went } = onScreen(<EpisodeScreen childId="ava" episodeId="e1" />);
    await user.click(await screen.findByRole("button", { name: /Save the review/ }));
    expect(within(await screen.findByRole("alert")).getByText("What the review found is missing")).toBeTruthy();
    await user.type(screen.getByLabelText("What the review found"), "Going well");
    expect(screen.getByText("Began at 3 of 10")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "8" }));
    await user.click(screen.getByRole("button", { name: /Save the review/ }));
    await waitFor(() => expect(went).toHaveLength(1));
    expect(sent(asked, "review_episode")).toMatchObject({
      episodeId: "e1", reason: "Going well", form: { goals: [{ goalId: "g1", baseline: 3, latest: 8 }] },
    });
  });

  it("closes with an outcome and closing scores asked afresh", async () => {
    const asked = shell({ close_episode: () => saved });
    const { user, said } = onScreen(<EpisodeScreen childId="ava" episodeId="e1" />);
    await user.click(await screen.findByRole("button", { name: "Close the episode" }));
    const dialog = await screen.findByRole("dialog", { name: "Close the episode" });
    await user.click(within(dialog).getByRole("button", { name: "Close the episode" }));
    expect(within(dialog).getByText("How it closed is not chosen")).toBeTruthy();
    await user.selectOptions(within(dialog).getByLabelText("How it closed"), "Needs met");
    expect(within(dialog).getByRole("radio", { name: "6" })).toHaveProperty("checked", false);
    await user.click(within(dialog).getByRole("radio", { name: "9" }));
    await user.click(within(dialog).getByRole("button", { name: "Close the episode" }));
    await waitFor(() => expect(said).toEqual(["The episode is closed"]));
    expect(sent(asked, "close_episode")).toMatchObject({ outcome: "needs-met", endedOn: "today", goals: [{ goalId: "g1", latest: 9 }] });
  });

  it("steps up with a partner named, and the child's level follows", async () => {
    const asked = shell({ step_episode: () => saved });
    const { user, said } = onScreen(<EpisodeScreen childId="ava" episodeId="e1" />);
    await user.click(await screen.findByRole("button", { name: "Change level" }));
    const dialog = await screen.findByRole("dialog", { name: "Change the level of support" });
    await user.click(within(dialog).getByRole("button", { name: "Save the change" }));
    expect(within(dialog).getByText("What changes is not chosen")).toBeTruthy();
    await user.click(within(dialog).getByRole("radio", { name: "To Universal Partnership Plus" }));
    await user.type(within(dialog).getByLabelText("Why"), "Social care");
    await user.type(within(dialog).getByLabelText("Agency 1"), "Children's social care");
    await expectAccessible(dialog);
    await user.click(within(dialog).getByRole("button", { name: "Save the change" }));
    await waitFor(() => expect(said).toEqual(["The change is saved"]));
    expect(sent(asked, "step_episode")).toMatchObject({
      to: "universal-partnership-plus", on: "today", changeLevel: true, partners: [{ agency: "Children's social care", name: "" }],
    });
  });

  it("steps down to universal care by closing with that outcome", async () => {
    const asked = shell({ close_episode: () => saved });
    const { user } = onScreen(<EpisodeScreen childId="ava" episodeId="e1" />);
    await user.click(await screen.findByRole("button", { name: "Change level" }));
    await user.click(screen.getByRole("radio", { name: /To Universal: support/ }));
    await user.click(screen.getByRole("button", { name: "Save the change" }));
    const dialog = await screen.findByRole("dialog", { name: "Close the episode" });
    await user.click(within(dialog).getByRole("button", { name: "Close the episode" }));
    await waitFor(() => expect(sent(asked, "close_episode")).toMatchObject({ outcome: "stepped-down", changeLevel: true }));
  });

  it("takes down that consent was withdrawn, and says what does not count", async () => {
    const voluntary = anEpisode({
      package: "early-start", packageName: "Early Start", voluntary: true, sessionsWithoutConsent: 1,
      consents: [{ on: "2026-11-10", answer: "given", by: "Kayleigh" }],
    });
    const asked = shell({ open_child: () => aChild({ episodes: [voluntary] }), answer_consent: () => saved });
    const { user } = onScreen(<EpisodeScreen childId="ava" episodeId="e1" />);
    expect(await screen.findByText("1 contact took place without consent and does not count.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Consent" }));
    const dialog = await screen.findByRole("dialog", { name: "Take down the family's answer" });
    await user.type(within(dialog).getByLabelText("Answered by"), "Kayleigh");
    await user.click(within(dialog).getByRole("button", { name: "Save the answer" }));
    await waitFor(() => expect(sent(asked, "answer_consent")).toMatchObject({ consent: { answer: "withdrawn", by: "Kayleigh" } }));
  });

  it("draws how far each goal has come, and says it as a table", async () => {
    shell();
    const { user } = onScreen(<EpisodeScreen childId="ava" episodeId="e1" />);
    expect(await screen.findByRole("img", { name: "Sure about making feeds: from 3 to 6 of 10" })).toBeTruthy();
    await user.click(screen.getByText("Figures"));
    const table = screen.getByRole("table", { name: "Scores of each goal" });
    expect(within(table).getAllByRole("row").map((row) => row.textContent)).toEqual(["DaySure about making feeds", "Start3", "Thu 10 Dec6"]);
  });

  it("opens one that has closed again, with a reason and a review", async () => {
    const closed = anEpisode({ endedOn: "2026-12-20", outcome: "partly-met", endNote: "" });
    const asked = shell({ open_child: () => aChild({ episodes: [closed] }), reopen_episode: () => saved });
    const { user } = onScreen(<EpisodeScreen childId="ava" episodeId="e1" />);
    await user.click(await screen.findByRole("button", { name: "Open again" }));
    const dialog = await screen.findByRole("dialog", { name: "Open the episode again" });
    await user.type(within(dialog).getByLabelText("Why"), "Low again");
    await user.type(within(dialog).getByLabelText("Next review"), "in 3 weeks");
    await user.click(within(dialog).getByRole("button", { name: "Open it again" }));
    await waitFor(() => expect(sent(asked, "reopen_episode")).toMatchObject({ episodeId: "e1", reason: "Low again", changeLevel: true }));
  });

  it("of one that has closed can only be read", async () => {
    shell({ open_child: () => aChild({ episodes: [anEpisode({ endedOn: "2026-12-20", outcome: "partly-met", endNote: "Settles by eight" })] }) });
    onScreen(<EpisodeScreen childId="ava" episodeId="e1" />);
    expect(await screen.findByText("Settles by eight")).toBeTruthy();
    expect(screen.getByText("Partly met")).toBeTruthy();
    expect(screen.queryByRole("button", { name: /Save/ })).toBeNull();
  });
});

describe("the list", () => {
  it("shows contacts done and how late reviews are, and opens an episode", async () => {
    const late = anEpisode({ episodeId: "e2", childId: "kiran", reviewOn: "2026-12-20", reviewOverdue: true, sessionsDone: 8 });
    standInShell({
      episode_list: () => ({
        rows: [
          { child: "SINGH, Kiran", born: "2023-11-20", endsOn: null, episode: late },
          { child: "DOYLE, Ava-Mae", born: null, endsOn: null, episode: anEpisode() },
        ],
        closed: [],
      }),
    });
    const { user, went, container } = onScreen(<EpisodeListScreen />);
    expect(await screen.findByText("2 open episodes. 1 review is overdue.")).toBeTruthy();
    expect(screen.getByText("15 days over")).toBeTruthy();
    await expectAccessible(container);
    await user.click(screen.getByRole("radio", { name: "All contacts used 1" }));
    await user.click(screen.getByText("SINGH, Kiran"));
    expect(went).toEqual([{ screen: "episode", childId: "kiran", episodeId: "e2" }]);
  });

  it("narrows to partnership work, packages, and what closed within a year", async () => {
    const upp = anEpisode({ episodeId: "e3", level: "universal-partnership-plus", package: "sleep-early", packageName: "Sleep" });
    const closed = anEpisode({ episodeId: "e4", endedOn: "2026-12-20", outcome: "needs-met" });
    standInShell({
      episode_list: () => ({
        rows: [{ child: "OKORO, Tobe", born: null, endsOn: "2027-11-25", episode: upp }, { child: "DOYLE, Ava-Mae", born: null, endsOn: null, episode: anEpisode() }],
        closed: [{ child: "SINGH, Kiran", born: null, endsOn: null, episode: closed }],
      }),
    });
    const { user } = onScreen(<EpisodeListScreen />);
    await user.click(await screen.findByRole("radio", { name: "UPP 1" }));
    expect(screen.getByText("OKORO, Tobe")).toBeTruthy();
    expect(screen.getByText(/^programme ends/)).toBeTruthy();
    expect(screen.queryByText("DOYLE, Ava-Mae")).toBeNull();
    await user.selectOptions(screen.getByLabelText("Package"), "No package");
    expect(screen.getByText("None. Every open episode is in order here.")).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Closed, 12 months 1" }));
    expect(screen.getByText("SINGH, Kiran")).toBeTruthy();
    expect(screen.getByText("Needs met")).toBeTruthy();
  });

  it("calls the levels what the service calls them", async () => {
    const upp = anEpisode({ level: "universal-partnership-plus" });
    standInShell({ episode_list: () => ({ rows: [{ child: "OKORO, Tobe", born: null, endsOn: null, episode: upp }], closed: [] }) });
    const names = { ...aFrame().levelNames, "universal-plus": "Extra help", "universal-partnership-plus": "Working together" };
    onScreen(<EpisodeListScreen />, aFrame({ levelNames: names }));
    expect(await screen.findByRole("heading", { name: "Extra help" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Working together 1" })).toBeTruthy();
    expect(within(screen.getByRole("row", { name: /OKORO, Tobe/ })).getByText(/Working together/)).toBeTruthy();
  });
});
