// Words of the templates of letters, in Settings.

export const templateText = {
  title: "Letters to families and professionals",
  intro: "What each letter says before you fill it in. The first line is the heading; fields stand in braces, and what nobody has said is asked for.",
} as const;
