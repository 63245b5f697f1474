// What was begun and not saved yet.
import { SyncStateMark } from "../../clinical/SyncStateMark";
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { draftRoute, useNavigate } from "../../components/navigation";
import { RowList } from "../../components/RowList";
import { Section } from "../../components/Section";
import type { DraftForm, DraftLine } from "../../ipc/bindings";
import { whenWritten } from "../../text/dates";
import { todayText } from "../../text/today";

/** What is about no child goes by what it is. */
const OF_NO_CHILD: readonly DraftForm[] = ["report-wording", "local-service"];

export function DraftList({ drafts }: { drafts: readonly DraftLine[] }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  return (
    <Section title={todayText.drafts} count={drafts.length}>
      {drafts.length === 0 ? (
        <EmptyState title={todayText.noDrafts} />
      ) : (
        <RowList
          label={todayText.drafts}
          rows={drafts.map((draft) => {
            const child = draft.child ?? (OF_NO_CHILD.includes(draft.form) ? todayText.draftOf[draft.form] : todayText.newChild);
            return {
              id: draft.draftId,
              text: `${child}, ${todayText.draftOf[draft.form]}`,
              onOpen: () => navigate(draftRoute(draft)),
              content: (
                <div className="line">
                  <span className="row between">
                    <b className="ell">{child}</b>
                    <SyncStateMark state="draft" />
                  </span>
                  <span className="line__sub">
                    {todayText.draftOf[draft.form]}, {todayText.kept(whenWritten(draft.savedAt, today))}
                  </span>
                </div>
              ),
            };
          })}
        />
      )}
    </Section>
  );
}
