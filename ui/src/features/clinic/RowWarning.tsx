// What is said about a figure while it is typed: wrong, or far from what was expected, with the likely mend.
import { Button } from "../../components/Button";
import type { AskedMeasurement } from "../../ipc/bindings";
import { clinicText, lastText } from "../../text/clinic";
import type { TypedRow } from "./clinicStart";
import { judge, type Judged } from "./judge";

export type Warning = {
  field: "weight" | "size" | "head";
  asked: AskedMeasurement;
  judged: Exclude<Judged, { kind: "empty" } | { kind: "fine" }>;
};

const fields = ["weight", "size", "head"] as const;

/** What speaks against the figures of a row, in the order of the row. */
export function warningsOf(asked: readonly AskedMeasurement[], typed: TypedRow): Warning[] {
  return fields.flatMap((field, position) => {
    const one = asked[position];
    if (one === undefined) return [];
    const judged = judge(one, typed[field]);
    return judged.kind === "empty" || judged.kind === "fine" ? [] : [{ field, asked: one, judged }];
  });
}

type Props = { warning: Warning; onMeant: (text: string) => void; onRight: () => void };

export function RowWarning({ warning: { asked, judged }, onMeant, onRight }: Props) {
  switch (judged.kind) {
    case "unread":
      return <p>{clinicText.unread(asked.kind)}</p>;
    case "impossible":
      return <p>{clinicText.impossible(asked.kind, asked.possibleLeast, asked.possibleMost)}</p>;
    case "unexpected": {
      const { meant } = judged;
      return (
        <p>
          {clinicText.unexpected(asked.kind, judged.value, lastText(asked))}{" "}
          {meant === null ? null : (
            <Button kind="link" onPress={() => onMeant(meant)}>
              {clinicText.didYouMean(meant)}
            </Button>
          )}{" "}
          <Button kind="link" onPress={onRight}>
            {clinicText.right}
          </Button>
        </p>
      );
    }
    default:
      return judged satisfies never;
  }
}
