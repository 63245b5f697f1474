// Takes back a contact that was written for several children: each of them is offered, and none is taken back unasked.
import { useState } from "react";

import { Button } from "../../components/Button";
import { CheckboxGroup } from "../../components/CheckboxGroup";
import { Dialog } from "../../components/Dialog";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { SaveProblems } from "../../components/SaveProblems";
import { TextArea } from "../../components/TextArea";
import { useOnce } from "../../components/useOnce";
import { useSave } from "../../components/useSave";
import type { OpenedContact } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { takeBackText } from "../../text/takeBack";
import { visitText } from "../../text/visit";

const words = visitText.takeBack;

type Props = { contactId: string; onClose: () => void; onDone: () => void };

export function TakeBackVisit({ contactId, onClose, onDone }: Props) {
  const opened = useOnce("open_contact", { contactId });
  if (opened.state === "loaded") return <Choose contactId={contactId} opened={opened.data} onClose={onClose} onDone={onDone} />;
  return (
    <Dialog title={words.title} onClose={onClose} footer={<Button onPress={onClose}>{words.keep}</Button>}>
      {opened.state === "loading" ? <Loading /> : <Failed failure={opened.failure} onRetry={opened.reload} />}
    </Dialog>
  );
}

function Choose({ contactId, opened, onClose, onDone }: Props & { opened: OpenedContact }) {
  const [chosen, setChosen] = useState([contactId]);
  const [reason, setReason] = useState("");
  const save = useSave();
  const confirm = async () => {
    if (reason.trim() === "") {
      save.refuse([{ field: "takeBackReason", ...takeBackText.missing }]);
      return;
    }
    const saved = await save.run(() => attempt("take_back_visit", { contactIds: chosen, reason }));
    if (saved !== null) onDone();
  };
  const options = [
    { value: contactId, label: words.this },
    ...opened.together.map((one) => ({ value: one.contactId, label: one.child })),
  ];
  return (
    <Dialog
      title={words.title}
      onClose={onClose}
      footer={
        <>
          <Button kind="danger" onPress={() => void confirm()} isDisabled={save.busy || chosen.length === 0}>
            {takeBackText.confirm}
          </Button>
          <Button onPress={onClose}>{words.keep}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      <p>{words.body}</p>
      <CheckboxGroup name="takenBack" legend={words.whose} options={options} values={chosen} onChange={setChosen} />
      <TextArea
        name="takeBackReason"
        label={takeBackText.reason}
        value={reason}
        onChange={setReason}
        error={save.errorOf("takeBackReason") ?? save.errorOf("reason")}
        rows={3}
      />
    </Dialog>
  );
}
