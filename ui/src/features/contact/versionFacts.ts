// A version of a contact as rows of plain text, so that two versions can be compared row by row.
import type { ContactVersion } from "../../ipc/bindings";
import { contactTypeText, infantFeedingText, modeText, outcomeText, settingText } from "../../text/codes";
import { concernsText } from "../../text/concern";
import { historyText } from "../../text/contact";
import { fullDate } from "../../text/dates";
import { givenItemText, givenText } from "../../text/directory";
import { findingText } from "../../text/review";
import { countersignedText, deliveredText } from "../../text/team";

export type FactName = keyof typeof historyText.fields;

export type Facts = Record<FactName, string>;

export const factOrder: readonly FactName[] = [
  "contactType", "when", "minutes", "setting", "place", "mode", "outcome", "childPresent", "present", "infantFeeding", "findings", "purpose",
  "narrative", "voice", "concerns", "actionTaken", "decision", "given", "told", "deliveredBy", "countersigned", "episode", "restricted",
];

const yesNo = (so: boolean): string => (so ? historyText.yes : historyText.no);

export function factsOf(version: ContactVersion, today: string): Facts {
  const { contact } = version;
  return {
    contactType: contactTypeText[contact.contactType],
    when: `${fullDate(version.on)}${version.at === null ? "" : `, ${version.at.slice(0, 5)}`}`,
    minutes: contact.minutes === null ? "" : String(contact.minutes),
    setting: contact.setting === null ? "" : settingText[contact.setting],
    place: contact.place ?? "",
    infantFeeding: contact.infantFeeding === null ? "" : infantFeedingText[contact.infantFeeding],
    findings: contact.findings.map((line) => `${line.label}: ${findingText(line, today)}`).join("\n"),
    deliveredBy: deliveredText(contact) ?? "",
    countersigned: countersignedText(contact) ?? "",
    mode: modeText[contact.mode],
    outcome: outcomeText[contact.outcome],
    childPresent: yesNo(contact.childPresent),
    present: contact.present.join(", "),
    purpose: contact.purpose,
    narrative: contact.narrative,
    voice: contact.voice,
    concerns: concernsText.said(contact.concerns),
    actionTaken: contact.actionTaken,
    decision: contact.decision,
    given: contact.given.map((one) => givenText.count(givenItemText[one.item], one.quantity)).join(", "),
    told: contact.signposted.join(", "),
    restricted: yesNo(contact.restricted),
    episode: contact.episodeId === null ? historyText.notLinked : historyText.linked,
  };
}

/** The rows whose text differs, and the episode when it is another one although both are linked. */
export function changedFacts(now: ContactVersion, before: ContactVersion, today: string): Set<FactName> {
  const [fresh, old] = [factsOf(now, today), factsOf(before, today)];
  const changed = new Set(factOrder.filter((name) => fresh[name] !== old[name]));
  if (now.contact.episodeId !== before.contact.episodeId) changed.add("episode");
  return changed;
}
