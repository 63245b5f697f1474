// What is asked once more before a figure is saved: the sentence, the rule, and whose it is.
import { Notice } from "../../../components/Notice";
import type { AskedAgain } from "../../../ipc/bindings";
import { askText, growthText } from "../../../text/growth";

export function AskedAgainNote({ ask }: { ask: readonly AskedAgain[] }) {
  return (
    <div role="alert">
      <Notice kind="warn">
        <p>
          <strong>{growthText.form.lookAgain}</strong>
        </p>
        {ask.map((one) => (
          <div key={`${one.field} ${one.sentence}`} className="growth-finding">
            <p>{one.sentence}.</p>
            <p className="growth-table__soft">{askText(one)}</p>
          </div>
        ))}
      </Notice>
    </div>
  );
}
