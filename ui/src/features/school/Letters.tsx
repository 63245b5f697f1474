// Letters to parents after a class was measured: who gets which, what comes before it, and why somebody gets none.
import { useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { SaveProblems } from "../../components/SaveProblems";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { LetterLine, LetterList, LetterQuery, NcmpYear, PlaceLine } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { shortDate } from "../../text/dates";
import { letterFieldText, lettersText as words } from "../../text/letters";
import { schoolText } from "../../text/school";
import { years } from "./ChooseClass";
import { LetterFollowUp } from "./LetterFollowUp";
import { LetterTable } from "./LetterTable";

export function Letters({ schools, schoolYear }: { schools: readonly PlaceLine[]; schoolYear: number }) {
  const [placeId, setPlaceId] = useState(schools[0]?.placeId ?? "");
  const [year, setYear] = useState<NcmpYear>("reception");
  return (
    <>
      <div className="school__line">
        <Select
          name="letterPlace"
          label={schoolText.school}
          width="medium"
          options={schools.map((one) => ({ value: one.placeId, label: one.form.name }))}
          value={placeId}
          onChange={setPlaceId}
        />
        <Segmented<NcmpYear> name="letterYear" legend={schoolText.year} options={years} value={year} onChange={setYear} />
      </div>
      <OfYear key={placeId + year} request={{ placeId, year, schoolYear }} />
    </>
  );
}

function OfYear({ request }: { request: LetterQuery }) {
  const query = useQuery("letter_list", request, { keep: true });
  if (query.state === "loading") return <Loading />;
  if (query.state === "failed") return <Failed failure={query.failure} onRetry={query.reload} />;
  return (
    <>
      <p>{words.sub(query.data.scheme)}</p>
      {query.data.lines.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <Listed request={request} list={query.data} onChanged={query.reload} />
      )}
    </>
  );
}

function Listed({ request, list, onChanged }: { request: LetterQuery; list: LetterList; onChanged: () => void }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const save = useSave();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [follow, setFollow] = useState<LetterLine | null>(null);
  const [name, setName] = useState<string | null>(null);
  const can = list.lines.filter((line) => line.standing === "ready" || line.standing === "made");
  const ready = can.flatMap((line) => (line.standing === "ready" && line.contactId !== null ? [line.contactId] : []));
  const contactIds = picked.filter((id) => can.some((line) => line.contactId === id));
  const toDo = list.lines.filter((line) => line.standing === "ready" || line.standing === "call-first").length;
  const write = async () => {
    const done = await save.run(() => attempt("save_letters", { ...request, contactIds: [...contactIds] }));
    if (done === null || done.fileName === null) return;
    setName(done.fileName);
    setPicked([]);
    announce(words.made(done.fileName));
    onChanged();
  };
  return (
    <>
      <p>
        <b>{words.count(toDo, list.lines.filter((line) => line.standing === "made").length)}</b>{" "}
        {list.dueBy === null ? "" : words.dueBy(shortDate(list.dueBy, today))}
      </p>
      {list.missing.length > 0 || !list.hasAddress ? (
        <Notice kind="warn">
          {list.missing.length > 0 ? <p>{words.missing(list.missing.map((field) => letterFieldText[field]).join(", "))}</p> : null}
          {list.hasAddress ? null : <p>{words.noAddress}</p>}
          <Button kind="link" onPress={() => navigate({ screen: "settings" })}>
            {words.toSettings}
          </Button>
        </Notice>
      ) : null}
      <div className="school__line">
        <Button onPress={() => setPicked(ready)} isDisabled={ready.length === 0}>
          {words.pickAll}
        </Button>
        <Button onPress={() => setPicked([])} isDisabled={contactIds.length === 0}>
          {words.pickNone}
        </Button>
      </div>
      <LetterTable lines={list.lines} picked={contactIds} onPicked={setPicked} onFollow={setFollow} />
      <Notice kind="warn">
        <p>
          <b>{words.clear}</b>
        </p>
        <p>{words.clearMore}</p>
      </Notice>
      <SaveProblems save={save} />
      <p>
        <Button kind="go" onPress={() => void write()} isDisabled={save.busy || contactIds.length === 0}>
          {words.make(contactIds.length)}
        </Button>{" "}
        {name === null ? null : words.made(name)}
      </p>
      {follow === null ? null : (
        <LetterFollowUp
          line={follow}
          onClose={() => setFollow(null)}
          onSaved={() => {
            setFollow(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}
