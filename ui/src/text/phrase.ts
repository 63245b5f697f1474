// Words of a nurse's own phrases.

export const phraseText = {
  title: "Your phrases",
  intro:
    "Type ; and the name in any longer field, then Tab; or Ctrl ; and search. Blanks are ___ or {a word}: Tab goes to the next, and a contact with one unfilled is not saved.",
  menu: "Phrases",
  find: "Find a phrase",
  notFound: "No phrase fits that.",
  putInto: (label: string): string => `Put a phrase into ${label}`,
  name: "Name",
  nameHint: "What you type after the semicolon",
  text: "Words it puts in",
  textHint: "___ or {what} where you fill in",
  add: "Add a phrase",
  save: "Save the phrase",
  cancel: "Cancel",
  edit: "Change",
  editOf: (name: string): string => `Change the phrase ${name}`,
  remove: "Throw away",
  removeOf: (name: string): string => `Throw away the phrase ${name}`,
  saved: "Phrase saved on this laptop",
  removed: "Phrase thrown away",
  none: "You have no phrases yet.",
  suggestions: "To start from",
  use: "Use",
  useOf: (name: string): string => `Start from ${name}`,
  notSent: "Phrases stay on this laptop; no sync file holds them.",
} as const;
