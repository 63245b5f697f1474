// The family on one page, for a colleague who never met it. Each line opens the entry it is taken from.
import { useState } from "react";

import { ChooseRestricted } from "../../clinical/ChooseRestricted";
import { SavePdf } from "../../clinical/SavePdf";
import { sourceRoute } from "../../clinical/sourceRoute";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Tag } from "../../components/Tag";
import { useEscape } from "../../components/useEscape";
import type { SummaryPart } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { summaryText as words } from "../../text/household";
import "./family.css";

export function FamilySummaryScreen({ childId }: { childId: string }) {
  const navigate = useNavigate();
  const [restrictedBecause, setReason] = useState<string | null>(null);
  const query = { childId, restrictedBecause };
  const answer = useQuery("family_summary", query, { keep: true });
  const view = answer.state === "loaded" ? answer.data : null;
  const back = () => navigate({ screen: "child", childId, tab: "family" });
  useEscape(back, false);
  return (
    <div className="summary">
      <PageHead
        title={words.title}
        sub={view === null ? undefined : words.of(view.of)}
        actions={
          <>
            <Button shortcut="Esc" onPress={back}>
              {words.back}
            </Button>
            <SavePdf save={() => attempt("save_family_summary", query)} />
          </>
        }
      />
      <div className="summary__restricted">
        <ChooseRestricted reason={restrictedBecause} onChange={setReason} />
        {view === null ? null : restrictedBecause !== null ? <p>{words.included}</p> : view.heldBack > 0 ? <p>{words.heldBack(view.heldBack)}</p> : null}
      </div>
      {answer.state === "loading" ? <Loading /> : null}
      {answer.state === "failed" ? <Failed failure={answer.failure} onRetry={answer.reload} /> : null}
      {view === null ? null : (
        <div className="summary__parts">
          {view.parts.map((part) => (
            <Part key={part.heading} part={part} />
          ))}
        </div>
      )}
    </div>
  );
}

function Part({ part: { heading, lines } }: { part: SummaryPart }) {
  const navigate = useNavigate();
  return (
    <section className="summary__part" aria-label={words.headings[heading]}>
      <h2>{words.headings[heading]}</h2>
      {lines.length === 0 ? <p className="child__none">{words.nothing}</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={`${line.recordId} ${line.text}`}>
            <Button kind="link" onPress={() => navigate(sourceRoute(line.childId, line.kind, line.recordId))}>
              {line.text}
            </Button>
            {line.heldBack ? (
              <Tag tone="red" icon="eye-off">
                {words.restricted}
              </Tag>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
