// Which class on which day.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { useFrame } from "../../components/frame";
import { SaveProblems } from "../../components/SaveProblems";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { readDate } from "../../components/typedDate";
import { useSave } from "../../components/useSave";
import type { NcmpYear, PlaceLine } from "../../ipc/bindings";
import { ncmpYearText, schoolText as words } from "../../text/school";

type Props = { schools: readonly PlaceLine[]; onChosen: (placeId: string, year: NcmpYear, on: string) => void };

export const years = (["reception", "year-6"] as const).map((value) => ({ value, label: ncmpYearText[value] }));

export function ChooseClass({ schools, onChosen }: Props) {
  const { today } = useFrame();
  const save = useSave();
  const [placeId, setPlaceId] = useState(schools.length === 1 ? (schools[0]?.placeId ?? "") : "");
  const [year, setYear] = useState<NcmpYear>("reception");
  const [day, setDay] = useState("today");
  const begin = () => {
    const on = readDate(day, today, "past");
    const problems = [
      ...(placeId === "" ? [{ field: "placeId", ...words.schoolMissing }] : []),
      ...(on === null ? [{ field: "day", ...words.dayWrong }] : []),
    ];
    if (on === null || problems.length > 0) save.refuse(problems);
    else onChosen(placeId, year, on);
  };
  return (
    <form
      className="school__choose"
      aria-label={words.measure}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <SaveProblems save={save} />
      <Select
        name="placeId"
        label={words.school}
        options={schools.map((school) => ({ value: school.placeId, label: school.form.name }))}
        value={placeId}
        onChange={setPlaceId}
        error={save.errorOf("placeId")}
      />
      <Segmented<NcmpYear> name="year" legend={words.year} options={years} value={year} onChange={setYear} />
      <DateField name="day" label={words.day} value={day} onChange={setDay} direction="past" error={save.errorOf("day")} />
      <div>
        <Button kind="alt" type="submit">
          {words.begin}
        </Button>
      </div>
    </form>
  );
}
