// Reports as this service words them: which are changed, and what was begun and not saved.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ReportWordings as Wordings } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { reportKindText } from "../../text/caseReport";
import { draftText } from "../../text/draft";
import { reportWordingText as words } from "../../text/reportWording";
import { ReportWordingEditor } from "./ReportWordingEditor";
import { startOf, wordingFromContents, type WordingStart } from "./reportWordingStart";
import { WordsRow, WordsSection } from "./WordsSection";

type Writing = { kind: "nothing" } | { kind: "wording"; start: WordingStart } | { kind: "draft"; draftId: string };

export function ReportWordings({ draftId }: { draftId?: string }) {
  const query = useQuery("report_wordings", {}, { keep: true });
  return (
    <WordsSection title={words.title} intro={words.intro} query={query}>
      {(view, onChanged) => <List key={draftId} view={view} draftId={draftId} onChanged={onChanged} />}
    </WordsSection>
  );
}

function List({ view, draftId, onChanged }: { view: Wordings; draftId: string | undefined; onChanged: () => void }) {
  const [writing, setWriting] = useState<Writing>(draftId === undefined ? { kind: "nothing" } : { kind: "draft", draftId });
  const done = () => {
    setWriting({ kind: "nothing" });
    onChanged();
  };
  if (writing.kind === "wording") return <ReportWordingEditor initial={writing.start} draftId={null} onDone={done} />;
  if (writing.kind === "draft") return <Draft draftId={writing.draftId} onDone={done} />;
  return (
    <>
      {view.drafts.map((draft) => (
        <Button key={draft.draftId} icon="draft" onPress={() => setWriting({ kind: "draft", draftId: draft.draftId })}>
          {words.draft}
        </Button>
      ))}
      <ul className="words">
        {view.wordings.map((wording) => {
          const name = reportKindText[wording.template];
          return (
            <WordsRow
              key={wording.template}
              name={<strong>{name}</strong>}
              actions={
                <>
                  <span>{wording.shipped ? words.shipped : words.own}</span>
                  <Button kind="link" label={words.editOf(name)} onPress={() => setWriting({ kind: "wording", start: startOf(wording) })}>
                    {words.edit}
                  </Button>
                </>
              }
            >
              {wording.refused === "" ? null : (
                <Notice kind="warn">
                  <p>{words.unreadable}</p>
                  <p>{wording.refused}</p>
                </Notice>
              )}
            </WordsRow>
          );
        })}
      </ul>
    </>
  );
}

/** The editor goes on from a draft. */
function Draft({ draftId, onDone }: { draftId: string; onDone: () => void }) {
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  const start = draft.state === "loaded" ? wordingFromContents(draft.data.contents) : null;
  if (start !== null) return <ReportWordingEditor initial={start} draftId={draftId} onDone={onDone} />;
  return (
    <>
      {draft.state === "failed" ? (
        <Failed failure={draft.failure} onRetry={draft.reload} />
      ) : (
        <Notice kind="red">
          <p>{draftText.unreadable}</p>
          <p>{draftText.unreadableMend}</p>
        </Notice>
      )}
      <Button kind="link" onPress={onDone}>
        {words.cancel}
      </Button>
    </>
  );
}
