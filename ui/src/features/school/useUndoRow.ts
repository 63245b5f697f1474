// Ctrl+Z takes back the row saved last. Inside a box with something typed it stays the box's own.
import { useEffect, useRef } from "react";

export function useUndoRow(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typed = event.target instanceof HTMLInputElement && event.target.value !== "";
      const undo = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "z";
      if (!undo || typed || event.defaultPrevented || document.querySelector("[role=dialog], [role=alertdialog]") !== null) return;
      event.preventDefault();
      latest.current();
    };
    // Before the window's own undo, which leaves a key that somebody took.
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, []);
}
