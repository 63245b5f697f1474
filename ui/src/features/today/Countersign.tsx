// A registered colleague's signature under what a learner delivered.
import { useState } from "react";

import { ColleagueField } from "../../clinical/ColleagueField";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { Dialog } from "../../components/Dialog";
import { useFrame } from "../../components/frame";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { CountersignLine } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { contactTypeText } from "../../text/codes";
import { shortDate } from "../../text/dates";
import { teamText } from "../../text/team";

export function Countersign({ line, onClose }: { line: CountersignLine; onClose: () => void }) {
  const { practitioner, today } = useFrame();
  const announce = useAnnounce();
  // She usually signs herself, unless she is the learner.
  const [name, setName] = useState(practitioner === line.deliveredBy ? "" : practitioner);
  const [onReading, setOnReading] = useState("today");
  const save = useSave();
  const sign = async () => {
    const { contactId } = line;
    const saved = await save.run(() => attempt("countersign_contact", { contactId, name, onReading }));
    if (saved === null) return;
    announce(teamText.signed);
    onClose();
  };
  return (
    <Dialog
      title={teamText.signTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void sign()} isDisabled={save.busy}>
            {teamText.signAction}
          </Button>
          <Button onPress={onClose}>{teamText.cancel}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      <p>
        <b>{line.child}</b>, {teamText.signLine(contactTypeText[line.contactType], shortDate(line.on, today), line.deliveredBy)}
      </p>
      <p>{teamText.signBody}</p>
      <ColleagueField name="name" label={teamText.signName} value={name} onChange={setName} error={save.errorOf("name")} autoFocus />
      <DateField
        name="onReading"
        label={teamText.signOn}
        value={onReading}
        onChange={setOnReading}
        direction="past"
        error={save.errorOf("onReading")}
      />
    </Dialog>
  );
}
