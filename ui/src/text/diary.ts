// Words of the diary, of booking, and of the day on paper.
import type { AppointmentLine, CancelledBy, MissedHow } from "../ipc/bindings";
import { contactTypeText, modeText, settingText } from "./codes";

export const cancelledByText: Record<CancelledBy, string> = { family: "The family", service: "Us" };

export const missedHowText: Record<MissedHow, string> = {
  "was-not-brought": "Was not brought",
  "no-access": "No access",
};

export const diaryText = {
  title: "Diary",
  empty: "Nothing is booked.",
  emptyMore: "Press B to book somebody.",
  count: (booked: number, first: string | null): string => {
    if (booked === 0) return "Nothing booked";
    const many = booked === 1 ? "1 appointment" : `${booked} appointments`;
    return first === null ? many : `${many}, the first at ${first}`;
  },
  book: "Book",
  print: "Print the day",
  previous: "Earlier",
  next: "Later",
  today: "Today",
  span: "Show",
  day: "Day",
  week: "Week",
  order: "Order",
  byTime: "By time",
  byRoute: "Route order",
  noPostcode: "No postcode",
  initialsOnly: "Initials only on paper",
  initialsHint: "Name and address stay on the laptop",
  appointments: "Appointments",
  gap: (minutes: number): string => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    const parts = [hours === 0 ? "" : `${hours} h`, rest === 0 ? "" : `${rest} min`].filter((part) => part !== "");
    return `${parts.join(" ")} free`;
  },
  overlaps: "Overlaps another",
  homeRisk: "Risk when visiting",
  interpreter: "Interpreter",
  before: "Before you go",
  record: "Record",
  open: "Open the child",
  move: "Move",
  cancel: "Cancel",
  missed: "Missed",
  actions: (child: string): string => `${child}: what to do`,
  forWhom: "Book for whom",
  forWhomHint: "Name, NHS number, date of birth or postcode",
  find: "Find the child",
  openDay: (day: string): string => `Open ${day}`,
} as const;

/** `Weight and feeding, at home`, `New birth visit, Westcotes clinic`, `Follow-up, phone`. */
export function whatAndWhere(line: AppointmentLine): string {
  const what = contactTypeText[line.contactType];
  if (line.mode !== "in-person" && line.mode !== "group") return `${what}, ${modeText[line.mode].toLowerCase()}`;
  if (line.place !== null) return `${what}, ${line.place}`;
  return `${what}, ${line.setting === "home" ? "at home" : settingText[line.setting].toLowerCase()}`;
}

export const cancelText = {
  title: (child: string): string => `Cancel the appointment with ${child}?`,
  by: "Who cancelled",
  reason: "Why",
  reasonHint: "Stays readable in the record",
  save: "Cancel the appointment",
  keep: "Leave it booked",
  done: "Appointment cancelled",
} as const;

export const missedText = {
  title: (child: string): string => `${child} was not seen`,
  how: "What happened",
  done: "What you did about it",
  think: "Think about what the child misses, and what you do next.",
  save: "Save",
  saved: "Saved on this laptop. The contact stands in the record.",
  back: "Go back",
} as const;

export const bookText = {
  book: "Book an appointment",
  move: "Move an appointment",
  columns: { what: "What and when", where: "Where" },
  what: "What for",
  stillToDo: "Still to be done",
  on: "Day",
  at: "Time",
  minutes: "Minutes",
  setting: "Where",
  mode: "How",
  place: "Which place",
  noPlace: "No place named",
  noPlaces: "No place of this kind is on the register.",
  note: "Note",
  noteHint: "What to bring or to know, in a line",
  reason: "Why it moves",
  reasonHint: "May be left empty. The old time stays readable as moved.",
  was: (day: string, at: string): string => `It was ${day} at ${at}.`,
  window: (opens: string, closes: string): string => `Due from ${opens} to ${closes}.`,
  before: (opens: string): string => `That is before the window opens on ${opens}: it would not count yet.`,
  after: (closes: string): string => `That is after the window closed on ${closes}.`,
  overlap: (child: string, from: string, to: string): string => `${child} is booked from ${from} to ${to}.`,
  same: (day: string, at: string): string => `This child is already booked for the same on ${day} at ${at}.`,
  canSave: "You can book all the same.",
  save: "Book it",
  saveMove: "Move it",
  booked: "Appointment booked",
  moved: "Appointment moved",
  back: "Go back",
  keepDraft: "Keep as draft",
} as const;

export const paperText = {
  title: (day: string): string => `Diary, ${day}`,
  columns: { time: "Time", who: "Who", what: "What for", where: "Where" },
  look: "Look at the record before this visit",
  interpreter: "Interpreter",
  foot: "Keep this with you and shred it at the end of the day.",
} as const;
