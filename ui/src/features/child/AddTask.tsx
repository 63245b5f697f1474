// A task added in place: what, and by when.
import { useState } from "react";

import { ColleagueField } from "../../clinical/ColleagueField";
import { Button } from "../../components/Button";
import { DateField } from "../../components/DateField";
import { SaveProblems } from "../../components/SaveProblems";
import { TextField } from "../../components/TextField";
import { useEscape } from "../../components/useEscape";
import { useSave } from "../../components/useSave";
import { useShortcut } from "../../components/useShortcut";
import { attempt } from "../../ipc/client";
import { childText } from "../../text/child";
import { teamText } from "../../text/team";

export function AddTask({ childId, onDone }: { childId: string; onDone: () => void }) {
  const [title, setTitle] = useState("");
  const [dueOn, setDueOn] = useState("");
  const [assignedTo, setAssignedTo] = useState("");
  const save = useSave();
  const add = async () => {
    const saved = await save.run(() => attempt("add_task", { childId, title, dueOn, assignedTo }));
    if (saved !== null) onDone();
  };
  useShortcut("Ctrl+Enter", () => void add());
  useEscape(onDone, title !== "" || dueOn !== "" || assignedTo !== "");
  return (
    <form
      className="add-task"
      noValidate
      aria-label={childText.tasks.save}
      // One line and a date: Enter is enough here.
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <SaveProblems save={save} />
      <div className="add-task__fields">
        <TextField name="title" label={childText.tasks.what} value={title} onChange={setTitle} error={save.errorOf("title")} autoFocus />
        <DateField
          name="dueOn"
          label={childText.tasks.when}
          value={dueOn}
          onChange={setDueOn}
          direction="future"
          error={save.errorOf("dueOn")}
        />
        <ColleagueField
          name="assignedTo"
          label={teamText.passTo}
          hint={teamText.passToHint}
          value={assignedTo}
          onChange={setAssignedTo}
          error={save.errorOf("assignedTo")}
        />
      </div>
      <div className="add-task__actions">
        <Button kind="alt" type="submit" isDisabled={save.busy}>
          {childText.tasks.save}
        </Button>
        <Button kind="link" onPress={onDone}>
          {childText.tasks.cancel}
        </Button>
      </div>
    </form>
  );
}
