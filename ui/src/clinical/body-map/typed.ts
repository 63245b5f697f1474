// A body map as it is typed: where a new mark goes, how one moves, what is sent.
import { inFull } from "../../components/typedDate";
import type { BodyMapForm, BodySite, BodyView, Figure, MarkTyped, Mobility, OutlineView } from "../../ipc/bindings";

/** Whether the child moves about alone is said, never guessed: it starts empty. */
export type TypedBodyMap = Omit<BodyMapForm, "mobility"> & { mobility: Mobility | "" };

/** A child of this many days is drawn as a baby until the nurse says otherwise: eighteen months. */
const BABY_DAYS = 548;

export function newBodyMap(born: string | null, today: string, practitioner: string, time: string): TypedBodyMap {
  const days = born === null ? 0 : (Date.parse(today) - Date.parse(born)) / 86_400_000;
  return {
    seenOn: inFull(today),
    seenAt: time,
    seenBy: practitioner,
    figure: days < BABY_DAYS ? "baby" : "child",
    mobility: "",
    marks: [],
    referred: false,
    referredOn: inFull(today),
    referredAt: "",
    referredTo: "",
    referralOutcome: "",
    tracked: true,
  };
}

export function newMark(view: BodyView, x: number, y: number, site: BodySite): MarkTyped {
  return { view, x, y, site, kind: "bruise", length: "", width: "", colour: "", explanation: "", explainedBy: "" };
}

/** The site whose place on the outline is nearest to a point in thousandths. */
export function nearestSite(outline: OutlineView, x: number, y: number): BodySite | null {
  const far = (point: { x: number; y: number }) =>
    ((point.x - x) * outline.width) ** 2 + ((point.y - y) * outline.height) ** 2;
  return outline.points.reduce<OutlineView["points"][number] | null>(
    (best, point) => (best === null || far(point) < far(best) ? point : best),
    null,
  )?.site ?? null;
}

/** Where a site is drawn, on the view asked for if it can be seen there. */
export function placeOf(
  outlines: readonly OutlineView[],
  figure: Figure,
  site: BodySite,
  prefer?: BodyView,
): { view: BodyView; x: number; y: number } | null {
  const ofFigure = outlines.filter((outline) => outline.figure === figure);
  const found = [...ofFigure.filter((outline) => outline.view === prefer), ...ofFigure].flatMap((outline) =>
    outline.points.filter((point) => point.site === site).map(({ x, y }) => ({ view: outline.view, x, y })),
  );
  return found[0] ?? null;
}

const steps: Partial<Record<string, [number, number]>> = { ArrowLeft: [-10, 0], ArrowRight: [10, 0], ArrowUp: [0, -10], ArrowDown: [0, 10] };

/** The mark one step further in the direction of a key; `null` when the key moves nothing. */
export function movedBy(key: string, mark: MarkTyped): MarkTyped | null {
  const step = steps[key];
  if (step === undefined) return null;
  const within = (at: number) => Math.min(1000, Math.max(0, at));
  return { ...mark, x: within(mark.x + step[0]), y: within(mark.y + step[1]) };
}

/** Every mark on the same site of the other figure, when the outline is changed. */
export function withFigure(map: TypedBodyMap, figure: Figure, outlines: readonly OutlineView[]): TypedBodyMap {
  const marks = map.marks.map((mark) => {
    const place = placeOf(outlines, figure, mark.site, mark.view);
    return place === null ? mark : { ...mark, ...place };
  });
  return { ...map, figure, marks };
}

/** Whether it has to be referred before it is saved, as the core decides it: the form only shows it in time. */
export function asksReferral({ mobility, marks }: TypedBodyMap): boolean {
  const injured = marks.some((mark) => mark.kind !== "birthmark" || mark.explanation.trim() === "");
  return mobility !== "mobile" && mobility !== "" && injured;
}
