// A questionnaire for one child: the three-year one, or one for a pupil who joined later.
import { useState } from "react";

import { ChildPicker } from "../../clinical/ChildPicker";
import { SaveProblems } from "../../components/SaveProblems";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { ContactType } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { contactTypeText } from "../../text/codes";
import { schoolText as words } from "../../text/school";

const kinds: readonly ContactType[] = ["3-years", "reception-questionnaire", "year-6-questionnaire"];

export function SendToChild() {
  const save = useSave();
  const announce = useAnnounce();
  const [contactType, setContactType] = useState<ContactType>("3-years");
  const [said, setSaid] = useState("");
  const send = async (childId: string) => {
    const sent = await save.run(() => attempt("invite_questionnaire", { contactType, placeId: null, childId, on: "today" }));
    if (sent !== null) {
      save.refuse([]);
      setSaid(words.sent(sent.sent, sent.already));
      announce(words.sent(sent.sent, sent.already));
    }
  };
  return (
    <section aria-label={words.sendChild}>
      <h2>{words.sendChild}</h2>
      <SaveProblems save={save} />
      <div className="school__line">
        <Select
          name="childContactType"
          label={words.which}
          width="medium"
          options={kinds.map((value) => ({ value, label: contactTypeText[value] }))}
          value={contactType}
          onChange={setContactType}
        />
        <ChildPicker label={words.sendChildWho} hint={words.sendChildHint} onChoose={({ childId }) => void send(childId)} />
        <span>{said}</span>
      </div>
    </section>
  );
}
