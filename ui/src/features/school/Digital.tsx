// The Digital Health Contact of a school: where it stands, then the result of each pupil.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Segmented } from "../../components/Segmented";
import { Select } from "../../components/Select";
import { SaveProblems } from "../../components/SaveProblems";
import { useSave } from "../../components/useSave";
import type { ContactType, DigitalPupil, InvitationStatus, PlaceLine } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { contactTypeText } from "../../text/codes";
import { shortDate } from "../../text/dates";
import { invitationStatuses } from "../../text/place";
import { schoolText as words } from "../../text/school";

const kinds: readonly ContactType[] = ["digital-year-7", "digital-year-9", "digital-year-11"];

export function Digital({ schools, schoolYear }: { schools: readonly PlaceLine[]; schoolYear: number }) {
  const [placeId, setPlaceId] = useState(schools[0]?.placeId ?? "");
  const [contactType, setContactType] = useState<ContactType>("digital-year-7");
  const school = schools.find((one) => one.placeId === placeId);
  return (
    <>
      <div className="school__line">
        <Select
          name="placeId"
          label={words.school}
          width="medium"
          options={schools.map((one) => ({ value: one.placeId, label: one.form.name }))}
          value={placeId}
          onChange={setPlaceId}
        />
        <Select
          name="contactType"
          label={words.digitalWhich}
          width="medium"
          options={kinds.map((value) => ({ value, label: contactTypeText[value] }))}
          value={contactType}
          onChange={setContactType}
        />
      </div>
      {school === undefined ? null : <AtSchool key={placeId + contactType} school={school} contactType={contactType} schoolYear={schoolYear} />}
    </>
  );
}

type AtProps = { school: PlaceLine; contactType: ContactType; schoolYear: number };

function AtSchool({ school, contactType, schoolYear }: AtProps) {
  const { placeId, revision } = school;
  const view = useQuery("digital_contact", { placeId, contactType }, { keep: true });
  const save = useSave();
  if (view.state === "loading") return <Loading />;
  if (view.state === "failed") return <Failed failure={view.failure} onRetry={view.reload} />;
  const answer = (status: InvitationStatus) =>
    void save.run(() =>
      attempt("set_invitation", { placeId, fromRevision: revision, contactType, schoolYear, status, on: "today" }),
    );
  return (
    <>
      <SaveProblems save={save} />
      <Segmented<InvitationStatus>
        name="status"
        legend={words.standing}
        hint={view.data.invitation === null ? words.notInvited : undefined}
        options={invitationStatuses}
        value={view.data.invitation}
        onChange={answer}
      />
      {view.data.pupils.length === 0 ? <p className="mut">{words.empty}</p> : null}
      <ul className="school__list">
        {view.data.pupils.map((pupil) => (
          <Pupil key={pupil.childId} pupil={pupil} placeId={placeId} contactType={contactType} />
        ))}
      </ul>
    </>
  );
}

function Pupil({ pupil, placeId, contactType }: { pupil: DigitalPupil; placeId: string; contactType: ContactType }) {
  const { today } = useFrame();
  const [result, setResult] = useState("");
  const save = useSave();
  const { child, childId } = pupil;
  if (pupil.doneOn !== null) {
    return (
      <li>
        <b>{child}</b> <span>{words.doneOn(shortDate(pupil.doneOn, today))}</span> <span className="mut">{pupil.result}</span>
      </li>
    );
  }
  return (
    <li>
      <b>{child}</b>
      <input className="input" aria-label={words.result(child)} value={result} onChange={(event) => setResult(event.target.value)} />
      <Button
        kind="link"
        label={words.saveResult(child)}
        isDisabled={save.busy}
        onPress={() => void save.run(() => attempt("save_digital_result", { placeId, contactType, childId, on: "today", result }))}
      >
        {words.save}
      </Button>
      {save.problems.map(({ what, mend }) => (
        <span key={what} className="over" role="alert">{`${what}. ${mend}.`}</span>
      ))}
      {save.failure === null ? null : <Failed failure={save.failure} />}
    </li>
  );
}
