// Words for handing children over to a colleague's laptop, and for a record somebody else has the care of.
import type { CareElsewhere, HandoverState, TransferKind } from "../ipc/bindings";

const children = (count: number) => (count === 1 ? "1 child" : `${count} children`);
const entries = (count: number) => (count === 1 ? "1 entry" : `${count} entries`);

export const handoverState: Record<HandoverState, string> = {
  waiting: "Waiting for an answer",
  accepted: "Accepted",
  refused: "Refused",
  "taken-back": "Taken back",
  home: "Back home",
};

export const handoverKind: Record<TransferKind, string> = {
  "to-school-nursing": "To school nursing",
  "eleven-plus": "Transfer at 11",
  "out-of-area": "Out of the area",
  "to-colleague": "To a colleague",
  cover: "Cover",
  "back-from-cover": "Back from cover",
};

const why: Record<CareElsewhere, (who: string, since: string, until: string | null) => string> = {
  waiting: (who, since) => `Waiting for ${who}'s answer since ${since}.`,
  covered: (who, since, until) => `In the care of ${who} since ${since}${until === null ? "" : `, to ${until}`}, as cover.`,
  passed: (who, since) => `In the care of ${who} since ${since}.`,
};

export const handoverText = {
  title: "Handovers",
  sub: "Children pass to a colleague's laptop in one sealed file that only she can open.",
  readFile: "Read a file",
  readAnswer: "Read an answer",
  // Cards
  cards: "Cards",
  yourCard: "Your card",
  cardSub: "Give it to a colleague on a memory stick. Then ring her and read out these digits.",
  saveCard: "Save your card",
  cardSaved: (file: string) => `Your card is saved as ${file}.`,
  takeCard: "Take in a card",
  noCards: "No colleague's card is here yet.",
  noCardsSub: "Exchange cards once, and children can pass both ways.",
  team: (team: string) => (team === "" ? "" : `, ${team}`),
  digits: (who: string) => `Digits of the card of ${who}`,
  checked: (day: string) => `Checked ${day}`,
  notChecked: "Not checked yet: nothing passes",
  check: "Check",
  forget: "Forget",
  forgotten: "The card is forgotten.",
  checkTitle: (who: string) => `Is this ${who}'s card?`,
  checkSub: "Ring her on a number you know. She reads out the digits of her card from her own screen.",
  lastDigits: "The last eight digits, as she reads them",
  sameDigits: "They are hers",
  isChecked: (who: string) => `${who}'s card is checked.`,
  // Handing over
  handOver: "Hand over",
  prepared: "Transfers being prepared",
  noneReady: "No transfer is being prepared.",
  noneReadySub: "Begin a transfer on a child's record, or for the whole caseload, and it stands here.",
  toWhom: "To",
  chooseColleague: "Choose a colleague",
  noChecked: "No card has been checked yet.",
  child: "Child",
  kind: "Why",
  planned: "Planned",
  missing: "Before it may go",
  ready: "Ready",
  choose: (child: string) => `Hand over ${child}`,
  make: (count: number) => (count === 0 ? "Make the file" : `Make the file with ${children(count)}`),
  makeSub: "From then on nothing can be written about these children here until she has answered.",
  made: (file: string, folder: string) => `${file} is in ${folder}.`,
  madeUnsaved: "The file is made and waits inside the caseload. Save it when you can.",
  // Sent
  sent: "Sent",
  noneSent: "Nothing has been handed over.",
  sentTo: (who: string, count: number) => `${who}, ${children(count)}`,
  madeOn: (day: string) => `Made ${day}`,
  answeredOn: (state: string, day: string) => `${state} ${day}`,
  because: (reason: string) => `"${reason}"`,
  until: (day: string) => `Cover to ${day}. Kept here, and read only until it is back.`,
  readOnly: "Read only here",
  saveAgain: "Save again",
  takeBack: "Take back",
  takeBackTitle: "Take this file back?",
  takeBackSub: "Ring her first: if she has accepted it, both laptops could write. You can write here again at once.",
  why: "Why",
  takenBack: "The file is taken back.",
  purgeFrom: (day: string) => `Deleted here from ${day}, by you`,
  purgeWaits: (count: number) => `${entries(count)} the trust has not received: export first`,
  purgeDrafts: "Something about them is unfinished: discard it first",
  purge: "Delete here",
  purgeTitle: "Delete these records from this laptop?",
  purgeWhat: (records: number, revisions: number) =>
    `${records} records in ${revisions} versions go. The trust has all of them, and so has your colleague.`,
  purgeRule: (days: number, reason: string) => `They are kept ${days} days after she accepted. ${reason}.`,
  purged: (day: string) => `Deleted here ${day}`,
  purgeDone: (count: number) => `${children(count)} deleted from this laptop.`,
  // Received
  received: "Received",
  noneReceived: "No colleague has handed anything over.",
  from: (who: string, count: number) => `From ${who}, ${children(count)}`,
  saveAnswer: "Save your answer again",
  // Preview
  previewTitle: (who: string) => `From ${who}`,
  previewSub: (day: string, count: number) => `Made ${day}. ${entries(count)} with every version. Nothing is in your caseload yet.`,
  born: "Born or due",
  level: "Level",
  holds: "Holds",
  open: "Open now",
  holdsText: entries,
  openText: (flags: number, statuses: number, episodes: number) =>
    [
      flags === 0 ? "" : flags === 1 ? "1 flag" : `${flags} flags`,
      statuses === 0 ? "" : statuses === 1 ? "1 safeguarding status" : `${statuses} safeguarding statuses`,
      episodes === 0 ? "" : episodes === 1 ? "1 episode" : `${episodes} episodes`,
    ]
      .filter((part) => part !== "")
      .join(", ") || "Nothing",
  coverTo: (day: string) => `To ${day}, then it goes back`,
  known: "On your caseload already: the file adds to it",
  accept: "Accept",
  refuse: "Refuse",
  refuseWhy: "Why you do not take them",
  refuseSub: "Your colleague reads this.",
  accepted: (count: number) => `Accepted: ${entries(count)} taken in. Give her the answer file.`,
  keptOwn: (count: number) =>
    count === 1
      ? " One adult or place is also on your own records and differs: yours was kept."
      : ` ${count} adults or places are also on your own records and differ: yours were kept.`,
  refused: "Refused. Give her the answer file.",
  answerUnsaved: " The answer is not saved yet: save it below.",
  alreadyAnswered: (state: string) => `You have answered this file already: ${state.toLowerCase()}. Nothing changes.`,
  answerSaved: (file: string) => `Your answer is saved as ${file}.`,
  answerRead: (who: string, accepted: boolean, count: number, again: boolean) =>
    again
      ? `${who}'s answer had been read before. Nothing changed.`
      : accepted
        ? `${who} has the care of ${children(count)} now. Your copy can only be read.`
        : `${who} has refused. You can write about ${children(count)} again.`,
  back: "Back",
  // The banner of a record in somebody else's care
  elsewhere: (reason: CareElsewhere, who: string, since: string, until: string | null) =>
    why[reason](who === "" ? "somebody else" : who, since, until),
  nothingWritten: "Nothing can be written here.",
  seeHandovers: "Handovers",
} as const;
