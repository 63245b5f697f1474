// A sheet of paper beside the window: printed once, alone, and gone when the printing is over.
import { useEffect, type ReactNode } from "react";
import { createPortal } from "react-dom";

import "./paper.css";

type Props = { children: ReactNode; onPrinted: () => void };

export function PrintSheet({ children, onPrinted }: Props) {
  useEffect(() => {
    window.addEventListener("afterprint", onPrinted);
    window.print();
    return () => window.removeEventListener("afterprint", onPrinted);
  }, [onPrinted]);
  return createPortal(<div className="paper paper--alone">{children}</div>, document.body);
}
