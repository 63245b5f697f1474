// The pupil file for the national upload: checked first, and what it holds is said before it is saved.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { SaveProblems } from "../../components/SaveProblems";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { NcmpYear, PlaceLine } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { schoolText as words } from "../../text/school";
import { years } from "./ChooseClass";

export function PupilFile({ schools, schoolYear }: { schools: readonly PlaceLine[]; schoolYear: number }) {
  const [placeId, setPlaceId] = useState(schools[0]?.placeId ?? "");
  const [year, setYear] = useState<NcmpYear>("reception");
  return (
    <>
      <p>{words.fileSub}</p>
      <div className="school__line">
        <Select
          name="placeId"
          label={words.school}
          width="medium"
          options={schools.map((one) => ({ value: one.placeId, label: one.form.name }))}
          value={placeId}
          onChange={setPlaceId}
        />
        <Segmented<NcmpYear> name="year" legend={words.year} options={years} value={year} onChange={setYear} />
      </div>
      <Check key={placeId + year} placeId={placeId} year={year} schoolYear={schoolYear} />
    </>
  );
}

function Check(request: { placeId: string; year: NcmpYear; schoolYear: number }) {
  const check = useQuery("check_pupil_file", request, { keep: true });
  const save = useSave();
  const announce = useAnnounce();
  const [name, setName] = useState<string | null>(null);
  if (check.state === "loading") return <Loading />;
  if (check.state === "failed") return <Failed failure={check.failure} onRetry={check.reload} />;
  const { pupils, missing } = check.data;
  const write = async () => {
    const done = await save.run(() => attempt("save_pupil_file", request));
    if (done !== null && done.fileName !== null) {
      setName(done.fileName);
      announce(words.fileSaved(done.fileName));
    }
  };
  return (
    <>
      <p>
        <b>{words.ready(pupils)}</b>
      </p>
      {missing.length > 0 ? (
        <section aria-label={words.missing}>
          <h2>{words.missing}</h2>
          <ul className="school__list">
            {missing.map(({ who, what }) => (
              <li key={who + what}>
                <b>{who}</b> {what}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Notice kind="warn">
        <p>
          <b>{words.clear}</b>
        </p>
        <p>{words.clearMore}</p>
      </Notice>
      <SaveProblems save={save} />
      <p>
        <Button kind="go" onPress={() => void write()} isDisabled={save.busy || pupils === 0 || missing.length > 0}>
          {words.saveFile}
        </Button>{" "}
        {name === null ? null : words.fileSaved(name)}
      </p>
    </>
  );
}
