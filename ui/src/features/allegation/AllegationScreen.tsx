// A concern about a colleague: how to refer to the officer, and the notes that it was done. Read nowhere else.
import { useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { PageHead } from "../../components/PageHead";
import { Section } from "../../components/Section";
import { useOnce } from "../../components/useOnce";
import type { AllegationList } from "../../ipc/bindings";
import { allegationText as words } from "../../text/allegation";
import { AllegationCard } from "./AllegationCard";
import { AllegationDraft } from "./AllegationDraft";
import { AllegationEditor } from "./AllegationEditor";
import { amending, newAllegation, type AllegationStart } from "./allegationStart";
import "../../components/log.css";

type Writing = { kind: "nothing" } | { kind: "note"; start: AllegationStart } | { kind: "draft"; draftId: string };

export function AllegationScreen() {
  // Each opening is noted, so the list is asked for once, and again only after a save.
  const [opening, setOpening] = useState(0);
  return <Opened key={opening} onSaved={() => setOpening(opening + 1)} />;
}

function Opened({ onSaved }: { onSaved: () => void }) {
  const list = useOnce("allegation_list", {});
  const [writing, setWriting] = useState<Writing>({ kind: "nothing" });
  if (list.state === "loading") return <Loading />;
  if (list.state === "failed") return <Failed failure={list.failure} onRetry={list.reload} />;
  const done = { onClose: onSaved, onSaved };
  if (writing.kind === "note") return <AllegationEditor initial={writing.start} draftId={null} {...done} />;
  if (writing.kind === "draft") return <AllegationDraft draftId={writing.draftId} {...done} />;
  return <Listed list={list.data} onWrite={setWriting} onSaved={onSaved} />;
}

type ListedProps = { list: AllegationList; onWrite: (writing: Writing) => void; onSaved: () => void };

function Listed({ list, onWrite, onSaved }: ListedProps) {
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.sub}
        actions={
          <Button kind="alt" icon="plus" onPress={() => onWrite({ kind: "note", start: newAllegation() })}>
            {words.write}
          </Button>
        }
      />
      <div className="log">
        <aside className="log__card" aria-label={words.how}>
          <h2>{words.how}</h2>
          <ol>
            {words.howSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </aside>
        <Section title={words.notes} count={list.rows.length}>
          {list.drafts.map(({ draftId }) => (
            <Button key={draftId} icon="draft" onPress={() => onWrite({ kind: "draft", draftId })}>
              {words.draft}
            </Button>
          ))}
          {list.rows.length === 0 ? <EmptyState title={words.none} /> : null}
          {list.rows.map((row) => (
            <AllegationCard key={row.allegationId} row={row} onOpen={() => onWrite({ kind: "note", start: amending(row) })} onTakenBack={onSaved} />
          ))}
        </Section>
      </div>
    </>
  );
}
