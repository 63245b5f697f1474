// What the editor of a report's words starts from: the wording in force, or a draft of another.
import { readContents, writeContents } from "../../components/draftContents";
import type { ReportKind, ReportWordingView, SaveReportWording, SectionWording } from "../../ipc/bindings";

/** A section as typed. A new one has no code yet, so each has a number of its own to be told apart by. */
export type TypedSection = SectionWording & { key: number };

export type WordingStart = { template: ReportKind | null; title: string; source: string; shipped: boolean; sections: TypedSection[] };

export function startOf({ template, title, source, shipped, sections }: ReportWordingView): WordingStart {
  return { template, title, source, shipped, sections: sections.map((section, key) => ({ ...section, key })) };
}

export function withNewSection(start: WordingStart): WordingStart {
  const key = Math.max(-1, ...start.sections.map((section) => section.key)) + 1;
  const section: TypedSection = { key, code: "", heading: "", prompt: "", mustWrite: false, draftedFrom: [], isOwn: true, stays: false };
  return { ...start, sections: [...start.sections, section] };
}

/** The section at a place changes places with the one above it, or below. */
export function moved(start: WordingStart, place: number, by: -1 | 1): WordingStart {
  const sections = [...start.sections];
  const section = sections[place];
  const other = sections[place + by];
  if (section === undefined || other === undefined) return start;
  sections[place] = other;
  sections[place + by] = section;
  return { ...start, sections };
}

export function requestOf({ title, sections }: WordingStart, template: ReportKind, draftId: string | null): SaveReportWording {
  return {
    template,
    title,
    sections: sections.map(({ code, heading, prompt, mustWrite }) => ({ code, heading, prompt, mustWrite })),
    draftId,
  };
}

export function wordingContents(start: WordingStart, today: string): string {
  return writeContents(start, today);
}

export function wordingFromContents(text: string): WordingStart | null {
  const read = readContents<WordingStart>(text, { template: null, title: "", source: "", shipped: false, sections: [] });
  return read === null || read.form.template === null ? null : read.form;
}
