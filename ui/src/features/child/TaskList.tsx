// Open tasks with their tick boxes, and adding one in place.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Section } from "../../components/Section";
import type { ChildView, Failure, TaskView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { childText } from "../../text/child";
import { shortDate } from "../../text/dates";
import { AddTask } from "./AddTask";
import { DueDay } from "./DueList";
import { WhoseTask } from "./WhoseTask";

type Props = { view: ChildView; adding: boolean; onAdding: (adding: boolean) => void };

export function TaskList({ view, adding, onAdding }: Props) {
  const open = view.tasks.filter((task) => task.doneOn === null && !task.enteredInError);
  return (
    <Section
      title={childText.tasks.title}
      count={open.length === 0 ? null : childText.tasks.open(open.length)}
      action={
        <Button kind="link" shortcut="T" onPress={() => onAdding(true)}>
          {childText.tasks.add}
        </Button>
      }
    >
      {adding ? <AddTask childId={view.banner.childId} onDone={() => onAdding(false)} /> : null}
      {open.length === 0 && !adding ? <p className="child__none">{childText.tasks.none}</p> : null}
      <TaskLines tasks={open} />
    </Section>
  );
}

/** Tasks, each with a tick box that says what it ticks. */
export function TaskLines({ tasks }: { tasks: TaskView[] }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const tick = async (task: TaskView, done: boolean) => {
    const saved = await attempt("tick_task", { taskId: task.taskId, done });
    setFailure(saved.ok ? null : saved.failure);
  };
  return (
    <>
      {failure === null ? null : <Failed failure={failure} />}
      <ul className="lines">
        {tasks.map((task) => (
          <li key={task.taskId} className="lines__one">
            <Checkbox label={task.title} isSelected={task.doneOn !== null} onChange={(done) => void tick(task, done)} />
            {task.doneOn === null && <WhoseTask task={task} />}
            {task.doneOn === null ? <DueDay on={task.dueOn} undated={childText.tasks.notDated} /> : <DoneDay day={task.doneOn} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function DoneDay({ day }: { day: string }) {
  const { today } = useFrame();
  return <span className="lines__end lines__end--soft">{childText.tasks.doneOn(shortDate(day, today))}</span>;
}
