// How one scale went: a small line of its points between what it can score at least and at most, and the same as a table.
import { useFrame } from "../../components/frame";
import type { ScoreTrend } from "../../ipc/bindings";
import { formText, points, scaleText } from "../../text/assessment";
import { assessmentsTabText as words } from "../../text/assessmentForm";
import { fullDate, shortDate } from "../../text/dates";

const WIDTH = 220;
const HEIGHT = 56;
const EDGE = 6;

type Props = { trend: ScoreTrend; tool: string };

export function TrendChart({ trend, tool }: Props) {
  const { today } = useFrame();
  const { scale, form, about, points: scored, travelled } = trend;
  const what = `${tool}${scale === "total" ? "" : ` ${scaleText[scale].toLowerCase()}`}${form === null ? "" : `, ${formText(form).toLowerCase()}`}`;
  const title = words.trend(what, about?.name ?? words.child);
  const [first, last] = [scored[0], scored[scored.length - 1]];
  if (first === undefined || last === undefined) return null;
  const places = placed(trend);
  return (
    <figure className="trend">
      <figcaption className="trend__title">{title}</figcaption>
      <div className="trend__line">
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={`${title}, ${words.span(first.hundredths, last.hundredths)}`}>
          <line x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} className="trend__axis" />
          <line x1={EDGE} x2={WIDTH - EDGE} y1={EDGE} y2={EDGE} className="trend__axis" />
          <polyline points={places.map(({ x, y }) => `${x},${y}`).join(" ")} className="trend__path" />
          {places.map(({ x, y, key }) => (
            <circle key={key} cx={x} cy={y} r="3.5" className="trend__point" />
          ))}
        </svg>
        <span className="trend__span">
          {points(first.hundredths)} → <strong>{points(last.hundredths)}</strong>
          <span className="trend__of">
            {points(trend.least)}–{points(trend.most)}
          </span>
        </span>
      </div>
      {travelled === null ? null : <p>{words.travelled(travelled)}</p>}
      <details>
        <summary>
          {words.figures}
          <span className="visually-hidden">: {title}</span>
        </summary>
        <table className="table" aria-label={words.trendTable(title)}>
          <thead>
            <tr>
              <th scope="col">{words.trendColumns.on}</th>
              <th scope="col">{words.trendColumns.points}</th>
              <th scope="col">{words.trendColumns.band}</th>
            </tr>
          </thead>
          <tbody>
            {scored.map((point, place) => (
              <tr key={`${point.on} ${place}`}>
                <th scope="row">
                  <time dateTime={point.on} title={fullDate(point.on)}>
                    {shortDate(point.on, today)}
                  </time>
                </th>
                <td>{points(point.hundredths)}</td>
                <td>{point.band}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

type Place = { x: number; y: number; key: string };

/** Across by the day, up by the points; two on one day stand on one line. */
function placed({ points: scored, least, most }: ScoreTrend): Place[] {
  const days = scored.map(({ on }) => Date.parse(on));
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const across = (day: number) => (to === from ? 0.5 : (day - from) / (to - from));
  const up = (hundredths: number) => (most === least ? 0.5 : (hundredths - least) / (most - least));
  return scored.map(({ on, hundredths }, place) => ({
    x: EDGE + across(Date.parse(on)) * (WIDTH - 2 * EDGE),
    y: HEIGHT - EDGE - up(hundredths) * (HEIGHT - 2 * EDGE),
    key: `${on} ${place}`,
  }));
}
