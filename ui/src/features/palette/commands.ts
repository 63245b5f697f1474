// What can be done from anywhere, by name.
import type { IconName } from "../../components/Icon";
import type { Route } from "../../components/navigation";
import type { CaseloadRow, LevelNames } from "../../ipc/bindings";
import { allegationText } from "../../text/allegation";
import { railText } from "../../text/app";
import { duplicateText } from "../../text/duplicate";
import { escalationListText } from "../../text/escalation";
import { reassignText } from "../../text/reassign";
import { homeText } from "../../text/home";
import { levelName } from "../../text/levelName";
import { paletteText } from "../../text/palette";
import { personName } from "../../text/people";
import { undoText } from "../../text/undo";

export type Command = {
  id: string;
  icon: IconName;
  label: string;
  keys?: string;
  act: Route | "lock" | "record" | "home" | "undo";
};

export type CommandGroup = { title: string; commands: Command[] };

const goTo = (names: LevelNames): readonly Command[] => [
  { id: "today", icon: "today", label: railText.today, keys: "G T", act: { screen: "today" } },
  { id: "due", icon: "clock", label: railText.due, keys: "G U", act: { screen: "due" } },
  { id: "caseload", icon: "list", label: railText.caseload, keys: "G C", act: { screen: "caseload" } },
  { id: "duplicates", icon: "users", label: duplicateText.title, act: { screen: "duplicates" } },
  { id: "reassign", icon: "users", label: reassignText.title, act: { screen: "reassign", childIds: [] } },
  { id: "diary", icon: "diary", label: railText.diary, keys: "G D", act: { screen: "diary" } },
  { id: "clinic", icon: "scale", label: railText.clinic, act: { screen: "clinic" } },
  { id: "group", icon: "users", label: railText.group, act: { screen: "group" } },
  { id: "school", icon: "school", label: railText.school, act: { screen: "school" } },
  { id: "catch-up", icon: "school", label: paletteText.catchUp, act: { screen: "school", part: "catch-up" } },
  { id: "import-places", icon: "import", label: paletteText.importPlaces, act: { screen: "import", of: "places" } },
  { id: "places", icon: "home", label: railText.places, act: { screen: "places" } },
  { id: "safeguarding-register", icon: "shield", label: railText.flags, act: { screen: "safeguarding-register" } },
  { id: "referrals", icon: "right", label: railText.referrals, act: { screen: "referrals" } },
  { id: "directory", icon: "search", label: railText.directory, act: { screen: "directory" } },
  { id: "escalations", icon: "steps", label: escalationListText.title, act: { screen: "escalations" } },
  { id: "supervisions", icon: "supervision", label: railText.supervision, act: { screen: "supervisions" } },
  { id: "allegations", icon: "eye-off", label: allegationText.title, act: { screen: "allegations" } },
  { id: "transfers", icon: "transfer", label: railText.transfers, act: { screen: "transfers" } },
  { id: "episodes", icon: "steps", label: levelName(names, "universal-plus"), act: { screen: "episodes" } },
  { id: "report", icon: "chart", label: railText.report, act: { screen: "report" } },
  { id: "handovers", icon: "laptop", label: railText.handovers, act: { screen: "handovers" } },
  { id: "sync", icon: "sync", label: railText.sync, keys: "G S", act: { screen: "sync" } },
  { id: "settings", icon: "cog", label: railText.settings, act: { screen: "settings" } },
  { id: "help", icon: "help", label: railText.help, act: { screen: "help" } },
];

const doIt: readonly Command[] = [
  { id: "record", icon: "pencil", label: paletteText.recordContact, keys: "R", act: "record" },
  { id: "register", icon: "plus", label: paletteText.registerChild, act: { screen: "register-child" } },
  { id: "import", icon: "import", label: paletteText.importCaseload, act: { screen: "import" } },
  { id: "export", icon: "sync", label: paletteText.exportFile, keys: "Ctrl E", act: { screen: "sync", exportNow: true } },
  { id: "undo", icon: "undo", label: undoText.command, keys: "Ctrl Z", act: "undo" },
  { id: "lock", icon: "lock", label: paletteText.lock, keys: "Ctrl L", act: "lock" },
];

const home: Command = { id: "home", icon: "home", label: homeText.enterLong, keys: "Ctrl H", act: "home" };

/** What can be done for the first child that fits. */
function forChild(row: CaseloadRow): CommandGroup {
  const name = personName(row.family, row.given);
  const { childId } = row;
  return {
    title: paletteText.forChild(name),
    commands: [
      { id: "child-record", icon: "pencil", label: paletteText.recordFor(name), act: { screen: "contact", childId } },
      { id: "child-growth", icon: "chart", label: paletteText.growthOf(name), act: { screen: "child", childId, tab: "growth" } },
      { id: "child-flag", icon: "shield-mark", label: paletteText.flagFor(name), act: { screen: "flag", childId } },
      { id: "child-letter", icon: "file", label: paletteText.letterTo(name), act: { screen: "letter", childId } },
      { id: "child-episode", icon: "steps", label: paletteText.episodeFor(name), act: { screen: "episode", childId } },
    ],
  };
}

/** The commands that fit the words; all of them when there are none. Only a child's own screen can be shown in the home. */
export function commandGroups(words: string, first: CaseloadRow | undefined, ofChild: boolean, names: LevelNames): CommandGroup[] {
  const wanted = words.trim().toLowerCase();
  const fits = (command: Command) => wanted === "" || command.label.toLowerCase().includes(wanted);
  const groups: CommandGroup[] = [
    { title: paletteText.goTo, commands: goTo(names).filter(fits) },
    { title: paletteText.doIt, commands: (ofChild ? [home, ...doIt] : doIt).filter(fits) },
  ];
  const child = first === undefined || wanted === "" ? [] : [forChild(first)];
  return [...child, ...groups].filter((group) => group.commands.length > 0);
}
