// One record of a pair, in a few lines: who, born when, which number, how much is on it.
import { NhsNumber } from "../../clinical/NhsNumber";
import { Button } from "../../components/Button";
import { useNavigate } from "../../components/navigation";
import type { PairedChildView } from "../../ipc/bindings";
import { caseloadStatusText } from "../../text/caseload";
import { fullDate } from "../../text/dates";
import { duplicateText as words } from "../../text/duplicate";

export function PairedChild({ child }: { child: PairedChildView }) {
  const navigate = useNavigate();
  return (
    <div>
      <Button kind="link" onPress={() => navigate({ screen: "child", childId: child.childId })}>
        {child.child}
      </Button>
      <div className="duplicate__second">
        {child.born === null ? (child.expected === null ? null : words.expected(fullDate(child.expected))) : words.born(fullDate(child.born))}
        {", "}
        {child.nhsNumber === null ? words.noNumber : <NhsNumber digits={child.nhsNumber} />}
        {", "}
        {words.entries(child.entries)}
        {child.caseloadStatus === "on-caseload" ? null : `, ${caseloadStatusText[child.caseloadStatus]}`}
      </div>
    </div>
  );
}
