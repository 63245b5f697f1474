// Words of the nurse's own or of her service, in Settings: what they are for, a list of them, and one editor in its place.
import type { ReactNode } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { SaveProblems } from "../../components/SaveProblems";
import { Section } from "../../components/Section";
import type { Save } from "../../components/useSave";
import type { Query } from "../../ipc/useQuery";
import "./words.css";

type SectionProps<T> = {
  title: string;
  intro: string;
  query: Query<T>;
  children: (data: T, onChanged: () => void) => ReactNode;
};

export function WordsSection<T>({ title, intro, query, children }: SectionProps<T>) {
  return (
    <Section title={title}>
      <p className="words__intro">{intro}</p>
      {query.state === "loading" ? <Loading /> : null}
      {query.state === "failed" ? <Failed failure={query.failure} onRetry={query.reload} /> : null}
      {query.state === "loaded" ? children(query.data, query.reload) : null}
    </Section>
  );
}

/** One of them in the list: its name, what can be done with it, and what it says. */
export function WordsRow({ name, actions, children }: { name: ReactNode; actions: ReactNode; children?: ReactNode }) {
  return (
    <li>
      <div className="words__head">
        {name}
        {actions}
      </div>
      {children}
    </li>
  );
}

type FormProps = {
  label: string;
  save: Save;
  saveLabel: string;
  onSave: () => void;
  /** Beside the button that saves. */
  actions?: ReactNode;
  children: ReactNode;
};

export function WordsForm({ label, save, saveLabel, onSave, actions, children }: FormProps) {
  return (
    <form
      className="words__form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <SaveProblems save={save} />
      {children}
      <div className="words__head">
        <Button kind="alt" type="submit" isDisabled={save.busy}>
          {saveLabel}
        </Button>
        {actions}
      </div>
    </form>
  );
}
