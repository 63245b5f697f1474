// The mark beside a handover: its colour says what the words say.
import type { HandoverState } from "../../ipc/bindings";

export const look: Record<HandoverState, { tone: string; icon: "in-file" | "received" | "refused" | "draft" }> = {
  waiting: { tone: "waiting", icon: "in-file" },
  accepted: { tone: "good", icon: "received" },
  home: { tone: "good", icon: "received" },
  refused: { tone: "bad", icon: "refused" },
  "taken-back": { tone: "draft", icon: "draft" },
};
