// The way back to what was written last.
import { EmptyState } from "../../components/EmptyState";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { RowList } from "../../components/RowList";
import { Section } from "../../components/Section";
import type { RecentLine } from "../../ipc/bindings";
import { whenWritten } from "../../text/dates";
import { todayText } from "../../text/today";

export function RecentList({ lines }: { lines: readonly RecentLine[] }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  return (
    <Section title={todayText.recent}>
      {lines.length === 0 ? (
        <EmptyState title={todayText.recentNone} />
      ) : (
        <RowList
          label={todayText.recent}
          rows={lines.map((line) => ({
            id: `${line.childId} ${line.writtenAt}`,
            text: line.child,
            onOpen: () => navigate({ screen: "child", childId: line.childId }),
            content: (
              <div className="line line--one">
                <b className="ell">{line.child}</b>
                <span className="line__sub">{whenWritten(line.writtenAt, today)}</span>
              </div>
            ),
          }))}
        />
      )}
    </Section>
  );
}
