// Words of the command palette.

export const paletteText = {
  label: "Commands",
  placeholder: "Find a child or a command",
  recordLabel: "Record a contact with",
  recordPlaceholder: "Find the child: name, NHS number, date of birth",
  children: "Children",
  recordFor: (name: string) => `Record contact with ${name}`,
  flagFor: (name: string) => `Raise a flag for ${name}`,
  episodeFor: (name: string) => `Start an episode for ${name}`,
  forChild: (name: string) => `Do something for ${name}`,
  goTo: "Go to",
  doIt: "Do",
  registerChild: "Register a child",
  recordContact: "Record a contact",
  importCaseload: "Import a caseload file",
  exportFile: "Export a sync file",
  lock: "Lock",
  none: "Nothing fits that.",
  noneTodo: "Try the family name, the NHS number or the date of birth.",
  keys: { choose: "choose", open: "open", close: "close" },
} as const;
