// What is known of a transfer, a line each.
import { RatingMark } from "../../clinical/RatingMark";
import { Facts } from "../../components/Facts";
import type { TransferView } from "../../ipc/bindings";
import { fullDate } from "../../text/dates";
import { sharingBasisText } from "../../text/referral";
import { transferAnswerText, transferKindText, transferStateText, transferWorkText as words, whom } from "../../text/transfer";

export function TransferFacts({ transfer }: { transfer: TransferView }) {
  const { line } = transfer;
  const { facts } = words;
  const day = (on: string | null) => (on === null ? null : fullDate(on));
  const family = transfer.familyToldOn !== null ? words.toldOn(fullDate(transfer.familyToldOn)) : transfer.familyNotTold === "" ? null : words.notTold(transfer.familyNotTold);
  const answer = line.state === "refused" ? transferAnswerText.refused : transferAnswerText.accepted;
  return (
    <Facts
      kind="side"
      facts={[
        [facts.kind, `${transferKindText[line.kind]}. ${transferStateText[line.state]}`],
        [facts.to, whom(line)],
        [facts.planned, fullDate(line.plannedFor)],
        [facts.until, day(line.until)],
        [
          facts.rating,
          <span key="rating">
            <RatingMark rating={line.rating} /> {line.ratingReason}
          </span>,
        ],
        [facts.meeting, day(transfer.meetingOn)],
        [facts.discussed, transfer.discussedOn === null ? null : words.discussedWith(fullDate(transfer.discussedOn), transfer.discussedWith)],
        [facts.basis, transfer.basis === null ? null : sharingBasisText[transfer.basis]],
        [facts.family, family],
        [facts.sent, line.sentOn === null ? null : `${fullDate(line.sentOn)}${transfer.byFile ? `, ${words.byFile}` : ""}`],
        [facts.received, day(transfer.receivedOn)],
        [facts.answer, line.answeredOn === null ? null : words.answered(answer, fullDate(line.answeredOn), transfer.answeredBy, line.answerReason)],
        [facts.completed, day(line.completedOn)],
        [facts.cancelled, line.cancelledOn === null ? null : `${fullDate(line.cancelledOn)}: ${line.cancelReason}`],
        [facts.back, day(line.backOn)],
      ]}
    />
  );
}
