// Words of one visit to a family, written once for several children.

const others = (count: number): string => (count === 1 ? "1 other child" : `${count} other children`);

export const visitText = {
  legend: "Also for",
  hint: "One visit, written once. Each child gets a record of their own.",
  sharedHint: "These words go on each child's record. Write what is about one child alone under that child's name.",
  saved: (children: number): string => `Saved for ${children} children on this laptop`,
  withOthers: (count: number): string => `written together with ${others(count)}`,
  of: (name: string): string => `Of ${name} alone`,
  type: (name: string): string => `What was it for ${name}`,
  choose: "Choose one",
  outcome: (name: string): string => `What happened with ${name}`,
  own: (name: string): string => `About ${name} alone`,
  ownHint: "Stands on this child's record and on no other",
  restricted: (name: string): string => `${name}'s contact is restricted`,
  restrictedHint: "It holds what the other children's families must not read, or must never be shown at home",
  voice: (name: string): string => `${name}'s voice`,
  concerns: (name: string): string => `What worried you about ${name}`,
  feeding: (name: string): string => `How ${name} is fed`,
  actionTaken: (name: string): string => `What you did about it, for ${name}`,
  decision: (name: string): string => `What you decided for ${name}`,
  decisionHint: "The second time in a row that this child was not seen",
  next: (name: string): string => `What next for ${name}`,
  nextDue: (name: string): string => `By when, for ${name}`,
  more: (name: string): string => `More about ${name}`,
  together: (names: readonly string[]): string => `Written together with ${names.join(" and ")}. Amending this one leaves theirs as they are.`,
  openOf: (name: string): string => `Amend ${name}'s contact`,
  takeBack: {
    title: "Take back a contact that was written for several children",
    body: "It was written once at one visit. Choose whose contacts never were; those you leave stay as they are.",
    whose: "Whose contact is taken back",
    this: "This child",
    keep: "Keep them",
  },
} as const;
