// Words of taking in a caseload list from a file.
import type { Disposition, ImportPreview } from "../ipc/bindings";

export type RowFilter = "look" | "all" | "warned" | Disposition;

export const dispositionLabel: Record<Disposition, string> = {
  added: "Added",
  changed: "Changed",
  left: "Left as is",
  "in-conflict": "In conflict",
  refused: "Refused",
};

export const filterLabel: Record<RowFilter, string> = {
  look: "Need a look",
  all: "All rows",
  refused: "Refused",
  "in-conflict": "In conflict",
  warned: "With a warning",
  added: "Added",
  changed: "Changed",
  left: "Left as is",
};

export const dispositionTone: Record<Disposition, "green" | "blue" | "grey" | "amber" | "red"> = {
  added: "green",
  changed: "blue",
  left: "grey",
  "in-conflict": "amber",
  refused: "red",
};

export const importText = {
  choose: "Choose a file",
  chooseAnother: "Choose another file",
  reading: "Reading the file",
  what: "What can be read",
  cancelled: "No file was chosen. Nothing changed.",
  previewTitle: (file: string): string => `What ${file} would do`,
  summary: ({ added, changed, left, inConflict, refused, warned }: ImportPreview): string =>
    [
      `${added} added`,
      `${changed} changed`,
      `${left} left as they are`,
      `${inConflict} in conflict`,
      `${refused} refused`,
      ...(warned === 0 ? [] : [`${warned} with a warning`]),
    ].join(", "),
  filters: "Show rows",
  row: (row: number): string => `Row ${row}`,
  unreadableName: "Name not readable",
  warning: "Warning",
  differs: (field: string, inRecord: string, inFile: string): string => `${field}: the record says ${inRecord}, the file says ${inFile}`,
  changes: (field: string, inRecord: string, inFile: string): string => `${field}: ${inRecord} becomes ${inFile}`,
  empty: "empty",
  conflictNote: "A row in conflict does not change the record. Look at both, decide which is right, and amend the record there.",
  nobodyOfKind: "No row of that kind.",
  committing: "Taking them in",
  nothingToTake: "There is nothing to take in from this file.",
  forget: "Forget this file",
  doneTitle: "The file has been taken in.",
  done: (added: number, changed: number): string => `${added} added, ${changed} changed.`,
  doneRest: (left: number, inConflict: number, refused: number): string =>
    `${left} left as they were, ${String(inConflict)} in conflict, ${refused} refused.`,
  list: "Rows of the file",
} as const;

const never =
  "Nothing in the file is trusted: every row is checked, and a row that cannot be right is refused with its reason.";

/** What differs between a list of children and a list of places. */
export const importWords = {
  children: {
    title: "Import a caseload",
    sub: "Take in children and families from a caseload list or a FHIR file. Nothing lands before you have looked.",
    formats: [
      "A caseload list as a CSV file, with one row for each child and a row of headings",
      "A FHIR bundle or NDJSON file with Patient and RelatedPerson resources",
    ],
    never,
    commit: (count: number): string => (count === 1 ? "Take in 1 child" : `Take in ${count} children`),
    onward: "Go to the caseload",
  },
  places: {
    title: "Import schools and places",
    sub: "Take in schools, clinics and other places from a list. Nothing lands before you have looked.",
    formats: [
      "A CSV file with one row for each place and a row of headings: Kind, Name, URN, Type, Named nurse, Address, Postcode, Telephone, ODS code",
      "Kind says what it is: Primary school, Clinic, Family hub, Library. Where it says only School, Type says Primary or Secondary",
    ],
    never: `${never} An empty cell leaves what the register says, and what somebody typed is not overwritten.`,
    commit: (count: number): string => (count === 1 ? "Take in 1 place" : `Take in ${count} places`),
    onward: "Go to the register",
  },
  services: {
    title: "Import local services",
    sub: "Take in the directory of local services from a list. Nothing lands before you have looked.",
    formats: [
      "A CSV file with one row for each service and a row of headings: Name, Topic, What it does, Where, For whom, How to refer, Telephone, Web, Valid from, Valid until",
      "A service that is in the directory by the same name is brought up to date",
    ],
    never: `${never} An empty cell leaves what the directory says, and what somebody typed is not overwritten.`,
    commit: (count: number): string => (count === 1 ? "Take in 1 service" : `Take in ${count} services`),
    onward: "Go to the directory",
  },
} as const;
