// Words of Today.

export const todayText = {
  recordContact: "Record contact",
  registerChild: "Register child",
  due: "Who is due",
  overdue: "Overdue",
  nextSevenDays: "Next 7 days",
  noneOverdue: "Nobody is overdue.",
  noneDue: "No task or review is due in the next 7 days.",
  tasks: "Tasks and reviews",
  tasksOverdue: "Overdue tasks and reviews",
  appointments: "Appointments",
  noAppointments: "Nothing is booked for today.",
  tomorrow: "Tomorrow",
  diary: "Diary",
  thisWeek: "Closing this week",
  noneThisWeek: "No window closes this week.",
  allOverdue: (count: number) => `All ${count} overdue`,
  moreThisWeek: (count: number) => `Show ${count} more this week`,
  toCatchUp: (count: number) => `${count} can still be caught up`,
  closed: (day: string) => `closed ${day}`,
  closes: (day: string) => `closes ${day}`,
  schedulesRefused: "A schedule of your trust is not used.",
  schedulesRefusedTodo: "The one that ships with Caseload stands in for it. Tell whoever supplied it:",
  cutOffsRefused: "Your service's own cut-offs are not used.",
  cutOffsRefusedTodo: "Those that ship with Caseload stand in for them. Mend the row, then lock and unlock:",
  catchUp: "Measurements to catch up",
  seeAll: "See all",
  ofChildren: (due: number, all: number) => `${due} of ${all} children`,
  wasDue: (day: string) => `was due ${day}`,
  noReview: "Flags with no review date",
  noReviewNone: "Every flag has a day to be looked at again.",
  drafts: "Drafts to finish",
  noDrafts: "No drafts are waiting.",
  draftOf: {
    contact: "Contact",
    home: "Visit in the home",
    "amend-contact": "Amended contact",
    flag: "Flag",
    episode: "Episode",
    "register-child": "New child",
    appointment: "Appointment",
    "clinic-session": "Clinic session",
    "group-session": "Group session",
    "school-session": "School session",
    assessment: "Assessment",
    "case-report": "Report",
  },
  newChild: "New child",
  kept: (when: string) => `kept ${when}`,
  recent: "Written last",
  recentNone: "Nothing written yet.",
  send: "To send to the trust",
  ready: "Ready to export",
  inFile: "In a file, no receipt yet",
  refused: "Refused, needs you",
  allReceived: "Everything has been received.",
  export: "Export and check",
  sub: (times: readonly string[], overdue: number) => {
    const [first] = times;
    const booked =
      first === undefined
        ? "Nothing is booked"
        : `${times.length} ${times.length === 1 ? "appointment" : "appointments"}, the first at ${first}`;
    const late = overdue === 0 ? "Nobody is overdue" : `${overdue} ${overdue === 1 ? "contact is" : "contacts are"} overdue`;
    return `${booked}. ${late}.`;
  },
} as const;
