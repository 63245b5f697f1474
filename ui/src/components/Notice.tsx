// Something to know, beside what it is about. The edge says how much it matters, the words say what.
import type { ReactNode } from "react";

type Props = { kind: "info" | "warn" | "red" | "plain"; children: ReactNode };

export function Notice({ kind, children }: Props) {
  return <div className={`notice notice--${kind}`}>{children}</div>;
}
