// What is said about the figures of a row while they are typed: where they lie, what is wrong, and what may have been meant.
import { FigureSays } from "../../clinical/measure/FigureSays";
import { Findings } from "../../clinical/measure/Findings";
import { Button } from "../../components/Button";
import type { MeasuredJudged } from "../../ipc/bindings";
import { clinicText } from "../../text/clinic";
import { measureText, problemText } from "../../text/measure";
import type { TypedRow } from "./clinicStart";

export type FigureField = "weight" | "size" | "head";

export const figureFields: readonly FigureField[] = ["weight", "size", "head"];

/** The fields that hold the row back. */
export function heldBack(judged: MeasuredJudged | null, checked: boolean): string[] {
  return (judged?.figures ?? [])
    .filter(({ state }) => state === "unread" || state === "refused" || (state === "asks" && !checked))
    .map(({ field }) => field);
}

type Props = {
  judged: MeasuredJudged;
  typed: TypedRow;
  onMeant: (field: FigureField, text: string) => void;
  onRight: () => void;
};

export function RowSays({ judged, typed, onMeant, onRight }: Props) {
  const { bmi, asks, stops } = judged;
  return (
    <>
      {figureFields.map((field) => {
        const figure = judged.figures.find((one) => one.field === field);
        return figure === undefined || figure.state === "empty" ? null : (
          <FigureSays key={field} figure={figure} typed={typed[field]} onMeant={(text) => onMeant(field, text)} />
        );
      })}
      {bmi === null ? null : (
        <div className="figure">
          <p>{measureText.bmi(bmi.tenths, bmi.band)}</p>
          {bmi.problem === null ? null : <p className="over">{problemText(bmi.problem)}</p>}
          <Findings findings={bmi.findings} />
        </div>
      )}
      {asks && !stops && !typed.checked ? (
        <p>
          <Button kind="link" onPress={onRight}>
            {clinicText.right}
          </Button>
        </p>
      ) : null}
    </>
  );
}
