// Scoring a tool apart from a contact, and amending what was scored: first what the form starts from, then the form.
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { Tool } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { AssessmentEditor } from "./AssessmentEditor";
import { amending, assessmentFromContents, newAssessment, type AssessmentStart } from "./assessmentStart";

type Props = { childId: string; tool?: Tool; assessmentId?: string; draftId?: string };

export function AssessmentScreen({ childId, tool, assessmentId, draftId }: Props) {
  if (draftId !== undefined) return <FromDraft childId={childId} draftId={draftId} />;
  if (assessmentId !== undefined) return <Amend childId={childId} assessmentId={assessmentId} />;
  return <WithChild childId={childId} tool={tool ?? null} draftId={null} initial={newAssessment} />;
}

function FromDraft({ childId, draftId }: { childId: string; draftId: string }) {
  const { today } = useFrame();
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = assessmentFromContents(draft.data.contents, today);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <WithChild childId={childId} tool={null} draftId={draftId} initial={initial} />;
}

function Amend({ childId, assessmentId }: { childId: string; assessmentId: string }) {
  const opened = useOnce("open_assessment", { assessmentId });
  if (opened.state === "loading") return <Loading />;
  if (opened.state === "failed") return <Failed failure={opened.failure} onRetry={opened.reload} />;
  return <WithChild childId={childId} tool={null} draftId={null} initial={amending(assessmentId, opened.data)} />;
}

type WithChildProps = { childId: string; tool: Tool | null; draftId: string | null; initial: AssessmentStart };

function WithChild({ childId, tool, draftId, initial }: WithChildProps) {
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  return <AssessmentEditor view={child.data} tool={tool} draftId={draftId} initial={initial} />;
}
