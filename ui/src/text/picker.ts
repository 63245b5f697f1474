// Words of finding a child by typing.

export const pickerText = {
  none: "Nobody on the caseload fits. Check the spelling, or register the child.",
  failed: "The caseload could not be searched. Try again.",
} as const;
