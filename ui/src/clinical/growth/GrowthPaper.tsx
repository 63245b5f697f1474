// The chart on paper for a family, A4: whose it is, which reference and convention, the figures, and how to read it.
import { useEffect, useMemo } from "react";
import { createPortal } from "react-dom";

import { useFrame } from "../../components/frame";
import type { ChartSex, ChildBanner, ChildGrowth, GrowthLines, GrowthRange, MeasureView } from "../../ipc/bindings";
import { appText } from "../../text/app";
import { fullDate } from "../../text/dates";
import {
  ageInWords, correctionNote, correctionText, growthText, isCorrected, measureText, readingText, sexText, withUnit,
} from "../../text/growth";
import { nhsNumber, personName } from "../../text/people";
import { ChartKey, referenceName } from "./ChartKey";
import { GrowthChart } from "./GrowthChart";

const SIZE = { width: 700, height: 580 };

type Props = {
  banner: ChildBanner;
  sex: ChartSex;
  /** As `print_growth` gives it: what is on the screen is more than a family is told. */
  growth: ChildGrowth;
  /** One of its measures. */
  view: MeasureView;
  range: GrowthRange;
  lines: GrowthLines;
  onPrinted: () => void;
};

export function GrowthPaper({ banner, sex, growth, view, range, lines, onPrinted }: Props) {
  const { practitioner, today, demonstration } = useFrame();
  useEffect(() => {
    window.addEventListener("afterprint", onPrinted);
    window.print();
    return () => window.removeEventListener("afterprint", onPrinted);
  }, [onPrinted]);
  const { paper } = growthText;
  const name = personName(banner.family, banner.given);
  const called = banner.knownAs ?? banner.given;
  const label = measureText(view.measure, growth.today?.chronological ?? 0);
  const corrected = view.points.some(isCorrected);
  const facts = useMemo(
    () => [
      [paper.born, banner.born === null ? "" : fullDate(banner.born) + (growth.gestation === null ? "" : `, ${paper.gestation(growth.gestation.weeks, growth.gestation.days)}`)],
      [paper.nhs, banner.nhsNumber === null ? "" : nhsNumber(banner.nhsNumber)],
      [paper.sex, sexText[sex]],
      [paper.correction, correctionText[growth.correction].short],
      [paper.reference, paper.referenceText(referenceName(lines))],
    ],
    [banner, growth, lines, paper, sex],
  );
  return createPortal(
    <div className="growth-paper" aria-hidden="true">
      <h1>
        {paper.title(label, name)}
        {demonstration ? `. ${appText.demonstration}` : ""}
      </h1>
      <dl>
        {facts.map(([term, text]) => (
          <div key={term} style={{ display: "contents" }}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="growth-paper__chart">
        <GrowthChart sex={sex} growth={growth} view={view} range={range} lines={lines} chosen={null} size={SIZE} />
      </div>
      <ChartKey sex={sex} lines={lines} corrected={corrected} target={false} />
      <table>
        <thead>
          <tr>
            <th>{growthText.columns.date}</th>
            <th>{label}</th>
            {corrected && <th>{paper.ages.corrected}</th>}
            <th>{paper.ages.sinceBirth}</th>
            <th>{growthText.columns.centile}</th>
          </tr>
        </thead>
        <tbody>
          {view.points.map((point) => (
            <tr key={point.measurementId ?? point.on}>
              <td>{fullDate(point.on)}</td>
              <td>{withUnit(view.measure, point.value)}</td>
              {corrected && <td>{ageInWords(point.corrected.days)}</td>}
              <td>{ageInWords(point.chronological.days)}</td>
              <td>{readingText(point.corrected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{correctionNote(growth, called)}</p>
      <p>{paper.how}</p>
      <p>{paper.printed(practitioner, fullDate(today))}</p>
    </div>,
    document.body,
  );
}
