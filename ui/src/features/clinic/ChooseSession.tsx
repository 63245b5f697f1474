// Where and when: today and the busiest place, unless the nurse says otherwise.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { PageHead } from "../../components/PageHead";
import { SaveProblems } from "../../components/SaveProblems";
import { Select } from "../../components/Select";
import { readDate } from "../../components/typedDate";
import { useSave } from "../../components/useSave";
import type { SessionPlaces } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { clinicText } from "../../text/clinic";

type Props = { onChosen: (placeId: string, on: string) => void };

export function ChooseSession({ onChosen }: Props) {
  const places = useQuery("session_places", {});
  return (
    <>
      <PageHead title={clinicText.title} sub={clinicText.sub} />
      <div className="main__padded">
        {places.state === "loading" ? <Loading /> : null}
        {places.state === "failed" ? <Failed failure={places.failure} onRetry={places.reload} /> : null}
        {places.state === "loaded" ? <Choose places={places.data} onChosen={onChosen} /> : null}
      </div>
    </>
  );
}

function Choose({ places: { places, today: busy }, onChosen }: Props & { places: SessionPlaces }) {
  const { today } = useFrame();
  const save = useSave();
  const only = places.length === 1 ? places[0]?.placeId : undefined;
  const [placeId, setPlaceId] = useState(busy[0] ?? only ?? "");
  const [day, setDay] = useState("today");
  if (places.length === 0) {
    return (
      <EmptyState title={clinicText.noPlaces}>
        <p>{clinicText.noPlacesMore}</p>
      </EmptyState>
    );
  }
  const begin = () => {
    const on = readDate(day, today, "past");
    const problems = [
      ...(placeId === "" ? [{ field: "placeId", ...clinicText.placeMissing }] : []),
      ...(on === null ? [{ field: "day", ...clinicText.dayWrong }] : []),
    ];
    if (on === null || problems.length > 0) save.refuse(problems);
    else onChosen(placeId, on);
  };
  return (
    <form
      className="clinic__choose"
      aria-label={clinicText.title}
      noValidate
      // Two choices and nothing to lose: Enter is enough here.
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <SaveProblems save={save} />
      <Select
        name="placeId"
        label={clinicText.place}
        options={places.map((place) => ({ value: place.placeId, label: place.name }))}
        value={placeId}
        onChange={setPlaceId}
        error={save.errorOf("placeId")}
      />
      <DateField name="day" label={clinicText.day} value={day} onChange={setDay} direction="past" error={save.errorOf("day")} />
      <div>
        <Button kind="alt" type="submit">
          {clinicText.begin}
        </Button>
      </div>
    </form>
  );
}
