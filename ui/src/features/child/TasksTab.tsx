// All tasks of a child: open, then done.
import { Section } from "../../components/Section";
import type { ChildView } from "../../ipc/bindings";
import { childText } from "../../text/child";
import { TaskLines, TaskList } from "./TaskList";

type Props = { view: ChildView; adding: boolean; onAdding: (adding: boolean) => void };

export function TasksTab({ view, adding, onAdding }: Props) {
  const done = view.tasks
    .filter((task) => task.doneOn !== null && !task.enteredInError)
    .sort((a, b) => (b.doneOn ?? "").localeCompare(a.doneOn ?? ""));
  return (
    <div className="child__narrow">
      <TaskList view={view} adding={adding} onAdding={onAdding} />
      <Section title={childText.tasks.done}>
        {done.length === 0 ? <p className="child__none">{childText.tasks.noneDone}</p> : <TaskLines tasks={done} />}
      </Section>
    </div>
  );
}
