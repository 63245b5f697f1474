// A body map apart from a contact: first what the form starts from, then the form. One that was taken back can only be read.
import { newBodyMap, type TypedBodyMap } from "../../clinical/body-map/typed";
import { clockNow } from "../../components/clock";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { timeInEngland } from "../../components/typedDate";
import { useOnce } from "../../components/useOnce";
import type { ChildView } from "../../ipc/bindings";
import { bodyMapText as words } from "../../text/bodyMap";
import { draftText } from "../../text/draft";
import { BodyMapEditor } from "./BodyMapEditor";
import { bodyMapFromContents, type BodyMapStart } from "./bodyMapStart";

type Props = { childId: string; bodyMapId?: string; draftId?: string };

export function BodyMapScreen({ childId, bodyMapId, draftId }: Props) {
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  if (draftId !== undefined) return <FromDraft view={child.data} draftId={draftId} />;
  if (bodyMapId !== undefined) return <Stored view={child.data} bodyMapId={bodyMapId} draftId={null} initial={null} />;
  return <New view={child.data} />;
}

function New({ view }: { view: ChildView }) {
  const { today, practitioner } = useFrame();
  const map = newBodyMap(view.banner.born, today, practitioner, timeInEngland(clockNow()));
  return <BodyMapEditor view={view} initial={{ map, bodyMapId: null, fromRevision: 0, reason: "" }} draftId={null} stored={null} />;
}

function FromDraft({ view, draftId }: { view: ChildView; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = bodyMapFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return initial.bodyMapId === null ? (
    <BodyMapEditor view={view} initial={initial} draftId={draftId} stored={null} />
  ) : (
    <Stored view={view} bodyMapId={initial.bodyMapId} draftId={draftId} initial={initial} />
  );
}

type StoredProps = { view: ChildView; bodyMapId: string; draftId: string | null; initial: BodyMapStart | null };

function Stored({ view, bodyMapId, draftId, initial }: StoredProps) {
  const opened = useOnce("open_body_map", { bodyMapId });
  if (opened.state === "loading") return <Loading what={words.loading} />;
  if (opened.state === "failed") return <Failed failure={opened.failure} onRetry={opened.reload} />;
  const { form, revision } = opened.data;
  const map: TypedBodyMap = form;
  return (
    <BodyMapEditor
      view={view}
      initial={initial ?? { map, bodyMapId, fromRevision: revision, reason: "" }}
      draftId={draftId}
      stored={opened.data}
    />
  );
}
