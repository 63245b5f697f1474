// Words of body maps: the outlines, the marks, the stop for a child who does not move about alone.
import type { BodyMapEntry, BodySite, BodyView, Figure, MarkKind, MarkTyped, Mobility } from "../ipc/bindings";

export const figureText: Record<Figure, string> = { baby: "Baby", child: "Child" };

export const bodyViewText: Record<BodyView, string> = {
  front: "Front",
  back: "Back",
  "head-front": "Head, front",
  "head-left": "Head, left side",
  "head-right": "Head, right side",
};

export const bodySiteText: Record<BodySite, string> = {
  scalp: "Scalp",
  forehead: "Forehead",
  "left-eye": "Left eye",
  "right-eye": "Right eye",
  "left-ear": "Left ear",
  "right-ear": "Right ear",
  "left-cheek": "Left cheek",
  "right-cheek": "Right cheek",
  nose: "Nose",
  mouth: "Mouth",
  chin: "Chin",
  neck: "Neck",
  chest: "Chest",
  abdomen: "Abdomen",
  "upper-back": "Upper back",
  "lower-back": "Lower back",
  buttocks: "Buttocks",
  genitals: "Genitals",
  "left-shoulder": "Left shoulder",
  "right-shoulder": "Right shoulder",
  "left-upper-arm": "Left upper arm",
  "right-upper-arm": "Right upper arm",
  "left-forearm": "Left forearm",
  "right-forearm": "Right forearm",
  "left-hand": "Left hand",
  "right-hand": "Right hand",
  "left-thigh": "Left thigh",
  "right-thigh": "Right thigh",
  "left-lower-leg": "Left lower leg",
  "right-lower-leg": "Right lower leg",
  "left-foot": "Left foot",
  "right-foot": "Right foot",
};

export const markKindText: Record<MarkKind, string> = {
  bruise: "Bruise",
  swelling: "Swelling",
  burn: "Burn",
  scald: "Scald",
  bite: "Bite",
  cut: "Cut",
  scratch: "Scratch",
  redness: "Redness",
  scar: "Scar",
  birthmark: "Birthmark",
  other: "Other",
};

export const mobilityText: Record<Mobility, string> = { mobile: "Yes", "not-mobile": "No", "not-known": "Not known" };

/** `1 Bruise, left cheek`. */
export function markName(mark: Pick<MarkTyped, "kind" | "site">, number: number): string {
  return `${number} ${markKindText[mark.kind]}, ${bodySiteText[mark.site].toLowerCase()}`;
}

/** `Bruise, left cheek; scratch, nose`. */
export function marksInWords(marks: BodyMapEntry["marks"]): string {
  const said = marks.map((mark) => `${markKindText[mark.kind].toLowerCase()}, ${bodySiteText[mark.site].toLowerCase()}`).join("; ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

export const bodyMapText = {
  title: "Body map",
  amend: "Amend a body map",
  add: "Add a body map",
  addFirst: "Add a mark",
  loading: "Opening the body map",
  columns: { where: "Where", marks: "Marks", done: "What was done" },
  figure: "Outline",
  mobility: (name: string): string => `Does ${name} move about alone?`,
  mobilityHint: "Crawls, cruises or walks. A baby who rolls does not",
  mobilityMissing: {
    what: "Whether the child moves about alone is not said",
    mend: "Say whether the child crawls, cruises or walks; a baby who rolls does not",
  },
  sides: "Left and right are the child's own.",
  press: "Press where you saw a mark, or choose the place from the list.",
  drawing: (view: string, marks: readonly string[]): string => `${view}: ${marks.length === 0 ? "no mark" : marks.join("; ")}`,
  site: "Where",
  siteNew: "Where is it",
  list: "Marks on the map",
  none: "No mark yet.",
  kind: "What",
  length: "Longest, mm",
  width: "Across, mm",
  colour: "Colour",
  colourHint: "A colour does not tell the age of a bruise",
  explanation: "How it was explained, word for word",
  explainedBy: "Who explained it",
  move: (number: number): string => `Move mark ${number} with the arrow keys`,
  moved: (number: number, view: string): string => `Mark ${number} moved, ${view.toLowerCase()}`,
  remove: (number: number): string => `Take away mark ${number}`,
  removed: (number: number): string => `Mark ${number} is gone`,
  seenOn: "Seen on",
  seenAt: "Time",
  seenBy: "Who saw the marks",
  mustRefer: "An injury in a child who does not move about alone is referred today, before this is saved.",
  mustReferDo: "Ring children's social care now. Then write whom you spoke to, when, and what they decided.",
  referred: "I referred it",
  referredOn: "Rang on",
  referredAt: "At",
  referredTo: "To whom, by name and service",
  referralOutcome: "What they decided",
  tracked: "Keep the referral in sight until it is answered",
  trackedHint: "A referral to children's social care, to be chased the next working day",
  trackedAlready: "The referral is kept in sight with the child's referrals.",
  reason: "Why it is amended",
  reasonHint: "The first version stays readable",
  save: "Save the body map",
  saveAmend: "Save the new version",
  saved: "Body map saved on this laptop",
  amended: "New version saved on this laptop",
  back: "Go back",
  keepDraft: "Keep as draft",
  print: "Save as PDF for the referral",
  dialogTitle: "Save the body map as a PDF",
  dialogBody:
    "A PDF is not encrypted: whoever has the file can read it. Save it where only you can reach it, send it the secure way, and delete it then.",
  choose: "Choose a folder",
  cancel: "Not now",
  notSaved: "No folder was chosen. Nothing was saved.",
  fileSaved: (file: string): string => `${file} is saved. It is not encrypted.`,
  entry: (marks: string): string => `Body map: ${marks}`,
  entrySeen: (who: string): string => `seen by ${who}`,
  entryReferred: (to: string, day: string): string => `Referred to ${to} on ${day}`,
  notReferred: "Not referred",
  open: "Open the body map",
  section: "Body maps",
  noMaps: "No marks have been written down.",
  takenBack: "This body map was entered in error. It stays readable.",
  onContact: "This contact has a body map. Open it to amend it.",
} as const;
