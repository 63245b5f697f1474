// A form that fills the screen: a head, what is wrong, columns, and actions that never scroll out of sight.
import { useEffect, useRef, type ReactNode } from "react";

import { formText } from "../text/form";
import { Button } from "./Button";
import { SaveProblems } from "./SaveProblems";
import { useEscape } from "./useEscape";
import { useShortcut } from "./useShortcut";
import type { Save } from "./useSave";
import "./form-page.css";

type Props = {
  /** What this form is, for somebody who cannot see it. */
  label: string;
  head: ReactNode;
  save: Save;
  saveLabel: string;
  onSave: () => void;
  onBack: () => void;
  /** Something was typed: Escape no longer goes back. */
  touched: boolean;
  /** Three with a narrow last one, three alike, three full ones set close, or two. */
  columns: "three" | "even" | "close" | "two" | "report";
  children: ReactNode;
  /** Buttons beside the one that saves. */
  actions?: ReactNode;
  /** At the right end of the action bar. */
  aside?: ReactNode;
  whenChanged?: ReactNode;
  /** A record that can only be read has nothing to save. */
  readOnly?: boolean;
};

export function FormPage(props: Props) {
  const { save, onSave, onBack, touched, readOnly = false } = props;
  const fields = useRef<HTMLDivElement>(null);
  // Writing begins at once: the first field takes focus unless another asked for it.
  useEffect(() => {
    const box = fields.current;
    if (box !== null && !box.contains(document.activeElement)) {
      box.querySelector<HTMLElement>("select, textarea, input")?.focus();
    }
  }, []);
  useShortcut("Ctrl+Enter", onSave, { isDisabled: readOnly });
  useEscape(onBack, touched);
  return (
    <form
      className="form-page"
      aria-label={props.label}
      noValidate
      // Enter inside a field must not save half a record: saving is the button or Ctrl+Enter.
      onSubmit={(event) => event.preventDefault()}
      // A radio keeps Enter to itself, so the key is caught on its way down; a dialog above the form is not the form.
      onKeyDownCapture={(event) => {
        const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (inside && !readOnly && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.stopPropagation();
          onSave();
        }
      }}
    >
      {props.head}
      <div className="form-page__problems">
        <SaveProblems save={save} whenChanged={props.whenChanged} />
      </div>
      <div className={`form-page__columns form-page__columns--${props.columns}`} ref={fields}>{props.children}</div>
      <div className="form-page__actions">
        {readOnly ? null : (
          <Button kind="go" shortcut="Ctrl Enter" onPress={onSave} isDisabled={save.busy}>
            {save.busy ? formText.saving : props.saveLabel}
          </Button>
        )}
        {props.actions}
        <div className="form-page__aside">{props.aside ?? formText.savedFirst}</div>
      </div>
    </form>
  );
}

type ColumnProps = { title: string; children: ReactNode };

/** One column with its heading. */
export function FormColumn({ title, children }: ColumnProps) {
  return (
    <section className="form-page__column" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** Two short fields side by side. */
export function FormPair({ children }: { children: ReactNode }) {
  return <div className="form-page__pair">{children}</div>;
}
