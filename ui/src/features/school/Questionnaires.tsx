// Questionnaires: sent to a class, and the three lists of what waits.
import { useState } from "react";

import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { SaveProblems } from "../../components/SaveProblems";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { ContactType, PlaceLine } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { contactTypeText } from "../../text/codes";
import { schoolText as words } from "../../text/school";
import { QuestionnaireList } from "./QuestionnaireList";
import { SendToChild } from "./SendToChild";

const kinds: readonly ContactType[] = ["reception-questionnaire", "year-6-questionnaire"];

export function Questionnaires({ schools }: { schools: readonly PlaceLine[] }) {
  const lists = useQuery("questionnaires", {}, { keep: true });
  return (
    <>
      <SendToClass schools={schools} />
      <SendToChild />
      {lists.state === "loading" ? <Loading /> : null}
      {lists.state === "failed" ? <Failed failure={lists.failure} onRetry={lists.reload} /> : null}
      {lists.state === "loaded" ? (
        <>
          <QuestionnaireList title={words.chase} step="returned" lines={lists.data.invited} />
          <QuestionnaireList title={words.toRead} step="triaged" lines={lists.data.returned} />
          <QuestionnaireList title={words.followUp} step="followed-up" lines={lists.data.followUp} />
        </>
      ) : null}
    </>
  );
}

function SendToClass({ schools }: { schools: readonly PlaceLine[] }) {
  const save = useSave();
  const announce = useAnnounce();
  const [contactType, setContactType] = useState<ContactType>("reception-questionnaire");
  const [placeId, setPlaceId] = useState("");
  const [on, setOn] = useState("today");
  const [said, setSaid] = useState("");
  const send = async () => {
    if (placeId === "") {
      save.refuse([{ field: "placeId", ...words.schoolMissing }]);
      return;
    }
    const sent = await save.run(() => attempt("invite_questionnaire", { contactType, placeId, childId: null, on }));
    if (sent !== null) {
      save.refuse([]);
      setSaid(words.sent(sent.sent, sent.already));
      announce(words.sent(sent.sent, sent.already));
    }
  };
  return (
    <section aria-label={words.send}>
      <h2>{words.send}</h2>
      <SaveProblems save={save} />
      <div className="school__line">
        <Select
          name="contactType"
          label={words.which}
          width="medium"
          options={kinds.map((value) => ({ value, label: contactTypeText[value] }))}
          value={contactType}
          onChange={setContactType}
        />
        <Select
          name="placeId"
          label={words.school}
          width="medium"
          options={schools.map((school) => ({ value: school.placeId, label: school.form.name }))}
          value={placeId}
          onChange={setPlaceId}
          error={save.errorOf("placeId")}
        />
        <DateField name="on" label={words.sentOn} value={on} onChange={setOn} direction="past" width="medium" error={save.errorOf("on")} />
        <Button kind="alt" onPress={() => void send()} isDisabled={save.busy}>
          {words.sendNow}
        </Button>
        <span>{said}</span>
      </div>
    </section>
  );
}
