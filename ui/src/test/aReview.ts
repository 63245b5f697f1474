// A made-up review form: one field of each sort, with and without an answer from last time.
import type { FindingLine, FindingTyped, KnownFacts, ReviewFieldView, ReviewFormView } from "../ipc/bindings";

export function aLine(change: Partial<FindingLine> = {}): FindingLine {
  return {
    field: "smoking-home", label: "Smoking at home", answer: "options", text: "Outside only", day: null, note: "", unchangedSince: null,
    restricted: false, ...change,
  };
}

export function aFinding(change: Partial<FindingTyped> = {}): FindingTyped {
  return { field: "smoking-home", answer: "options", options: ["outside"], typed: "", note: "", unchangedSince: null, ...change };
}

export function aField(change: Partial<ReviewFieldView> = {}): ReviewFieldView {
  return {
    code: "gp-check", label: "GP 6-8 week check", hint: "", kind: "one", alone: null, restricted: false, areas: ["minor-illness-accidents"],
    options: [
      { code: "done", label: "Done" },
      { code: "booked", label: "Booked" },
      { code: "not-yet", label: "Not yet" },
    ],
    last: null, ...change,
  };
}

export const smokingAtHome: ReviewFieldView = aField({
  code: "smoking-home",
  label: "Smoking at home",
  options: [
    { code: "nobody", label: "Nobody" },
    { code: "outside", label: "Outside only" },
  ],
  last: { on: "2026-11-30", contactId: "k0", line: aLine(), takeOver: aFinding({ unchangedSince: "2026-11-30" }) },
});

export const otherAdults: ReviewFieldView = aField({
  code: "other-adults", label: "Other adults in the home", kind: "words", options: [],
  last: {
    on: "2026-11-30", contactId: "k0", line: aLine({ field: "other-adults", label: "Other adults in the home", answer: "words", text: "Her mother" }),
    takeOver: aFinding({ field: "other-adults", answer: "words", options: [], typed: "Her mother", unchangedSince: "2026-11-30" }),
  },
});

export const routineEnquiry: ReviewFieldView = aField({
  code: "routine-enquiry", label: "Routine enquiry", restricted: true, hint: "Only when she is seen alone",
  options: [
    { code: "asked", label: "Asked" },
    { code: "not-safe", label: "Not safe to ask" },
  ],
  last: { on: "2026-11-30", contactId: "k0", line: aLine({ field: "routine-enquiry", text: "Asked", restricted: true }), takeOver: null },
});

export const talkedAbout: ReviewFieldView = aField({
  code: "talked-about", label: "Talked about", kind: "several",
  options: [
    { code: "safer-sleep", label: "Safer sleep" },
    { code: "icon", label: "ICON, crying" },
  ],
});

export const nothingKnown: KnownFacts = {
  gestation: null, preterm: false, birthWeight: null, lowBirthWeight: false, feeding: null, gpPractice: null, school: null, adults: [],
};

export function aReviewForm(change: Partial<ReviewFormView> = {}): ReviewFormView {
  return {
    code: "6-8-weeks", label: "6-8 week review", known: nothingKnown,
    sections: [
      { label: "The baby", fields: [aField(), aField({ code: "gp-check-on", label: "Day of the GP check", kind: "day", options: [] })] },
      { label: "Home and family", fields: [smokingAtHome, otherAdults, routineEnquiry, talkedAbout] },
    ],
    ...change,
  };
}
