// Words of a goal's 0 to 10 scale.

export const goalText = {
  spoken: (from: number, to: number): string => `Was ${from}, now ${to} of 10`,
  notScored: (from: number): string => `Starts at ${from} of 10, not scored again yet`,
  from: (from: number): string => `${from} to`,
  starts: (from: number): string => `starts ${from}`,
} as const;
