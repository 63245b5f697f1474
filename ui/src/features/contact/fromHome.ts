// A visit begun in the home view, opened in the full form: what was typed there is in its place, and the rest is still to do.
import { readContents } from "../../components/draftContents";
import { inFull } from "../../components/typedDate";
import type { ContactType, FindingTyped, HomeTyped } from "../../ipc/bindings";
import { notMeasured, type ContactStart } from "./contactStart";

type HomeContents = HomeTyped & { at: string; visit: ContactType };

const blank: HomeContents = {
  weight: "", size: "", head: "", feeding: null, talkedAbout: [], notes: "", at: "", visit: "weight-and-feeding",
};

/** The field of every form in which it says what was talked about, and the one that says how a baby is fed. */
const TALKED_ABOUT = "talked-about";
const FEEDING = "feeding";

/** The contact of a visit in the home; `null` when another version kept it. */
export function homeVisit(text: string, start: ContactStart, today: string): ContactStart | null {
  const read = readContents(text, blank);
  if (read === null) return null;
  const { weight, size, head, feeding, talkedAbout, notes, at, visit } = read.form;
  const answer = (field: string, options: string[]): FindingTyped[] =>
    options.length === 0 ? [] : [{ field, answer: "options", options, typed: "", note: "", unchangedSince: null }];
  return {
    ...start,
    contact: {
      ...start.contact,
      contactType: visit,
      happenedOn: read.typedOn === today ? "today" : inFull(read.typedOn),
      happenedAt: at,
      setting: "home",
      narrative: notes,
      infantFeeding: feeding,
      findings: [
        ...answer(FEEDING, feeding === null || feeding === "not-known" ? [] : [feeding]),
        ...answer(TALKED_ABOUT, talkedAbout),
      ],
    },
    measured: { ...notMeasured, weight, size, head },
  };
}
