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
  const [printing, setPrinting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const printed = useCallback(() => setPrinting(false), []);
  const print = async () => {
    const noted = await attempt("note_growth_print", { childId: banner.childId, measure: view.measure });
    setFailure(noted.ok ? null : noted.failure);
    setPrinting(noted.ok);
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
  const drawn = { sex, growth, view, range, lines };
  return (
    <>
      {head}
      {failure !== null && <Failed failure={failure} />}
      <div className="growth__place">
        <GrowthChart {...drawn} chosen={chosen} onChoose={onChoose} />
      </div>
      <ChartKey
        sex={sex}
        lines={lines}
        corrected={view.points.some(isCorrected)}
        target={view.measure === "height" && growth.parents.expected !== null && lines.to > 18 * 365.25}
      />
      {outside > 0 && <p className="growth__note">{growthText.outside(outside)}</p>}
      {printing && <GrowthPaper {...drawn} banner={banner} onPrinted={printed} />}
    </>
  );
}
