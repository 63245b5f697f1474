// Whose task it is: hers to pass on, or with a colleague, to take back.
import { useState } from "react";

import { ColleagueField } from "../../clinical/ColleagueField";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";
import { Failed } from "../../components/Failed";
import { SaveProblems } from "../../components/SaveProblems";
import { useAnnounce } from "../../components/status";
import { useSave } from "../../components/useSave";
import type { TaskView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { teamText } from "../../text/team";

export function WhoseTask({ task }: { task: TaskView }) {
  const announce = useAnnounce();
  const save = useSave();
  const [passing, setPassing] = useState(false);
  const takeBack = async () => {
    const saved = await save.run(() => attempt("assign_task", { taskId: task.taskId, assignedTo: "" }));
    if (saved !== null) announce(teamText.tookBack);
  };
  return (
    <span className="whose">
      {save.failure !== null && <Failed failure={save.failure} />}
      {task.assignedTo === null ? (
        <Button kind="link" label={teamText.passOf(task.title)} onPress={() => setPassing(true)}>
          {teamText.pass}
        </Button>
      ) : (
        <>
          {teamText.with(task.assignedTo)}{" "}
          <Button kind="link" label={teamText.takeBackOf(task.title)} onPress={() => void takeBack()} isDisabled={save.busy}>
            {teamText.takeBack}
          </Button>
        </>
      )}
      {passing && <PassTask task={task} onClose={() => setPassing(false)} />}
    </span>
  );
}

function PassTask({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const announce = useAnnounce();
  const save = useSave();
  const [assignedTo, setAssignedTo] = useState("");
  const pass = async () => {
    if (assignedTo.trim() === "") {
      save.refuse([{ field: "passTo", ...teamText.passMissing }]);
      return;
    }
    const saved = await save.run(() => attempt("assign_task", { taskId: task.taskId, assignedTo }));
    if (saved === null) return;
    announce(teamText.passedTo(assignedTo));
    onClose();
  };
  return (
    <Dialog
      title={teamText.passTitle}
      onClose={onClose}
      footer={
        <>
          <Button kind="go" onPress={() => void pass()} isDisabled={save.busy}>
            {teamText.passAction}
          </Button>
          <Button onPress={onClose}>{teamText.cancel}</Button>
        </>
      }
    >
      <SaveProblems save={save} />
      <p>{task.title}</p>
      <ColleagueField name="passTo" label={teamText.passTo} value={assignedTo} onChange={setAssignedTo} error={save.errorOf("passTo")} autoFocus />
    </Dialog>
  );
}
