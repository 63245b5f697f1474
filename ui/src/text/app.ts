// Words that belong to the window itself and to its plain components.

export const appText = {
  name: "Caseload",
  skip: "Skip to main content",
  loading: "Loading",
  tryAgain: "Try again",
  close: "Close",
  choose: "Choose one",
  show: "Show",
  hide: "Hide",
  problems: (count: number) =>
    count === 1 ? "1 thing to put right before this can be saved" : `${count} things to put right before this can be saved`,
} as const;
