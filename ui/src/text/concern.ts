// Words of concerns noted at a contact, of what they ask for, and of small ones gathered over a family.
import type { Concern, ConcernCount, EventKind, EventState, FlagEventView } from "../ipc/bindings";
import { fullDate } from "./dates";

export const concernText: Record<Concern, string> = {
  hygiene: "Hygiene",
  clothing: "Clothing",
  "home-conditions": "Home conditions",
  food: "Food",
  supervision: "Supervision",
  "missed-health-care": "Missed health care",
  teeth: "Teeth",
  "school-attendance": "School attendance",
  "emotional-warmth": "Emotional warmth",
  "unsafe-sleep": "Unsafe sleep",
  "parental-conflict": "Parents in conflict",
  "parental-substance-misuse": "Alcohol or drugs at home",
  "self-harm": "Self-harm",
  injury: "Injury",
  other: "Something else",
};

/** About care: these are gathered over a family and may mean neglect. */
export const aboutCare: readonly Concern[] = [
  "hygiene",
  "clothing",
  "home-conditions",
  "food",
  "supervision",
  "missed-health-care",
  "teeth",
  "school-attendance",
  "emotional-warmth",
  "unsafe-sleep",
];

export const concernsText = {
  legend: "What worried you, small things too",
  actionTaken: "What you did about it",
  actionHint: "Whom you told, and how the child is kept safe tonight",
  decision: "What you decided",
  decisionHint: "The second time in a row that the child was not seen: whom you rang, whom you told, when the child will be seen",
  said: (concerns: readonly Concern[]): string => concerns.map((concern) => concernText[concern]).join(", "),
  concerns: "Worried about",
  action: "Done about it",
  decided: "Decided",
  open: "Open",
} as const;

const ordinals: Partial<Record<number, string>> = { 3: "Third", 4: "Fourth", 5: "Fifth", 6: "Sixth", 7: "Seventh", 8: "Eighth", 9: "Ninth" };

export const gatheredText = {
  /** Asks; it never decides. */
  title: (contacts: number): string => {
    const ordinal = ordinals[contacts];
    return ordinal === undefined
      ? `${contacts} contacts with a concern about care in this family in 12 months`
      : `${ordinal} concern about care in this family in 12 months`;
  },
  ask: "Read them together: could this be neglect? What does the family need, and whom do you ask?",
  decides: "This list only gathers what was written. It decides nothing.",
  kinds: (kinds: readonly ConcernCount[]): string =>
    kinds.map(({ concern, times }) => (times === 1 ? concernText[concern] : `${concernText[concern]} ${times} times`)).join(", "),
  open: (child: string, day: string): string => `Open the contact with ${child} on ${day}`,
  raise: "Raise a flag for neglect",
  said: (contacts: number): string => `${gatheredText.title(contacts)}. They are listed in the summary.`,
} as const;

export const eventKindOfFlag: readonly EventKind[] = [
  "reported-missing",
  "found",
  "return-interview-offered",
  "return-interview-done",
  "return-interview-declined",
  "marac",
  "other",
];

export const flagEventText: Partial<Record<EventKind, string>> = {
  "reported-missing": "Reported missing",
  found: "Found",
  "return-interview-offered": "Return interview offered",
  "return-interview-done": "Return interview done",
  "return-interview-declined": "Return interview declined",
  marac: "MARAC",
  other: "Something else",
};

export const flagEventStateText: Record<EventState, string> = { planned: "Planned", held: "Happened", "not-held": "Did not happen" };

/** `Thu 31 Dec 2026: found, at his uncle's`. What is planned, or did not happen, says so. */
export function eventLines(events: readonly FlagEventView[]): string[] {
  return events.map((event) => {
    const state = event.state === "held" ? "" : ` (${flagEventStateText[event.state].toLowerCase()})`;
    // What has no name of its own is told by its words.
    if (event.kind === "other" && event.note !== "") return `${fullDate(event.on)}: ${event.note}${state}`;
    const what = (flagEventText[event.kind] ?? event.kind).toLowerCase();
    return `${fullDate(event.on)}: ${what}${state}${event.note === "" ? "" : `, ${event.note}`}`;
  });
}
