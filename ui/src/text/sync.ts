// Words for what has reached the trust. Nothing is called received before a receipt says so.
import type { SyncState } from "../ipc/bindings";

export type ShownState = SyncState | "draft";

type StateLook = {
  icon: "draft" | "ready" | "in-file" | "received" | "refused";
  /** The class that gives it its colour. */
  tone: "draft" | "ready" | "waiting" | "good" | "bad";
  label: (file: number | null) => string;
};

export const stateLook: Record<ShownState, StateLook> = {
  draft: { icon: "draft", tone: "draft", label: () => "Draft" },
  ready: { icon: "ready", tone: "ready", label: () => "Ready" },
  "in-file": { icon: "in-file", tone: "waiting", label: (file) => (file === null ? "In a file" : `In file ${file}`) },
  received: { icon: "received", tone: "good", label: () => "Received" },
  refused: { icon: "refused", tone: "bad", label: () => "Refused" },
};
