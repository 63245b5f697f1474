// Words of how heavy a caseload is.

export const weightText = {
  open: "Weight",
  title: "How heavy this caseload is",
  sum: (points: number, children: number): string =>
    children === 0 ? "No children, no weight." : `${points} points, ${children === 1 ? "1 child" : `${children} children`}: ${(points / children).toFixed(1)} for each.`,
  source: "Points are your service's own, not a national scale. They are in the packages table and can be changed there.",
  lines: "What the weight is made of",
  columns: { what: "What", count: "How many", each: "Points for each", points: "Points", source: "Whose points" },
  ofChild: "Weight on the caseload",
  childSum: (points: number): string => `${points === 1 ? "1 point" : `${points} points`} of the caseload's weight.`,
  childNone: "Nothing of this child weighs on the caseload: the child is not on it.",
  heaviest: "The heaviest",
  child: (name: string, points: number): string => `${name}, ${points} points`,
} as const;
