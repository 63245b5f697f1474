// The register of schools and places: who has a named nurse, and who has none.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Chips } from "../../components/Chips";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import type { PlaceForm as Form, PlaceLine, PlaceList } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { placeText as words } from "../../text/place";
import { PlaceForm } from "./PlaceForm";
import { PlaceTable } from "./PlaceTable";
import "./place.css";

type Filter = "all" | "schools" | "others" | "no-nurse";

type Editing = { placeId: string | null; revision: number | null; form: Form };

const blank: Form = {
  kind: "primary-school", name: "", urn: "", odsCode: "", address: "", postcode: "", phone: "", namedNurse: "", open: true,
};

/** Every open place, as the report counts them. */
const withoutNurse = (place: PlaceLine) => place.form.open && place.form.namedNurse === "";

export function PlaceScreen({ only }: { only?: "no-nurse" }) {
  const list = useQuery("list_places", {}, { keep: true });
  const [editing, setEditing] = useState<Editing | null>(null);
  if (list.state === "loading") return <Loading />;
  if (list.state === "failed") return <Failed failure={list.failure} onRetry={list.reload} />;
  if (editing !== null) return <PlaceForm {...editing} onDone={() => setEditing(null)} />;
  return <Register list={list.data} first={only ?? "all"} onEdit={setEditing} />;
}

type RegisterProps = { list: PlaceList; first: Filter; onEdit: (editing: Editing) => void };

function Register({ list, first, onEdit }: RegisterProps) {
  const navigate = useNavigate();
  const [filter, setFilter] = useState<Filter>(first);
  const shown = list.places.filter(
    (place) =>
      filter === "all" || (filter === "no-nurse" ? withoutNurse(place) : place.isSchool === (filter === "schools")),
  );
  const bare = list.places.filter(withoutNurse).length;
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.sub(list.places.length, bare)}
        actions={
          <>
            <Chips<Filter>
              label={words.filters}
              options={[
                { value: "all", label: words.all },
                { value: "schools", label: words.schools },
                { value: "others", label: words.others },
                { value: "no-nurse", label: `${words.noNurse} ${bare}` },
              ]}
              value={filter}
              onChange={setFilter}
            />
            <Button icon="import" onPress={() => navigate({ screen: "import", of: "places" })}>
              {words.fromList}
            </Button>
            <Button kind="alt" icon="plus" onPress={() => onEdit({ placeId: null, revision: null, form: blank })}>
              {words.add}
            </Button>
          </>
        }
      />
      <div className="place">
        {list.notRegistered.length > 0 ? (
          <section aria-label={words.unregistered}>
            <h2>{words.unregistered}</h2>
            <ul className="place__bare">
              {list.notRegistered.map((school) => (
                <li key={school.name}>
                  <b>{school.name}</b> {words.pupils(school.pupils)}{" "}
                  <Button
                    kind="link"
                    label={words.addNamed(school.name)}
                    onPress={() => onEdit({ placeId: null, revision: null, form: { ...blank, name: school.name } })}
                  >
                    {words.addShort}
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {shown.length === 0 ? (
          <EmptyState title={filter === "all" ? words.empty : filter === "no-nurse" ? words.emptyNurse : words.emptyFilter}>
            {filter === "all" ? <p>{words.emptyMore}</p> : null}
          </EmptyState>
        ) : (
          <PlaceTable
            places={shown}
            onAmend={({ placeId, revision, form }) => onEdit({ placeId, revision, form })}
          />
        )}
      </div>
    </>
  );
}
