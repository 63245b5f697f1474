// Words of the growth screen: ages, values, centiles, and what the chart says.
import type {
  AskedAgain, ChartSex, ChildGrowth, Correction, GrowthPoint, GrowthRange, Measure, MeasureView, NoChart, Part, ReadingView,
} from "../ipc/bindings";
import { fullDate } from "./dates";

const TERM_DAYS = 280;
const MINUS = "−";

export const unitText: Record<Measure, string> = { weight: "kg", height: "cm", head: "cm", bmi: "kg/m²" };

/** Lying before two years, standing from two. */
export function measureText(measure: Measure, ageDays: number): string {
  switch (measure) {
    case "weight":
      return "Weight";
    case "height":
      return ageDays < 2 * 365.25 ? "Length" : "Height";
    case "head":
      return "Head";
    case "bmi":
      return "BMI";
    default:
      return measure satisfies never;
  }
}

export const rangeText: Record<GrowthRange, string> = {
  preterm: "Preterm",
  "0-26-weeks": "0 to 26 weeks",
  "0-1-year": "0 to 1",
  "1-4-years": "1 to 4",
  "0-5-years": "0 to 5",
  "2-20-years": "2 to 20",
  "4-20-years": "4 to 20",
};

export const sexText: Record<ChartSex, string> = { female: "Girls", male: "Boys" };

export const partText: Record<Part, string> = {
  "uk90-preterm": "UK90 preterm",
  "who-infant": "WHO 2006",
  "who-child": "WHO 2006",
  "uk90-child": "UK90",
};

export const noChartText: Record<NoChart, { what: string; todo: string }> = {
  "not-born": {
    what: "Not born yet",
    todo: "The chart begins with the birth weight. The parents' heights can be asked already.",
  },
  "sex-not-known": {
    what: "No chart can be chosen",
    todo: "The charts are for girls and boys, and the sex on this record is not known or indeterminate. Measurements are kept and listed; amend the details once it is known.",
  },
};

/** `4.70`, `56.5`, `15.3`: as many places as the measure is read with. */
export function valueText(measure: Measure, value: number): string {
  return value.toFixed(measure === "weight" ? 2 : 1);
}

/** `4.70 kg`; every digit that was written stays. */
export function withUnit(measure: Measure, value: number): string {
  const text = measure === "weight" ? value.toFixed(3).replace(/0$/u, "") : valueText(measure, value);
  return `${text} ${unitText[measure]}`;
}

/** `−1.43`, `+0.20`. */
export function sdsText(sds: number): string {
  const text = Math.abs(sds).toFixed(2);
  return Number(text) === 0 ? text : `${sds < 0 ? MINUS : "+"}${text}`;
}

/** `2nd to 9th`, `on the 25th`: short enough for a table. */
export function bandShort(band: string): string {
  return band.replace(/^between the (\S+) and the (\S+)$/u, "$1 to $2");
}

/** `32.2nd`; never rounded to nought or to a hundred. */
export function centileText(centile: number): string {
  if (centile < 0.1) return "below 0.1";
  if (centile > 99.9) return "above 99.9";
  return centile.toFixed(1);
}

