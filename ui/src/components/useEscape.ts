// Escape backs out of a form, also from inside a field, but only when there is nothing to lose.
import { useEffect, useRef } from "react";

export function useEscape(act: () => void, isDisabled: boolean): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (isDisabled) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const inDialog = document.querySelector("[role=dialog], [role=alertdialog], [role=listbox]") !== null;
      if (event.key === "Escape" && !event.defaultPrevented && !inDialog) {
        event.preventDefault();
        latest.current();
      }
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [isDisabled]);
}
