// Keys that act. Single letters only outside a field, and they can be switched off (WCAG 2.1.4).
import { useEffect, useRef } from "react";

/** As the settings of the open caseload have it: the window says so whenever they change. */
let singleKeys = true;

/** Whether a single letter acts outside a field. */
export function singleKeysAreOn(): boolean {
  return singleKeys;
}

export function switchSingleKeys(on: boolean): void {
  singleKeys = on;
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=radio]):not([type=checkbox]), textarea, select"))
  );
}

/** A dialog is open and this key was pressed in it or under it. */
function behindDialog(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog]") !== null;
}

/** Whether a single letter means something now: outside fields and dialogs, and not switched off. */
export function letterMayAct(event: KeyboardEvent): boolean {
  return (
    !event.defaultPrevented &&
    !event.isComposing &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    !isField(event.target) &&
    !behindDialog() &&
    singleKeysAreOn()
  );
}

function matches(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === parts.includes("Ctrl") &&
    event.altKey === parts.includes("Alt")
  );
}

type Options = { isDisabled?: boolean; evenInDialog?: boolean };

/** Binds "r", "/", "Ctrl+Enter", "Ctrl+k" while the caller is on the screen. */
export function useShortcut(keys: string, act: () => void, { isDisabled = false, evenInDialog = false }: Options = {}): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (isDisabled) {
      return undefined;
    }
    const onKey = (event: KeyboardEvent) => {
      const single = !keys.includes("+") && /^[a-z]$/i.test(keys);
      const plain = !keys.includes("+");
      if (
        event.defaultPrevented ||
        event.isComposing ||
        !matches(event, keys) ||
        (plain && isField(event.target)) ||
        (single && !singleKeysAreOn()) ||
        (!evenInDialog && behindDialog())
      ) {
        return;
      }
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [keys, isDisabled, evenInDialog]);
}
