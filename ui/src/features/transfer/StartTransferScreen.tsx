// Begins a transfer for one child, for several, or cover for all: a new form or a draft.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { TransferForm } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { TransferEditor } from "./TransferEditor";
import { transferFromContents } from "./transferStart";

type Props = { childIds: string[]; cover?: boolean; draftId?: string };

export function StartTransferScreen({ childIds, cover = false, draftId }: Props) {
  if (draftId !== undefined) return <FromDraft draftId={draftId} />;
  return <Filled childIds={childIds} cover={cover} draft={null} />;
}

function FromDraft({ draftId }: { draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const form = transferFromContents(draft.data.contents, today);
  if (form === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <Filled childIds={form.childIds} cover={false} draft={{ id: draftId, form }} />;
}

function Filled({ childIds, cover, draft }: { childIds: string[]; cover: boolean; draft: { id: string; form: TransferForm } | null }) {
  const start = useOnce("transfer_start", { childIds });
  if (start.state === "loading") return <Loading />;
  if (start.state === "failed") return <Failed failure={start.failure} onRetry={start.reload} />;
  const fresh: TransferForm = cover ? { ...start.data.form, kind: "cover", wholeCaseload: true } : start.data.form;
  return <TransferEditor start={start.data} initial={draft?.form ?? fresh} draftId={draft?.id ?? null} />;
}
