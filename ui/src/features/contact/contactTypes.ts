// Which kinds of contact are offered for a child: what is due of the programme, then what happens any day, then the rest of it.
import type { ChildProgramme, ContactType, DueState } from "../../ipc/bindings";
import type { Option } from "../../components/Select";
import { contactTypeText } from "../../text/codes";
import { contactText } from "../../text/contact";

/** Contacts that belong to no programme and can happen with any child. */
const anyDay: readonly ContactType[] = [
  "weight-and-feeding", "follow-up", "health-review", "package-session", "drop-in", "group", "safeguarding-meeting",
  "professional-liaison", "advice", "other",
];

const urgency: readonly DueState[] = ["overdue", "due", "catch-up", "due-soon"];

const all = Object.keys(contactTypeText) as ContactType[];

function option(value: ContactType, group?: string): Option<ContactType> {
  return group === undefined ? { value, label: contactTypeText[value] } : { value, label: contactTypeText[value], group };
}

/** `chosen` is always offered: an older contact may be of a kind that no longer is. */
export function offeredTypes(programme: ChildProgramme | null, chosen: ContactType | ""): Option<ContactType>[] {
  if (programme === null) return all.map((value) => option(value));
  const { contacts } = programme;
  const due = urgency.flatMap((state) => contacts.filter((contact) => contact.state === state).map((contact) => contact.rule.contactType));
  const rest = contacts
    .filter((contact) => !due.includes(contact.rule.contactType) && contact.state !== "not-eligible")
    .map((contact) => contact.rule.contactType);
  const offered = [
    ...due.map((value) => option(value, contactText.types.due)),
    ...anyDay.map((value) => option(value, contactText.types.anyDay)),
    ...rest.map((value) => option(value, contactText.types.rest)),
  ];
  const missing = chosen !== "" && !offered.some((candidate) => candidate.value === chosen);
  return missing ? [option(chosen), ...offered] : offered;
}
