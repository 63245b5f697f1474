// Raising, reviewing and ending a flag: first what the form starts from, then the form.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ChildView } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { EndedFlag } from "./EndedFlag";
import { FlagEditor } from "./FlagEditor";
import { flagFromContents, newFlag, reviewing, type FlagStart } from "./flagStart";

type Props = { childId: string; flagId?: string; draftId?: string };

export function FlagScreen({ childId, flagId, draftId }: Props) {
  return draftId === undefined ? (
    <WithChild childId={childId} flagId={flagId ?? null} draftId={null} initial={null} />
  ) : (
    <FromDraft childId={childId} draftId={draftId} />
  );
}

function FromDraft({ childId, draftId }: { childId: string; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = flagFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <WithChild childId={childId} flagId={initial.flagId} draftId={draftId} initial={initial} />;
}

type WithChildProps = { childId: string; flagId: string | null; draftId: string | null; initial: FlagStart | null };

function WithChild({ childId, flagId, draftId, initial }: WithChildProps) {
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  return <Chosen view={child.data} flagId={flagId} draftId={draftId} initial={initial} />;
}

function Chosen({ view, flagId, draftId, initial }: Omit<WithChildProps, "childId"> & { view: ChildView }) {
  const { today } = useFrame();
  const { childId } = view.banner;
  if (flagId === null) return <FlagEditor view={view} draftId={draftId} initial={initial ?? newFlag(childId)} />;
  const flag = view.flags.find((one) => one.flagId === flagId);
  if (flag === undefined) return <Failed failure={{ kind: "notFound" }} />;
  if (flag.endedOn !== null || flag.enteredInError) return <EndedFlag view={view} flag={flag} />;
  return <FlagEditor view={view} draftId={draftId} initial={initial ?? reviewing(flag, today)} />;
}
