// Made-up tools, scores and assessments, for tests to change a part of.
import type { AssessmentLine, AssessmentSheets, ScoredView, ToolAssessments, ToolSheet } from "../ipc/bindings";

export function aScore(change: Partial<ScoredView> = {}): ScoredView {
  return {
    total: 1100, scales: [],
    band: { code: "10-to-12", words: "10 to 12: possible, at the more sensitive cut-off", source: "EPDS cut-offs", evidence: "verified" },
    actions: [], urgent: null, notes: [], sources: ["EPDS cut-offs"], toBeChecked: false, complete: true, ...change,
  };
}

export const urgentItem = { item: 10, words: "Item 10 (self-harm) is above 0: assess further now", source: "EPDS item 10", evidence: "verified" } as const;

export function epdsSheet(change: Partial<ToolSheet> = {}): ToolSheet {
  return {
    tool: "epds", name: "EPDS", fits: true, subject: "relative", ownAge: null, forms: ["postnatal", "antenatal"], forAge: ["postnatal"], ageUsed: "none",
    items: { count: 10, most: 3, yesOrNo: false }, scales: ["total"],
    ranges: [{ form: null, scale: "total", least: 0, most: 3000, whole: true }], cutOffs: [], urgentItem: 10, ...change,
  };
}

export function asqSheet(change: Partial<ToolSheet> = {}): ToolSheet {
  return {
    tool: "asq-3", name: "ASQ-3", fits: true, subject: "child", ownAge: null, forms: ["9", "10", "24", "27", "30"], forAge: ["27"], ageUsed: "not-early",
    items: null, scales: ["communication", "gross-motor"],
    ranges: [
      { form: null, scale: "communication", least: 0, most: 6000, whole: false },
      { form: null, scale: "gross-motor", least: 0, most: 6000, whole: false },
    ],
    cutOffs: [
      { form: "27", scale: "communication", hundredths: 2402, source: "NHS England", evidence: "verified" },
      { form: "10", scale: "communication", hundredths: 2287, source: "Two sources", evidence: "to-be-checked" },
    ],
    urgentItem: null, ...change,
  };
}

export function dashSheet(): ToolSheet {
  return {
    ...epdsSheet(), tool: "dash", name: "DASH", fits: false, subject: "either", forms: [], forAge: [], items: { count: 3, most: 2, yesOrNo: true },
    ranges: [{ form: null, scale: "total", least: 0, most: 2400, whole: true }], urgentItem: null,
  };
}

export function someSheets(sheets: ToolSheet[] = [asqSheet(), epdsSheet(), dashSheet()]): AssessmentSheets {
  return { sheets, relatives: [{ relationshipId: "r1", role: "mother", name: "Kayleigh Doyle" }] };
}

export function aLineOf(change: Partial<AssessmentLine> = {}): AssessmentLine {
  return {
    assessmentId: "s1", revision: 1, form: "postnatal", on: "2026-12-17", about: { relationshipId: "r1", role: "mother", name: "Kayleigh Doyle" },
    contact: { contactId: "k1", contactType: "6-8-weeks", on: "2026-12-17", restricted: false }, scored: aScore(), actionTaken: "", note: "",
    author: "Amina Yusuf", writtenAt: "2026-12-17T15:02:00Z", reason: null, enteredInError: false, sync: "ready", file: null, ...change,
  };
}

export function ofEpds(lines: AssessmentLine[], trends: ToolAssessments["trends"] = []): ToolAssessments {
  return { tool: "epds", name: "EPDS", lines, trends };
}
