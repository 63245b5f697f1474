// How a flag looks and reads in a tag: colour, shape and words together, so that none of them is needed alone.
import type { FlagTag, FlagType, SafeguardingKind } from "../ipc/bindings";
import { abuseCategoryShort, flagTypeShort, flagTypeText } from "./codes";
import { safeguardingKindShort, safeguardingKindText } from "./safeguarding";

export type FlagLook = {
  tone: "solid" | "red" | "amber" | "grey";
  icon: "shield" | "shield-mark" | "warn" | "users" | "note";
};

const protection: FlagLook = { tone: "red", icon: "shield" };
const enquiry: FlagLook = { tone: "red", icon: "shield-mark" };
const visit: FlagLook = { tone: "amber", icon: "warn" };
const know: FlagLook = { tone: "amber", icon: "note" };

export const flagLook: Record<FlagType, FlagLook> = {
  "child-protection-plan": { tone: "solid", icon: "shield" },
  "section-47-enquiry": enquiry,
  "child-in-need": protection,
  "looked-after": protection,
  "unborn-safeguarding": protection,
  "domestic-abuse": enquiry,
  neglect: enquiry,
  "sexual-exploitation": enquiry,
  "criminal-exploitation": enquiry,
  trafficking: enquiry,
  missing: enquiry,
  fgm: enquiry,
  "fgm-known": enquiry,
  "forced-marriage": enquiry,
  "perplexing-presentation": enquiry,
  prevent: enquiry,
  "private-fostering": know,
  "self-harm": enquiry,
  "harmful-sexual-behaviour": enquiry,
  "organised-abuse": enquiry,
  "young-carer": know,
  "concealed-pregnancy": enquiry,
  "parental-mental-health": know,
  "parental-substance-misuse": know,
  "parental-learning-disability": know,
  "home-risk": visit,
  local: know,
  other: know,
};

export const statusLook: Record<SafeguardingKind, FlagLook> = {
  // The one solid red thing a child can have.
  "child-protection-plan": { tone: "solid", icon: "shield" },
  "section-47-enquiry": enquiry,
  "antenatal-safeguarding": enquiry,
  "pre-birth-assessment": enquiry,
  "child-in-need": protection,
  "looked-after": protection,
  "private-fostering": know,
  "early-help": { tone: "amber", icon: "shield" },
  "care-leaver": know,
};

export function tagLook(tag: FlagTag): FlagLook {
  return tag.says.of === "status" ? statusLook[tag.says.status] : flagLook[tag.says.flagType];
}

/** `Child protection plan: neglect`, `Neglect, suspected`, `Sibling: Tyler, child in need`. */
export function flagText(flag: FlagTag, narrow = false): string {
  const { says } = flag;
  const name =
    says.of === "status"
      ? (narrow ? safeguardingKindShort : safeguardingKindText)[says.status]
      : (says.label ?? (narrow ? flagTypeShort : flagTypeText)[says.flagType]);
  const categories = flag.categories.map((category) => abuseCategoryShort[category]).join(", ");
  const said = `${name}${categories === "" ? "" : `: ${categories}`}${flag.suspected ? ", suspected" : ""}`;
  if (flag.sibling === null) {
    return said;
  }
  // Names of things keep theirs: FGM, Early Help, Prevent.
  const keepsCapitals = /^(?:[A-Z]{2}|Early Help|Prevent)/.test(said);
  return `Sibling: ${flag.sibling}, ${keepsCapitals ? said : said.charAt(0).toLowerCase() + said.slice(1)}`;
}

export const flagTagText = {
  restricted: "restricted",
  more: "more",
} as const;
