// Flags that nobody has said when to look at again: kept in sight until somebody does.
import { EmptyState } from "../../components/EmptyState";
import { useNavigate } from "../../components/navigation";
import { RowList } from "../../components/RowList";
import { Section } from "../../components/Section";
import type { DueLine } from "../../ipc/bindings";
import { noReviewWhat } from "../../text/due";
import { todayText } from "../../text/today";

export function NoReviewList({ lines }: { lines: readonly DueLine[] }) {
  const navigate = useNavigate();
  return (
    <Section title={todayText.noReview} count={lines.length}>
      {lines.length === 0 ? (
        <EmptyState title={todayText.noReviewNone} />
      ) : (
        <RowList
          label={todayText.noReview}
          rows={lines.map((line) => {
            const flag = noReviewWhat(line);
            return {
              id: line.recordId,
              text: `${line.child}, ${flag}`,
              onOpen: () =>
                navigate(
                  line.kind === "flag-without-review"
                    ? { screen: "flag", childId: line.childId, flagId: line.recordId }
                    : { screen: "safeguarding", childId: line.childId, episodeId: line.recordId },
                ),
              content: (
                <div className="line">
                  <b>{line.child}</b>
                  <span className="line__sub">{flag}</span>
                </div>
              ),
            };
          })}
        />
      )}
    </Section>
  );
}
