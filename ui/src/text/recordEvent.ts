// What happened to a child's record beside its entries, as the timeline says it.
import type { RecordEventKind } from "../ipc/bindings";

export const recordEventText: Record<RecordEventKind, (who: string) => string> = {
  died: () => "Died",
  joined: (who) => `Joined with another record of the same child: ${who}`,
  named: (who) => (who === "" ? "Nobody is named on the record any more" : `Named on the record: ${who}`),
  restricted: () => "Identity restricted: ask for advice",
  unrestricted: () => "Identity no longer restricted",
};

export const joinedText = {
  to: (kept: string): string => `This record was joined to ${kept}. Everything that was on it is there.`,
  open: (kept: string): string => `Open ${kept}`,
  with: (child: string): string => `Joined with another record of the same child: ${child}.`,
  list: "Joined records",
} as const;
