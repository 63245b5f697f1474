// Beginning, amending and stepping a status: first what the form starts from, then the form.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ChildView } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { SafeguardingEditor } from "./SafeguardingEditor";
import { amending, fromFlag, newStatus, statusFromContents, steppingFrom, type SafeguardingStart } from "./safeguardingStart";

type Props = { childId: string; episodeId?: string; stepFrom?: string; flagId?: string; draftId?: string };

export function SafeguardingScreen({ childId, draftId, ...from }: Props) {
  return draftId === undefined ? (
    <WithChild childId={childId} from={from} draftId={null} initial={null} />
  ) : (
    <FromDraft childId={childId} draftId={draftId} />
  );
}

function FromDraft({ childId, draftId }: { childId: string; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = statusFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <WithChild childId={childId} from={{}} draftId={draftId} initial={initial} />;
}

type From = Pick<Props, "episodeId" | "stepFrom" | "flagId">;
type WithChildProps = { childId: string; from: From; draftId: string | null; initial: SafeguardingStart | null };

function WithChild({ childId, from, draftId, initial }: WithChildProps) {
  const { today } = useFrame();
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  const start = initial ?? startOf(child.data, from, today);
  if (start === null) return <Failed failure={{ kind: "notFound" }} />;
  return <SafeguardingEditor view={child.data} draftId={draftId} initial={start} />;
}

function startOf(view: ChildView, { episodeId, stepFrom, flagId }: From, today: string): SafeguardingStart | null {
  const status = (id: string) => view.statuses.find((one) => one.episodeId === id && !one.enteredInError);
  if (episodeId !== undefined) {
    const found = status(episodeId);
    return found === undefined ? null : amending(found, today);
  }
  if (stepFrom !== undefined) {
    const found = status(stepFrom);
    return found === undefined || found.endedOn !== null ? null : steppingFrom(found);
  }
  if (flagId !== undefined) {
    const found = view.flags.find((one) => one.flagId === flagId && one.endedOn === null && !one.enteredInError);
    return found === undefined ? null : fromFlag(found);
  }
  return newStatus(view.banner.childId);
}
