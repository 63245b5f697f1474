// Transfers as a table; several can be chosen to note one step for all of them.
import { RatingMark } from "../../clinical/RatingMark";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import type { TransferRow } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { transferKindText, transferListText as words, transferStateText, transferStepText, whom } from "../../text/transfer";

type Props = {
  rows: readonly TransferRow[];
  label: string;
  chosen: ReadonlySet<string>;
  /** `null` where nothing can be chosen. */
  onChoose: ((transferId: string, isChosen: boolean) => void) | null;
};

export function TransferTable({ rows, label, chosen, onChoose }: Props) {
  const navigate = useNavigate();
  const { today } = useFrame();
  return (
    <div className="log__scroll">
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.table.child}</th>
            <th scope="col">{words.table.colour}</th>
            <th scope="col">{words.table.why}</th>
            <th scope="col">{words.table.day}</th>
            <th scope="col">{words.table.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { child, transfer } = row;
            const { transferId, childId } = transfer;
            return (
              <tr key={transferId}>
                <th scope="row">
                  <div className="transfer__row">
                    {onChoose === null ? null : (
                      <Checkbox
                        label={<span className="visually-hidden">{words.choose(child)}</span>}
                        isSelected={chosen.has(transferId)}
                        onChange={(isChosen) => onChoose(transferId, isChosen)}
                      />
                    )}
                    <Button kind="link" onPress={() => navigate({ screen: "transfer", childId, transferId })}>
                      {child}
                    </Button>
                  </div>
                </th>
                <td>
                  <RatingMark rating={transfer.rating} />
                </td>
                <td>
                  {transferKindText[transfer.kind]}
                  <div className="log__soft">{whom(transfer)}</div>
                </td>
                <td>
                  {shortDate(transfer.completedOn ?? transfer.cancelledOn ?? transfer.plannedFor, today)}
                  {transfer.late ? <div className="over">{words.late}</div> : null}
                </td>
                <td>
                  {transferStateText[transfer.state]}
                  <div className="log__soft">{missingText(row)}</div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function missingText({ transfer, missing, unread, needsMeeting }: TransferRow): string {
  if (transfer.state === "completed" || transfer.state === "cancelled") return transfer.cancelReason;
  const [first, ...more] = missing;
  return [
    first === undefined ? (needsMeeting ? "" : words.nothingMissing) : words.missing(transferStepText[first], more.length),
    unread === 0 ? "" : words.unread(unread),
    needsMeeting ? words.needsMeeting : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}
