// How the class stands: done, to do, and whether the figures look rounded.
import type { ClassView } from "../../ipc/bindings";
import { schoolText as words, tallyText, wholeText } from "../../text/school";

export function ClassTallyBar({ view: { rows, tally, catchUp } }: { view: ClassView }) {
  const all = rows.length;
  const rounded = tally.heights.looksRounded || tally.weights.looksRounded;
  return (
    <div className="school__tally" role="status">
      <div>
        <b>{words.done(all - tally.toDo, all)}</b> <span className="mut">{words.toDo(tally.toDo)}</span>
      </div>
      <div>{tallyText(tally)}</div>
      <div className={rounded ? "over" : "mut"}>
        {wholeText(words.heights, tally.heights)}; {wholeText(words.weights, tally.weights)}
      </div>
      {rounded ? <div>{words.rounded}</div> : null}
      {catchUp.length > 0 ? <div>{words.catchUp(catchUp.length)}</div> : null}
    </div>
  );
}
