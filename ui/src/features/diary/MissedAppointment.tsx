// The child was not brought, or nobody opened: the attempt is written down as a contact.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { SaveProblems } from "../../components/SaveProblems";
import { Segmented } from "../../components/Segmented";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { useSave } from "../../components/useSave";
import type { AppointmentLine, MissedHow } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { concernsText } from "../../text/concern";
import { missedHowText, missedText } from "../../text/diary";

type Props = { line: AppointmentLine; onClose: () => void };

export function MissedAppointment({ line, onClose }: Props) {
  const [how, setHow] = useState<MissedHow>(line.setting === "home" ? "no-access" : "was-not-brought");
  const [done, setDone] = useState("");
  const [decision, setDecision] = useState("");
  const save = useSave();
  const announce = useAnnounce();
  const write = async () => {
    const { appointmentId, revision } = line;
    const saved = await save.run(() => attempt("miss_appointment", { appointmentId, fromRevision: revision, how, done, decision }));
    if (saved === null) return;
    announce(missedText.saved);
    onClose();
  };
  return (
    <Dialog
      title={missedText.title(line.child)}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void write()} isDisabled={save.busy}>
            {missedText.save}
          </Button>
          <Button onPress={onClose}>{missedText.back}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      <Segmented
        name="how"
        legend={missedText.how}
        options={[
          { value: "was-not-brought", label: missedHowText["was-not-brought"] },
          { value: "no-access", label: missedHowText["no-access"] },
        ]}
        value={how}
        onChange={setHow}
      />
      <TextArea
        name="done"
        label={missedText.done}
        hint={missedText.think}
        value={done}
        onChange={setDone}
        error={save.errorOf("narrative")}
        rows={3}
        autoFocus
      />
      {decision === "" && save.errorOf("decision") === undefined ? null : (
        <TextArea
          name="decision"
          label={concernsText.decision}
          hint={concernsText.decisionHint}
          value={decision}
          onChange={setDecision}
          error={save.errorOf("decision")}
          rows={3}
        />
      )}
    </Dialog>
  );
}
