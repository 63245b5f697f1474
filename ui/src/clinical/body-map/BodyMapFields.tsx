// The marks: pressed on the outline or chosen from a list, each with its own fields, then who saw them and what was done.
import { useState } from "react";

import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import type { BodySite, Figure, MarkTyped, Mobility, OutlineView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { bodyMapText as words, bodySiteText, bodyViewText, figureText, mobilityText } from "../../text/bodyMap";
import { BodyFigures } from "./BodyFigures";
import { MarkFields } from "./MarkFields";
import { nearestSite, newMark, placeOf, withFigure, type TypedBodyMap } from "./typed";

type Props = {
  map: TypedBodyMap;
  /** The child, as a sentence says it. */
  name: string;
  onChange: (map: TypedBodyMap) => void;
  errorOf: (field: string) => string | undefined;
};

const mobilities = (Object.keys(mobilityText) as Mobility[]).map((value) => ({ value, label: mobilityText[value] }));
const figures = (Object.keys(figureText) as Figure[]).map((value) => ({ value, label: figureText[value] }));
const sites = (Object.keys(bodySiteText) as BodySite[]).map((value) => ({ value, label: bodySiteText[value] }));

export function BodyMapFields({ map, name, onChange, errorOf }: Props) {
  const found = useQuery("body_outlines", {}, { keep: true });
  return (
    <div className="body-map">
      <Segmented<Mobility>
        name="mobility"
        legend={words.mobility(name)}
        hint={words.mobilityHint}
        options={mobilities}
        value={map.mobility === "" ? null : map.mobility}
        onChange={(mobility) => onChange({ ...map, mobility })}
        error={errorOf("mobility")}
      />
      {found.state === "loading" ? <Loading /> : null}
      {found.state === "failed" ? <Failed failure={found.failure} onRetry={found.reload} /> : null}
      {found.state === "loaded" ? (
        <Marks outlines={found.data.outlines} map={map} onChange={onChange} error={errorOf("marks") ?? errorOf("bodyMap")} />
      ) : null}
    </div>
  );
}

type MarksProps = {
  outlines: readonly OutlineView[];
  map: TypedBodyMap;
  onChange: (map: TypedBodyMap) => void;
  error: string | undefined;
};

function Marks({ outlines, map, onChange, error }: MarksProps) {
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<number | null>(null);
  const { marks, figure } = map;
  const setMarks = (changed: MarkTyped[]) => onChange({ ...map, marks: changed });
  const put = (place: number, mark: MarkTyped) => setMarks(marks.map((other, at) => (at === place ? mark : other)));
  const add = (mark: MarkTyped) => {
    setChosen(marks.length);
    setMarks([...marks, mark]);
  };
  const addAt = (outline: OutlineView, x: number, y: number) => {
    const site = nearestSite(outline, x, y);
    if (site !== null) add(newMark(outline.view, x, y, site));
  };
  const addSite = (site: BodySite) => {
    const place = placeOf(outlines, figure, site);
    if (place !== null) add(newMark(place.view, place.x, place.y, site));
  };
  const toSite = (at: number, mark: MarkTyped, site: BodySite) => {
    const place = placeOf(outlines, figure, site, mark.view);
    put(at, place === null ? { ...mark, site } : { ...mark, site, ...place });
  };
  return (
    <>
      <Segmented<Figure>
        name="figure"
        legend={words.figure}
        options={figures}
        value={figure}
        onChange={(next) => onChange(withFigure(map, next, outlines))}
      />
      <p className="body-map__press">{words.press}</p>
      <BodyFigures outlines={outlines} figure={figure} marks={marks} chosen={chosen} onPlace={addAt} />
      <Select<BodySite>
        name="marks"
        label={words.addFirst}
        options={sites}
        value=""
        onChange={addSite}
        error={error}
      />
      {marks.length === 0 ? <p className="body-map__none">{words.none}</p> : null}
      <ol className="marks" aria-label={words.list}>
        {marks.map((mark, at) => (
          <MarkFields
            // Marks have no identity but their number.
            key={at}
            mark={mark}
            number={at + 1}
            onChange={(changed) => put(at, changed)}
            onSite={(site) => toSite(at, mark, site)}
            onFocus={() => setChosen(at)}
            onMoved={(moved) => {
              put(at, moved);
              announce(words.moved(at + 1, bodyViewText[moved.view]));
            }}
            onRemove={() => {
              setMarks(marks.filter((_, other) => other !== at));
              setChosen(null);
              announce(words.removed(at + 1));
            }}
          />
        ))}
      </ol>
    </>
  );
}
