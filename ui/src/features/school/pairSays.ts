// What holds a pupil's row back, in words. Only that: what else a figure calls attention to is not for a screen others see.
import type { FindingView, MeasuredJudged } from "../../ipc/bindings";
import { figureName, measureText, problemText } from "../../text/measure";
import { schoolText } from "../../text/school";

export function pairSays({ figures, bmi }: MeasuredJudged): string | null {
  const asked = (findings: readonly FindingView[]) => findings.filter(({ grade }) => grade === "confirm").map(({ sentence }) => `${sentence}.`);
  const said = [
    ...figures.flatMap((figure) => {
      const lines = figure.problem === null ? asked(figure.findings) : [problemText(figure.problem)];
      const meant = figure.meant.slice(0, 1).map(({ words }) => measureText.meant(words, "", null));
      const all = [...lines, ...(lines.length > 0 ? meant : [])];
      return all.length === 0 ? [] : [`${figureName(figure)}: ${all.join(" ")}`];
    }),
    ...(bmi === null ? [] : bmi.problem === null ? asked(bmi.findings).map(schoolText.bmiSays) : [schoolText.bmiSays(problemText(bmi.problem))]),
  ];
  return said.length === 0 ? null : said.join(" ");
}
