// The chart with its buttons, its key and its way to paper.
import { useCallback, useState, type ReactNode } from "react";

import { Button } from "../../../components/Button";
import { EmptyState } from "../../../components/EmptyState";
import { Failed } from "../../../components/Failed";
import { Loading } from "../../../components/Loading";
import { ChartKey } from "../../../clinical/growth/ChartKey";
import { GrowthChart } from "../../../clinical/growth/GrowthChart";
import { GrowthPaper } from "../../../clinical/growth/GrowthPaper";
import { inSight } from "../../../clinical/growth/window";
import type { ChartSex, ChildBanner, ChildGrowth, Failure, GrowthPoint, GrowthRange, MeasureView } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { useQuery } from "../../../ipc/useQuery";
import { growthText, isCorrected } from "../../../text/growth";
import { SaveChart } from "./SaveChart";

type Props = {
  banner: ChildBanner;
  sex: ChartSex;
  growth: ChildGrowth;
  view: MeasureView;
  range: GrowthRange;
  chosen: GrowthPoint | null;
  onChoose: (point: GrowthPoint | null) => void;
  bar: ReactNode;
};

export function ChartPanel({ banner, sex, growth, view, range, chosen, onChoose, bar }: Props) {
  const query = useQuery("growth_lines", { sex, measure: view.measure, range });
  // What may be handed to the parents is asked for: it is less than what is on the screen.
  const [paper, setPaper] = useState<ChildGrowth | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const printed = useCallback(() => setPaper(null), []);
  const print = async () => {
    const given = await attempt("print_growth", { childId: banner.childId, measure: view.measure });
    setFailure(given.ok ? null : given.failure);
    setPaper(given.ok ? given.value : null);
  };
  const head = (
    <div className="growth__bar">
      {bar}
      <div className="growth__out">
        <Button icon="print" onPress={() => void print()} isDisabled={query.state !== "loaded"}>
          {growthText.print}
        </Button>
        <SaveChart childId={banner.childId} measure={view.measure} range={range} />
      </div>
    </div>
  );
  if (query.state === "failed") {
    return (
      <>
        {head}
        <Failed failure={query.failure} onRetry={query.reload} />
      </>
    );
  }
  if (query.state === "loading") {
    return (
      <>
        {head}
        <div className="growth__place">
          <Loading />
        </div>
      </>
    );
  }
  const lines = query.data;
  if (lines.noReference !== null) {
    return (
      <>
        {head}
        <EmptyState title={growthText.noPosition}>
          <p>{lines.noReference}.</p>
        </EmptyState>
      </>
    );
  }
  const outside = view.points.filter((point) => !inSight(point, lines)).length;
  const onPaper = paper?.measures.find((one) => one.measure === view.measure);
  return (
    <>
      {head}
      {failure !== null && <Failed failure={failure} />}
      <div className="growth__place">
        <GrowthChart sex={sex} growth={growth} view={view} range={range} lines={lines} chosen={chosen} onChoose={onChoose} />
      </div>
      <ChartKey
        sex={sex}
        lines={lines}
        corrected={view.points.some(isCorrected)}
        target={view.measure === "height" && growth.parents.expected !== null && lines.to > 18 * 365.25}
      />
      {outside > 0 && <p className="growth__note">{growthText.outside(outside)}</p>}
      {paper !== null && onPaper !== undefined && (
        <GrowthPaper sex={sex} growth={paper} view={onPaper} range={range} lines={lines} banner={banner} onPrinted={printed} />
      )}
    </>
  );
}
