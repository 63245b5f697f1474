// The places of the register, one a row.
import { Button } from "../../components/Button";
import type { PlaceLine } from "../../ipc/bindings";
import { placeKindText, placeText as words } from "../../text/place";

type Props = { places: readonly PlaceLine[]; onAmend: (place: PlaceLine) => void };

export function PlaceTable({ places, onAmend }: Props) {
  const { columns } = words;
  return (
    <div className="scroll">
      <table className="table">
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            {[columns.name, columns.kind, columns.urn, columns.nurse, columns.pupils, columns.action].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.placeId}>
              <td>
                <b>{place.form.name}</b> {place.form.open ? null : <span className="mut">{words.closed}</span>}
              </td>
              <td>{placeKindText[place.form.kind]}</td>
              <td>{place.form.urn}</td>
              <td>{place.form.namedNurse === "" ? <span className="mut">{words.none}</span> : place.form.namedNurse}</td>
              <td>{place.isSchool ? place.pupils : ""}</td>
              <td>
                <Button kind="link" label={words.amend(place.form.name)} onPress={() => onAmend(place)}>
                  {words.amendShort}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
