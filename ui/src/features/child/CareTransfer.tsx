// The transfer of care that is under way, or the way to begin one.
import { RatingMark } from "../../clinical/RatingMark";
import { Button } from "../../components/Button";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import { Section } from "../../components/Section";
import type { ChildView } from "../../ipc/bindings";
import { shortDate } from "../../text/dates";
import { coverText, transferKindText, transferStateText, transferText as words, whom } from "../../text/transfer";

export function CareTransfer({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  const { childId } = view.banner;
  const { transfer } = view;
  const covered = transfer !== null && transfer.state === "completed";
  return (
    <Section
      title={words.title}
      action={
        transfer === null && view.banner.caseloadStatus === "on-caseload" ? (
          <Button kind="link" onPress={() => navigate({ screen: "start-transfer", childIds: [childId] })}>
            {words.start}
          </Button>
        ) : null
      }
    >
      {transfer === null ? (
        <p className="child__none">{words.none}</p>
      ) : (
        <>
          <div className="lines__one">
            <Button kind="link" onPress={() => navigate({ screen: "transfer", childId, transferId: transfer.transferId })}>
              {transferKindText[transfer.kind]}: {whom(transfer)}
            </Button>
            <span className="lines__end">
              <RatingMark rating={transfer.rating} />
            </span>
          </div>
          <p className="programme__second">
            {covered && transfer.until !== null ? coverText.until(shortDate(transfer.until, today)) : `${transferStateText[transfer.state]}, ${shortDate(transfer.plannedFor, today)}`}
          </p>
        </>
      )}
    </Section>
  );
}
