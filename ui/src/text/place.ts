// Words of the register of schools and places.
import type { InvitationStatus, PlaceKind } from "../ipc/bindings";

export const placeKindText: Record<PlaceKind, string> = {
  "primary-school": "Primary school",
  "secondary-school": "Secondary school",
  "all-through-school": "All-through school",
  "special-school": "Special school",
  "independent-school": "Independent school",
  "pupil-referral-unit": "Pupil referral unit",
  nursery: "Nursery",
  "childrens-centre": "Children's centre",
  "family-hub": "Family hub",
  clinic: "Clinic",
  "gp-practice": "GP practice",
  library: "Library",
  "community-hall": "Community hall",
  other: "Other",
};

export const invitationText: Record<InvitationStatus, string> = {
  invited: "Invited",
  "taking-part": "Taking part",
  declined: "Declined",
};

export const invitationStatuses = (Object.keys(invitationText) as InvitationStatus[]).map((value) => ({
  value,
  label: invitationText[value],
}));

export const placeText = {
  title: "Schools and places",
  sub: (count: number, without: number): string =>
    `${count} on the register, ${without === 0 ? "each place with a named nurse" : `${without} ${without === 1 ? "place" : "places"} without a named nurse`}.`,
  filters: "Which places",
  all: "All",
  schools: "Schools",
  others: "Other places",
  noNurse: "No named nurse",
  add: "Add a place",
  fromList: "Take in a list",
  addNamed: (name: string): string => `Add ${name}`,
  addShort: "Add",
  amend: (name: string): string => `Amend ${name}`,
  amendShort: "Amend",
  columns: { name: "Name", kind: "Kind", urn: "URN", nurse: "Named nurse", pupils: "Pupils", action: "Amend" },
  none: "none named",
  closed: "Closed",
  empty: "No place is on the register.",
  emptyMore: "Add the schools and clinics you work in.",
  emptyFilter: "No place fits.",
  emptyNurse: "Every place in use has a named nurse.",
  unregistered: "On children's records and not on the register",
  pupils: (count: number): string => (count === 1 ? "1 pupil" : `${count} pupils`),
  newTitle: "Add a place",
  amendTitle: "Amend a place",
  form: "Place",
  about: "About the place",
  reach: "Where it is and who looks after it",
  kind: "Kind",
  name: "Name",
  nameHint: "As it stands on children's records",
  urn: "URN",
  urnHint: "Six digits, for schools and nurseries",
  ods: "ODS code",
  address: "Address",
  postcode: "Postcode",
  phone: "Telephone",
  nurse: "Named nurse",
  open: "In use",
  reason: "Why it is amended",
  save: "Save place",
  saved: "Saved on this laptop.",
} as const;
