// What is said about a draft while a form is being filled in.

export const draftText = {
  kept: "Draft kept",
  keeping: "Keeping the draft",
  notKept: "The draft could not be kept. Leave this screen open and save as soon as you can.",
  keptAgo: (seconds: number): string => {
    if (seconds < 60) return `Draft kept ${seconds} s ago`;
    const minutes = Math.floor(seconds / 60);
    return minutes < 60 ? `Draft kept ${minutes} min ago` : "Draft kept over an hour ago";
  },
  unreadable: "This draft was written by another version and cannot be shown here.",
  unreadableMend: "Nothing was thrown away. Start again, or go back.",
  left: "It is saved, but the draft could not be removed. Throw it away from Today.",
  discard: "Throw away the draft",
  discardTitle: "Throw away this draft?",
  discardBody: "What you typed here will be gone. Nothing that is saved in the record changes.",
  keepIt: "Keep it",
  keep: "Keep as draft",
} as const;
