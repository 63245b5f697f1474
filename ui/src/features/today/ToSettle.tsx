// What can be settled when there is time: records that may be one child, and a panel that is still to be told.
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { PanelNotTold } from "../../ipc/bindings";
import { deathText } from "../../text/death";
import { duplicateText } from "../../text/duplicate";
import { todayText } from "../../text/today";

type Props = { possibleDuplicates: number; panelNotTold: readonly PanelNotTold[] };

export function ToSettle({ possibleDuplicates, panelNotTold }: Props) {
  const navigate = useNavigate();
  if (possibleDuplicates === 0 && panelNotTold.length === 0) return null;
  return (
    <Section title={todayText.toSettle}>
      <ul className="lines">
        {possibleDuplicates === 0 ? null : (
          <li className="lines__one">
            <span>{duplicateText.today(possibleDuplicates)}</span>
            <Button kind="link" label={`${duplicateText.todayOpen}: ${duplicateText.today(possibleDuplicates)}`} onPress={() => navigate({ screen: "duplicates" })}>
              {duplicateText.todayOpen}
            </Button>
          </li>
        )}
        {panelNotTold.map(({ childId, child }) => (
          <li key={childId} className="lines__one">
            <Button kind="link" onPress={() => navigate({ screen: "death", childId })}>
              {child}
            </Button>
            <span className="lines__under">{deathText.panelNotTold}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