function plural(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/** An age in days as a clinic writes it: `11 wk 5 d`, `1 y 2 m`; before 40 weeks as gestation, `33+4`. */
export function ageOf(days: number): string {
  if (days < 0) {
    const gestation = TERM_DAYS + days;
    return `${Math.floor(gestation / 7)}+${gestation % 7}`;
  }
  if (days < 366) {
    return days % 7 === 0 ? `${days / 7} wk` : `${Math.floor(days / 7)} wk ${days % 7} d`;
  }
  const months = Math.floor((days / 365.25) * 12 + 1e-9);
  const rest = months % 12;
  return rest === 0 ? `${Math.floor(months / 12)} y` : `${Math.floor(months / 12)} y ${rest} m`;
}

/** The same in whole words, for a screen reader and for paper. */
export function ageInWords(days: number): string {
  if (days < 0) {
    const gestation = TERM_DAYS + days;
    return `${plural(Math.floor(gestation / 7), "week")} ${plural(gestation % 7, "day")} of gestation`;
  }
  if (days < 366) {
    const rest = days % 7;
    const weeks = plural(Math.floor(days / 7), "week");
    return rest === 0 ? weeks : `${weeks} ${plural(rest, "day")}`;
  }
  const months = Math.floor((days / 365.25) * 12 + 1e-9);
  const rest = months % 12;
  const years = plural(Math.floor(months / 12), "year");
  return rest === 0 ? years : `${years} ${plural(rest, "month")}`;
}

export function isCorrected(point: Pick<GrowthPoint, "corrected" | "chronological">): boolean {
  return point.corrected.days !== point.chronological.days;
}

/** Where a reading lies, or why nowhere. */
export function readingText(reading: ReadingView): string {
  return reading.position === null ? (reading.noReference ?? growthText.noPosition) : reading.position.band;
}

/** One point, read out: value, day, age, centile. */
export function pointText(measure: Measure, point: GrowthPoint): string {
  const age = isCorrected(point)
    ? growthText.correctedAge(ageInWords(point.corrected.days))
    : ageInWords(point.chronological.days);
  return `${withUnit(measure, point.value)}, ${fullDate(point.on)}, ${age}, ${readingText(point.corrected)}`;
}

/** What the whole chart says, for those who cannot see it. */
export function chartSummary(sex: ChartSex, view: MeasureView, range: GrowthRange, ageDays: number): string {
  const what = `${measureText(view.measure, ageDays)} for age, ${sexText[sex].toLowerCase()}, ${rangeInWords[range]}.`;
  const [newest] = view.points;
  if (newest === undefined) return `${what} ${growthText.none}`;
  const oldest = view.points.at(-1);
  const first =
    oldest === undefined || oldest === newest ? "" : ` ${growthText.from(pointText(view.measure, oldest))}`;
  return `${what} ${growthText.count(view.points.length)}.${first} ${growthText.newest(pointText(view.measure, newest))}`;
}

export const rangeInWords: Record<GrowthRange, string> = {
  preterm: "23 to 42 weeks of gestation",
  "0-26-weeks": "0 to 26 weeks",
  "0-1-year": "birth to 1 year",
  "1-4-years": "1 to 4 years",
  "0-5-years": "birth to 5 years",
  "2-20-years": "2 to 20 years",
  "4-20-years": "4 to 20 years",
};

const spacesInWords = ["no", "one", "two", "three", "four", "five", "six"] as const;

/** `Down two centile spaces since 12 October`; a part of a space is said with its tenth. */
export function trendText(spaces: number, since: string): string {
  const size = Math.abs(spaces);
  const whole = Math.floor(size + 1e-9);
  const rest = size - whole;
  const words = rest < 0.25 ? (spacesInWords[whole] ?? String(whole)) : size.toFixed(1);
  return `${spaces < 0 ? "Down" : "Up"} ${words} centile ${words === "one" ? "space" : "spaces"} since ${since}`;
}

/** What the convention means for this child, under the table and on paper. */
export function correctionNote(growth: Pick<ChildGrowth, "correction" | "gestation">, name: string): string {
  const { correction, gestation } = growth;
  if (gestation === null) return `The gestation at birth is not on record, so ${name}'s age is not corrected.`;
  const born = `${gestation.weeks}+${gestation.days}`;
  if (correction === "always") {
    return gestation.weeks === 40 && gestation.days === 0
      ? `${name} was born at 40+0, so there is nothing to correct.`
      : `Centiles use corrected age at every age, because ${name} was born at ${born}.`;
  }
  if (gestation.weeks >= 37) return `Centiles use the age since birth, because ${name} was born at 37 weeks or later (${born}).`;
  return gestation.weeks >= 32
    ? `Centiles use corrected age until 1 year, because ${name} was born before 37 weeks (${born}).`
    : `Centiles use corrected age until 2 years, because ${name} was born before 32 weeks (${born}).`;
}

/** A change with its sign: `up 220 g`, `down 0.5 cm`. */
export function changeText(measure: Measure, by: number): string {
  const size = Math.abs(by);
  const amount = measure === "weight" && size < 1 ? `${Math.round(size * 1000)} g` : withUnit(measure, size);
  if (Number(size.toFixed(3)) === 0) return growthText.noChange;
  return `${by < 0 ? "down" : "up"} ${amount}`;
}

export const correctionText: Record<Correction, { label: string; long: string; short: string }> = {
  paper: {
    label: "As on the paper charts",
    long: "Born at 32 to 36 weeks until 1 year, before 32 weeks until 2 years of corrected age, from 37 weeks not at all: as the charts in the red book.",
    short: "corrected as on the paper charts (born at 32 to 36 weeks until 1 year, before 32 weeks until 2 years of corrected age)",
  },
  always: {
    label: "For every gestation, at every age",
    long: "For every gestation and at every age, also after 40 weeks: as the digital charts of the Royal College of Paediatrics and Child Health.",
    short: "corrected for every gestation at every age (RCPCH digital charts)",
  },
};

export const growthText = {
  measurement: "Measurement",
  range: "Age range",
  chart: "Growth chart",
  measurements: "Measurements",
  print: "Print for parents",
  none: "Nothing has been measured yet.",
  noneTodo: "Weigh and measure at a clinic or with a contact, or write down what is in the red book.",
  noneOfKind: {
    weight: "No weight is on record yet.",
    height: "No length or height is on record yet.",
    head: "No head circumference is on record yet.",
    bmi: "No weight and height of one day are on record yet, so there is no BMI.",
  } satisfies Record<Measure, string>,
  noPosition: "no centile",
  preterm: "preterm chart",
  count: (count: number): string => plural(count, "measurement"),
  correctedAge: (age: string): string => `corrected age ${age}`,
  from: (point: string): string => `The first: ${point}.`,
  newest: (point: string): string => `The newest: ${point}.`,
  points: "Points of the chart. Arrow keys go from one to the next.",
  noChange: "no change",
  add: "Add an older one",
  weighNow: "Weigh now",
  amendDetails: "Amend the details",
  columns: { date: "Date", corrected: "Corrected", age: "Age", centile: "Centile", sd: "SD" },
  sinceBirth: (age: string): string => `${age} since birth`,
  atBirth: "at birth",
  amended: "amended",
  amendedFrom: (day: string, value: string, reason: string | null): string =>
    `${day} was amended from ${value}${reason === null ? "" : `: ${reason}`}.`,
  open: (day: string): string => `Look at ${day}`,
  axis: {
    gestation: "Gestation in weeks",
    weeks: "Age in weeks",
    months: "Age in months",
    years: "Age in years",
    corrected: ", corrected",
  },
  today: (age: string, corrected: boolean): string => `today, ${corrected ? "corrected " : ""}${age}`,
  steps: {
    infant: "WHO from 2 weeks",
    child: "standing from 2 years",
    school: "UK90 from 4 years",
  },
  legend: {
    corrected: "Corrected age, read the centile here",
    sinceBirth: "Age since birth",
    target: "Expected from the parents' heights",
    lines: (sex: string, reference: string): string => `${sex}, ${reference}, nine centiles`,
  },
  outside: (count: number): string =>
    count === 1 ? "1 measurement lies outside this age range." : `${count} measurements lie outside this age range.`,
  findings: "What calls for attention",
  calls: { concern: "Look again", advice: "Worth knowing" },
  trendBody: (then: string, now: string): string => `${capital(then)} then, ${now} now.`,
  prompt: "This is a prompt, not a diagnosis.",
  rule: "Rule and source",
  bmiNote: "From 2 years a BMI has a clinical band, the one told to families. It is worked out from the weight and height of one day.",
  bmiBand: (band: string): string => `clinical band: ${band}`,
  one: {
    title: (what: string, day: string): string => `${what} on ${day}`,
    value: "Measured",
    change: "Since the one before",
    changeSince: (change: string, day: string): string => `${change} since ${day}`,
    spaces: (spaces: number): string =>
      `${spaces < 0 ? "down" : "up"} ${Math.abs(spaces).toFixed(1)} centile spaces`,
    corrected: "At the corrected age",
    chronological: "At the age since birth",
    age: "At the age",
    reading: (age: string, where: string, sds: string | null, centile: string | null): string =>
      sds === null || centile === null ? `${age}: ${where}` : `${age}: ${where}, ${sds} SD, centile ${centile}`,
    reference: "Reference",
    was: "Before it was amended",
    band: "Clinical band",
    amend: "Amend",
    takeBack: "Take back",
    contact: "Open the contact",
  },
  form: {
    addTitle: "Write down an older measurement",
    nowTitle: "Weigh now",
    nowBody: "A weight by itself. If you saw the child for more than that, record the contact instead: the weight goes with it.",
    addBody: "From the red book, a letter or another service. What you measure today goes with a contact or the clinic.",
    amendTitle: (what: string, day: string): string => `Amend ${what.toLowerCase()} of ${day}`,
    on: "Measured on",
    weight: "Weight",
    size: "Length or height",
    head: "Head circumference",
    value: "It should say",
    reason: "Why are you amending it",
    reasonHint: "The earlier version stays readable",
    fixedDay: "Taken at a contact, so it keeps the contact's day.",
    save: "Save",
    saveAmend: "Save the amendment",
    lookAgain: "Look again",
    isRight: "I looked again, and it is right",
    cancel: "Go back",
    saved: "Measurement saved on this laptop",
    amended: "Amendment saved on this laptop",
  },
  takeBack: {
    title: "Take back this measurement?",
    body: "Use this only for a measurement that was never taken, or belongs to another child. It stays readable in the timeline, struck through, and the trust is told with the next file. If only the figure is wrong, amend it instead.",
    keep: "Keep the measurement",
  },
  parents: {
    title: "Parents' heights",
    none: "No mother or father is on record. Add them under Family, then give their heights.",
    notKnown: "not known",
    give: (role: string): string => `Give ${role}'s height`,
    change: (role: string): string => `Change ${role}'s height`,
    giveShort: "Give",
    changeShort: "Change",
    formTitle: (name: string): string => `Height of ${name}`,
    body: "The biological parents' heights only: the expected height is worked out from both.",
    height: "Height",
    heightHint: "Leave it empty when it is not known after all",
    reason: "Measured, or who said so",
    reasonHint: "The earlier version stays readable",
    save: "Save",
    saved: "Height saved on this laptop",
    missing: "With both parents' heights the expected centile and range are shown here and on the height chart.",
    expected: (band: string): string => `Mid-parental centile: ${band}`,
    range: (low: string, high: string, least: string, most: string): string =>
      `Nine children in ten of such parents lie between the centiles ${low} and ${high}: ${least} to ${most} cm when grown up.`,
    adult: (centimetres: string): string => `expected ${centimetres} cm`,
  },
  paper: {
    title: (what: string, name: string): string => `${what} chart of ${name}`,
    born: "Born",
    nhs: "NHS number",
    sex: "Chart for",
    reference: "Reference",
    referenceText: (parts: string): string =>
      `UK-WHO growth reference (${parts}), Royal College of Paediatrics and Child Health`,
    correction: "Age",
    gestation: (weeks: number, days: number): string => `born at ${weeks}+${days} weeks`,
    how: "How to read it: the nine lines are centiles. A point on the 25th line means that of 100 children of the same age and sex 25 measure less and 75 more. Most children stay near one line; talk to your health visitor or school nurse about a change.",
    printed: (by: string, day: string): string => `Printed by ${by} on ${day}`,
    ages: { corrected: "Corrected age", sinceBirth: "Age since birth" },
  },
  settings: {
    title: "Growth charts",
    legend: "How age is corrected for a birth before term",
    hint: "Your service decides. It moves points on the chart, never a measurement, and is printed on every chart.",
    save: "Save",
    saved: "Growth charts now use this convention.",
  },
} as const;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A figure asked about once more, with whose rule it is. */
export function askText({ rule, source }: AskedAgain): string {
  return `${rule}. ${source}.`;
}
