// A trust's schedule that contradicts itself is not used; what ships stands in for it, and the nurse is told.
import { Notice } from "../../components/Notice";
import { todayText } from "../../text/today";

export function RefusedSchedules({ reasons }: { reasons: readonly string[] }) {
  if (reasons.length === 0) return null;
  return (
    <div className="main__padded">
      <Notice kind="warn">
        <p>
          <b>{todayText.schedulesRefused}</b> {todayText.schedulesRefusedTodo}
        </p>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
