// Words of Today.

export const todayText = {
  recordContact: "Record contact",
  registerChild: "Register child",
  due: "Who is due",
  overdue: "Overdue",
  nextSevenDays: "Next 7 days",
  noneOverdue: "Nobody is overdue.",
  noneDue: "Nothing is due in the next 7 days.",
  seeAll: "See all",
  ofChildren: (due: number, all: number) => `${due} of ${all} children`,
  wasDue: (day: string) => `was due ${day}`,
  noReview: "Flags with no review date",
  noReviewNone: "Every flag has a day to be looked at again.",
  drafts: "Drafts to finish",
  noDrafts: "No drafts are waiting.",
  draftOf: {
    contact: "Contact",
    "amend-contact": "Amended contact",
    flag: "Flag",
    episode: "Episode",
    "register-child": "New child",
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
  sub: (overdue: number, due: number) => {
    const late = overdue === 0 ? "Nobody is overdue" : `${overdue} ${overdue === 1 ? "is" : "are"} overdue`;
    const soon = due === 0 ? "nothing due in the next 7 days" : `${due} due in the next 7 days`;
    return `${late}, ${soon}.`;
  },
} as const;
