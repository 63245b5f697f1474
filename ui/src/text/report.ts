// Words of the reports: what each indicator counts, in a nurse's words and not in the metric's code.
import type { Area, Indicator, ReportGroup, Standing } from "../ipc/bindings";
import { areaText } from "./codes";

export const indicatorText: Record<Indicator, string> = {
  C1: "Antenatal contact from 28 weeks, mothers",
  C2: "New birth visit by day 14",
  C3: "New birth visit on days 15 to 30",
  C8i: "6-8 week review by 8 weeks",
  C8ii: "Totally breastfed at 6-8 weeks",
  C8iii: "Partially breastfed at 6-8 weeks",
  C8iv: "Not breastfed at 6-8 weeks",
  "C8ii+iii": "Breastfed, totally or partially",
  C4: "12 month review by 12 months",
  C5: "12 month review by 15 months",
  C6i: "2-2½ year review by 2½ years",
  C6ii: "Of these, with ASQ-3",
  C6iii: "Communication as expected",
  C6iv: "Gross motor as expected",
  C6v: "Fine motor as expected",
  C6vi: "Problem solving as expected",
  C6vii: "Personal-social as expected",
  C6viii: "All five areas as expected",
};

export const standingText: Record<Standing, string> = {
  in: "Counted",
  "not-in": "Not counted",
  unknown: "Not known",
};

export const groupText: Record<ReportGroup, string> = {
  month: "Month",
  area: "Area",
  imd: "Deprivation",
};

const months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

function children(count: number): string {
  return count === 1 ? "1 child" : `${count} children`;
}

function isArea(key: string): key is Area {
  return key in areaText;
}

/** `852` tenths are 85.2%. */
export function tenthsText(tenths: number): string {
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}

/** One decimal place, half up; nothing of nobody. */
export function percentText(numerator: number, denominator: number | null): string {
  return denominator === null || denominator === 0 ? "" : tenthsText(Math.floor((numerator * 2000 + denominator) / (denominator * 2)));
}

/** `2026Q3` is July to September 2026. */
export function quarterText(quarter: string): string {
  const first = (Number(quarter.slice(5)) - 1) * 3;
  return `${months[first] ?? ""} to ${months[first + 2] ?? ""} ${quarter.slice(0, 4)}`;
}

export function groupKeyText(group: ReportGroup, key: string): string {
  if (key === "") return "Not known";
  switch (group) {
    case "month":
      return `${months[Number(key.slice(5)) - 1] ?? ""} ${key.slice(0, 4)}`;
    case "area":
      return isArea(key) ? areaText[key] : key;
    case "imd":
      return key === "1" ? "Decile 1, most deprived" : key === "10" ? "Decile 10, least deprived" : `Decile ${key}`;
    default:
      return group satisfies never;
  }
}

export const reportText = {
  title: "Reports",
  sub: (quarter: string): string => `Children who turned the age in ${quarterText(quarter)}.`,
  running: "This quarter has not ended. Children who have yet to turn the age are counted.",
  quarter: "Quarter",
  print: "Print",
  save: "Save figures",
  saved: (name: string): string => `Saved as ${name}. Numbers from 1 to 7 are not in it.`,
  metrics: "Reviews and outcomes",
  rules:
    "Counted as the national health visitor metrics count: in the quarter in which the child turns the age, seen in person, on the caseload that day.",
  columns: { what: "What", of: "Children", percent: "Share", bar: "Against England", england: "England" },
  of: (numerator: number, denominator: number | null): string =>
    denominator === null ? `${numerator}` : `${numerator} of ${denominator}`,
  unknown: (count: number): string => `${count} not known`,
  toCome: (count: number): string => `${count} yet to turn the age`,
  undated: (count: number): string => `${children(count)} left on a day not written down: not counted`,
  england: (tenths: number, year: string): string => `${tenthsText(tenths)}, ${year}`,
  noEngland: "No published value",
  nobody: "Nobody turned the age",
  source: (source: string): string => `England's value: ${source}.`,
  detail: "Children counted",
  by: "By",
  all: "All",
  standings: "Show",
  list: "Children",
  openHint: "Enter opens the child",
  emptyList: "No children here.",
  emptyListSub: "Choose another group, or another line of the table.",
  onDay: (indicator: Indicator, day: string): string => (indicator === "C1" ? `Contact on ${day}` : `Turned the age on ${day}`),
  yetOn: (day: string): string => `Turns the age on ${day}`,
  born: (day: string): string => `Born ${day}`,
  unborn: "Not born yet",
  activity: "Contacts, children and families",
  activityRows: {
    contacts: "Contacts that took place",
    seen: "In which the child was seen",
    attempts: "Attempts that did not take place",
    children: "Children they were about",
    families: "Families of these children",
  },
  areas: "High impact areas",
  areasRule: "Contacts at which a question of the area was answered, or its subject talked about. A contact can count in several.",
  areaColumns: { area: "Area", contacts: "Contacts", children: "Children", families: "Families" },
  levels: (day: string): string => `Caseload by level on ${day}`,
  levelNotKnown: "Level that day not known",
  skillMix: "Who delivered the programme",
  skillDue: "Delivered by",
  skillAsDue: "As due",
  skillOthers: "By another role",
  skillNotKnown: "Not known",
  skillOther: (count: number, role: string, signed: number): string =>
    `${count} ${role}${signed === 0 ? "" : `, ${signed} countersigned`}`,
  skillEmpty: "No contact of the programme in this quarter.",
  voice: "The child's voice",
  voiceAll: "Contacts with the child seen",
  voiceSafeguarding: "Of these, safeguarding meetings and children with an open flag",
  voiceOf: (withVoice: number, seen: number): string =>
    seen === 0 ? "None" : `Written down in ${withVoice} of ${seen}, ${percentText(withVoice, seen)}`,
  given: {
    title: "Given, and told of",
    none: "Nothing was noted as given or told in the quarter.",
    columns: { what: "What", many: "How many", contacts: "Contacts", children: "Children" },
    toldOf: (service: string): string => `Told of ${service}`,
    childrenOf: (what: string): string => ` children: ${what}`,
    children: "The children of the number",
  },
  toShare: "Reviews at 2 to 2½ years not yet shared with the nursery",
  toShareNone: "The outcome of every one of the quarter is shared, or there was none.",
  toShareOf: (child: string, day: string): string => `${child}, ${day}`,
  toShareNoNursery: "No nursery is named",
  places: "Places without a named nurse",
  placesOpen: "Open them on the register",
  placesNone: "Every place on the register has a named nurse.",
} as const;
