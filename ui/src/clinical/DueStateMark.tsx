// What a day makes of a contact of the programme: a shape and a word, never a colour alone.
import { Icon, type IconName } from "../components/Icon";
import type { DueState } from "../ipc/bindings";
import { dueStateText } from "../text/programme";
import "./due-state.css";

const looks: Record<DueState, { icon: IconName; tone: "late" | "now" | "good" | "soft" }> = {
  "not-yet": { icon: "ring", tone: "soft" },
  "due-soon": { icon: "draft", tone: "now" },
  due: { icon: "clock", tone: "now" },
  overdue: { icon: "warn", tone: "late" },
  "catch-up": { icon: "undo", tone: "late" },
  missed: { icon: "refused", tone: "soft" },
  done: { icon: "received", tone: "good" },
  "done-late": { icon: "tick", tone: "good" },
  "not-eligible": { icon: "x", tone: "soft" },
};

export function DueStateMark({ state }: { state: DueState }) {
  const { icon, tone } = looks[state];
  return (
    <span className={`due-state due-state--${tone}`}>
      <Icon name={icon} />
      {dueStateText[state]}
    </span>
  );
}
