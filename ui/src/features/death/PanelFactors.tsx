// What the panel asks for that the record says already, each with the entry it is in. Nothing is ticked for the nurse.
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { useNavigate } from "../../components/navigation";
import type { DeathFactor } from "../../ipc/bindings";
import { fullDate } from "../../text/dates";
import { deathText as words } from "../../text/death";

type Props = {
  childId: string;
  factors: readonly DeathFactor[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
};

export function PanelFactors({ childId, factors, chosen, error, onChange }: Props) {
  const navigate = useNavigate();
  return (
    <div id="factors">
      <h3 className="death__heading">{words.factors}</h3>
      <p>{factors.length === 0 ? words.factorsNone : words.factorsHint}</p>
      {error === undefined ? null : <p className="field__error">{error}</p>}
      <ul className="lines">
        {factors.map((factor) => {
          const said = `${factor.label}: ${factor.answer}`;
          const { recordId } = factor;
          return (
            <li key={factor.code} className="lines__one">
              <Checkbox
                label={said}
                isSelected={chosen.includes(factor.code)}
                onChange={(isChosen) =>
                  onChange(isChosen ? [...chosen, factor.code] : chosen.filter((code) => code !== factor.code))
                }
              />
              {recordId !== null && factor.kind === "contact" ? (
                <Button
                  kind="link"
                  label={factor.on === null ? undefined : words.openEntryOf(fullDate(factor.on), said)}
                  onPress={() => navigate({ screen: "contact-history", contactId: recordId })}
                >
                  {factor.on === null ? words.openEntry(said) : fullDate(factor.on)}
                </Button>
              ) : factor.on === null ? null : (
                <Button kind="link" label={words.openEntryOf(fullDate(factor.on), said)} onPress={() => navigate({ screen: "child", childId, tab: "growth" })}>
                  {fullDate(factor.on)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
