// Weight so far: the child's line over the pale lines of the reference, without their names. It is for looking at together.
import { scaleLinear } from "d3-scale";

import { ChartGrid } from "../../clinical/growth/ChartGrid";
import { ChartLines } from "../../clinical/growth/ChartLines";
import { chartWindow, inSight } from "../../clinical/growth/window";
import "../../clinical/growth/growth.css";
import { Button } from "../../components/Button";
import type { GrowthLines, GrowthRange, HomeView, HomeWeight } from "../../ipc/bindings";
import { homeText, weightsText } from "../../text/home";

type Props = { view: HomeView; today: HomeWeight | null; bigger: boolean; onBigger: (bigger: boolean) => void };

export function HomeChart({ view, today, bigger, onBigger }: Props) {
  const { lines, range, visit } = view;
  const weights = today === null ? view.weights : [...view.weights, today];
  return (
    <section className="home__card home__chart" aria-labelledby="home-chart">
      <div className="home__chart-head">
        <h2 id="home-chart">{homeText.chart}</h2>
        <Button kind="link" isExpanded={bigger} onPress={() => onBigger(!bigger)}>
          {bigger ? homeText.smaller : homeText.bigger}
        </Button>
      </div>
      {lines === null || range === null ? (
        <p className="home__list">{weightsText(weights)}</p>
      ) : (
        <Drawing lines={lines} range={range} weights={weights} />
      )}
      <p className="mut">{visit === "health-review" ? homeText.chartChild : homeText.chartBaby}</p>
    </section>
  );
}

const SIZE = { width: 560, height: 380 };
const BOX = { left: 40, right: SIZE.width - 16, top: 8, bottom: SIZE.height - 40 };
/** A name nearer than this to the right edge stands to the left of its point. */
const NAME_ROOM = 90;

type DrawingProps = { lines: GrowthLines; range: GrowthRange; weights: readonly HomeWeight[] };

function Drawing({ lines, range, weights }: DrawingProps) {
  const points = weights
    .map(({ on, days, kilograms }) => ({ on, value: kilograms, corrected: { days } }))
    .filter((point) => inSight(point, lines));
  const sight = chartWindow(range, lines, points);
  const x = scaleLinear().domain([sight.from, sight.to]).range([BOX.left, BOX.right]);
  const y = scaleLinear().domain([sight.low, sight.high]).range([BOX.bottom, BOX.top]);
  const own = points.map((point) => `${x(point.corrected.days)} ${y(point.value)}`).join("L");
  const last = points.at(-1);
  const right = last !== undefined && x(last.corrected.days) > BOX.right - NAME_ROOM;
  return (
    <div className="home__drawing">
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={weightsText(weights)}>
        <ChartGrid view={sight} x={x} y={y} box={BOX} unit="kg" corrected={false} />
        <ChartLines lines={lines} x={x} y={y} />
        {points.length > 1 && <path className="home__own" d={`M${own}`} />}
        {points.map((point) => (
          <circle key={`${point.on} ${point.value}`} className="home__point" cx={x(point.corrected.days)} cy={y(point.value)} r="5" />
        ))}
        {last !== undefined && (
          <text
            className="home__last"
            x={x(last.corrected.days) + (right ? -9 : 9)}
            y={y(last.value) + 18}
            textAnchor={right ? "end" : "start"}
          >
            {homeText.kg(last.value)}
          </text>
        )}
      </svg>
    </div>
  );
}
