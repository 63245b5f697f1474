// One transfer: what is missing first, everything open on the record, and what can be done now.
import { useState } from "react";

import { ChildBanner } from "../../clinical/ChildBanner";
import { TakeBack } from "../../clinical/TakeBack";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { useBack, useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { useAnnounce } from "../../components/status";
import type { ChildView, TransferView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { personName } from "../../text/people";
import { takeBackText } from "../../text/takeBack";
import { transferText, transferWorkText as words } from "../../text/transfer";
import { BackDialog } from "./CoverDialogs";
import { OpenEntries } from "./OpenEntries";
import { CancelDialog, CompleteDialog, PlanDialog, ReopenDialog } from "./TransferDialogs";
import { TransferFacts } from "./TransferFacts";
import { TransferSteps } from "./TransferSteps";
import "../../components/log.css";
import "./transfer.css";

type Props = { childId: string; transferId: string };

export function TransferScreen({ childId, transferId }: Props) {
  const child = useQuery("open_child", { childId }, { keep: true });
  const transfer = useQuery("open_transfer", { transferId }, { keep: true });
  for (const asked of [child, transfer]) {
    if (asked.state === "failed") return <Failed failure={asked.failure} onRetry={asked.reload} />;
  }
  if (child.state !== "loaded" || transfer.state !== "loaded") return <Loading />;
  return <OneTransfer view={child.data} transfer={transfer.data} />;
}

function OneTransfer({ view, transfer }: { view: ChildView; transfer: TransferView }) {
  const back = useBack();
  const { line } = transfer;
  const isOver = line.state === "completed" || line.state === "cancelled" || line.enteredInError;
  return (
    <>
      <ChildBanner
        banner={view.banner}
        title={transferText.title}
        actions={
          <Button icon="back" onPress={back}>
            {transferText.back}
          </Button>
        }
      />
      <div className="log log--open">
        <div>
          {line.enteredInError ? <Notice kind="info">{takeBackText.was}</Notice> : null}
          {transfer.needsMeeting ? <Notice kind="warn">{words.needsMeeting}</Notice> : null}
          <TransferSteps transfer={transfer} readOnly={isOver} />
          <OpenEntries transfer={transfer} readOnly={isOver} />
        </div>
        <div className="log__actions">
          {line.enteredInError ? null : <Actions view={view} transfer={transfer} />}
          <TransferFacts transfer={transfer} />
        </div>
      </div>
    </>
  );
}

type Asking = "nothing" | "complete" | "cancel" | "plan" | "reopen" | "back" | "take-back";

function Actions({ view, transfer: { line } }: { view: ChildView; transfer: TransferView }) {
  const [asking, setAsking] = useState<Asking>("nothing");
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { childId, family, given } = view.banner;
  const close = () => setAsking("nothing");
  const onDone = (said: string) => {
    close();
    announce(said);
  };
  const dialog = { line, child: personName(family, given), onClose: close, onDone };
  const isOver = line.state === "completed" || line.state === "cancelled";
  return (
    <>
      {isOver ? null : (
        <>
          <Button kind="go" onPress={() => setAsking("complete")}>
            {words.actions.complete}
          </Button>
          <Button onPress={() => setAsking("plan")}>{words.actions.plan}</Button>
          <Button onPress={() => setAsking("cancel")}>{words.actions.cancel}</Button>
        </>
      )}
      {line.state === "completed" && line.kind === "cover" && line.backOn === null ? (
        <Button kind="go" onPress={() => setAsking("back")}>
          {words.actions.back}
        </Button>
      ) : null}
      {line.state === "completed" && line.backOn === null ? <Button onPress={() => setAsking("reopen")}>{words.actions.reopen}</Button> : null}
      <Button kind="link" onPress={() => setAsking("take-back")}>
        {transferText.error}
      </Button>
      {asking === "complete" ? <CompleteDialog {...dialog} /> : null}
      {asking === "cancel" ? <CancelDialog {...dialog} /> : null}
      {asking === "plan" ? <PlanDialog {...dialog} /> : null}
      {asking === "reopen" ? <ReopenDialog {...dialog} /> : null}
      {asking === "back" ? <BackDialog lines={[line]} onClose={close} onDone={onDone} /> : null}
      {asking === "take-back" ? (
        <TakeBack
          recordId={line.transferId}
          words={takeBackText.transfer}
          onClose={close}
          onDone={() => {
            announce(takeBackText.done);
            navigate({ screen: "child", childId, tab: "timeline" });
          }}
        />
      ) : null}
    </>
  );
}
