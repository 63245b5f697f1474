// One figure in words: where it lies, what changed, what it calls attention to, and what may have been meant.
import { Button } from "../../components/Button";
import type { FigureJudged } from "../../ipc/bindings";
import { figureName, figureText, measureText as words, problemText } from "../../text/measure";
import { Findings } from "./Findings";

type Props = {
  figure: FigureJudged;
  /** What stands in the box. */
  typed: string;
  onMeant: (text: string) => void;
  /** The field says why it cannot be saved already. */
  hideProblem?: boolean;
};

export function FigureSays({ figure, typed, onMeant, hideProblem = false }: Props) {
  const line = figureText(figure);
  const { problem, findings, meant } = figure;
  return (
    <div className="figure">
      {line === null ? null : (
        <p>
          <b>{figureName(figure)}</b> {line}
        </p>
      )}
      {problem === null || hideProblem ? null : <p className="over">{problemText(problem)}</p>}
      <Findings findings={findings} />
      {meant.map(({ words: said, readIn }) => (
        <p key={said}>
          {words.meant(said, typed, readIn)}{" "}
          <Button kind="link" onPress={() => onMeant(bare(said))}>
            {words.use(said)}
          </Button>
        </p>
      ))}
    </div>
  );
}

/** `4.90 kg` as it is typed. */
export function bare(said: string): string {
  return said.split(" ").at(0) ?? "";
}
