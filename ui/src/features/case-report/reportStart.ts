// What the report's form starts from: a fresh draft, a locked report to make a new one from, or a draft kept before.
import { readContents, writeContents } from "../../components/draftContents";
import type {
  Nature, OpenedCaseReport, ReportDraft, ReportForm, ReportKind, SectionDraft, SentenceView,
} from "../../ipc/bindings";

/** A sentence on the screen. The key tells it from the others while it is moved and changed. */
export type TypedSentence = SentenceView & { key: string };
/** Words as they are typed, and what they are. */
export type Typing = { text: string; nature: Nature };
export type TypedSection = Omit<SectionDraft, "sentences"> & {
  sentences: TypedSentence[];
  /** Her own words while she types them; left out until there are any, so that older drafts still read. */
  typing?: Typing;
};

export type ReportStart = {
  template: ReportKind;
  title: string;
  meeting: boolean;
  meetingOn: string;
  restrictedBecause: string;
  heldBack: number;
  sections: TypedSection[];
};

const blank: ReportStart = {
  template: "conference-report",
  title: "",
  meeting: false,
  meetingOn: "",
  restrictedBecause: "",
  heldBack: 0,
  sections: [],
};

let keys = 0;

function keyed(section: Omit<TypedSection, "sentences"> & { sentences: SentenceView[] }): TypedSection {
  return { ...section, sentences: section.sentences.map((sentence) => ({ ...sentence, key: newKey() })) };
}

export function newKey(): string {
  keys += 1;
  return `s${keys}`;
}

export function fromDraft(draft: ReportDraft): ReportStart {
  const { template, title, meeting, heldBack, sections } = draft;
  return { ...blank, template, title, meeting, heldBack, sections: sections.map(keyed) };
}

/** A new report made from a locked one: its words, and no restricted ones, because those are chosen each time. */
export function fromLocked(opened: OpenedCaseReport): ReportStart {
  const { line, sections } = opened;
  const kept = sections.map((section) => ({ ...section, sentences: section.sentences.filter((one) => !one.restricted) }));
  const all = (of: readonly SectionDraft[]) => of.reduce((sum, section) => sum + section.sentences.length, 0);
  return {
    ...blank,
    template: line.template,
    title: line.title,
    meeting: line.meetingOn !== null,
    heldBack: all(sections) - all(kept),
    sections: kept.map(keyed),
  };
}

/** A fresh draft under the nurse's own words: what she wrote or changed stays, and what she changed is not drafted again. */
export function drafted(start: ReportStart, draft: ReportDraft): ReportStart {
  const sections = draft.sections.map((fresh): TypedSection => {
    const before = start.sections.find((section) => section.code === fresh.code);
    const own = (before?.sentences ?? []).filter((sentence) => sentence.entry === null || sentence.edited);
    const changed = new Set(own.map((sentence) => sentence.entry?.recordId));
    const rest = keyed(fresh).sentences.filter((sentence) => !changed.has(sentence.entry?.recordId));
    const sentences = [...rest, ...own];
    return before?.typing === undefined ? { ...fresh, sentences } : { ...fresh, sentences, typing: before.typing };
  });
  return { ...start, title: draft.title, meeting: draft.meeting, heldBack: draft.heldBack, sections };
}

/** The section with what she is typing as a sentence of its own: words that are in sight are never lost. */
export function withTyped({ typing, ...section }: TypedSection): TypedSection {
  const text = typing?.text.trim() ?? "";
  if (typing === undefined || text === "") return section;
  const own: TypedSentence = { key: newKey(), text, nature: typing.nature, entry: null, restricted: false, edited: false };
  return { ...section, sentences: [...section.sentences, own] };
}

/** Whether a section has what it needs: words, without a blank, and the nurse's own where only she can write. */
export function isWritten(section: TypedSection): boolean {
  const typing = section.typing?.text ?? "";
  const own = typing.trim() !== "" || section.sentences.some((sentence) => sentence.entry === null && sentence.text.trim() !== "");
  const whole = [typing, ...section.sentences.map((sentence) => sentence.text)].every((text) => !text.includes("___"));
  return whole && (own || (!section.mustWrite && section.sentences.length > 0));
}

/** A drafted sentence with other words keeps its entry and says that it was changed. */
export function reworded(sentence: TypedSentence, text: string, nature: Nature): TypedSentence {
  const changed = text !== sentence.text || nature !== sentence.nature;
  return { ...sentence, text, nature, edited: sentence.edited || (changed && sentence.entry !== null) };
}

export function reportForm(childId: string, start: ReportStart): ReportForm {
  return {
    childId,
    template: start.template,
    meetingOn: start.meetingOn,
    restrictedBecause: start.restrictedBecause === "" ? null : start.restrictedBecause,
    sections: start.sections.map(withTyped).map(({ code, heading, sentences }) => ({
      code,
      heading,
      sentences: sentences.map(({ text, nature, entry, restricted, edited }) => ({
        text,
        nature,
        recordId: entry?.recordId ?? null,
        restricted,
        edited,
      })),
    })),
  };
}

export function reportContents(start: ReportStart, today: string): string {
  return writeContents(start, today);
}

export function reportFromContents(text: string): ReportStart | null {
  const read = readContents<ReportStart>(text, blank);
  if (read === null) return null;
  const whole = read.form.sections.every((section) => Array.isArray(section.sentences));
  // Keys of another day may be given again on this one.
  return whole ? { ...read.form, sections: read.form.sections.map(keyed) } : null;
}
