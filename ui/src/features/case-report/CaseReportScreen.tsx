// A report about a child: first what it starts from, then the editor; a locked one is only read.
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { useOnce } from "../../components/useOnce";
import type { ReportKind } from "../../ipc/bindings";
import { draftText } from "../../text/draft";
import { LockedReport } from "./LockedReport";
import { ReportEditor } from "./ReportEditor";
import { fromDraft, fromLocked, reportFromContents, type ReportStart } from "./reportStart";
import "./case-report.css";

type Props = {
  childId: string;
  template?: ReportKind;
  /** A locked report to read. */
  reportId?: string;
  /** A locked report to make a new one from. */
  fromReport?: string;
  draftId?: string;
};

export function CaseReportScreen({ childId, template, reportId, fromReport, draftId }: Props) {
  if (draftId !== undefined) return <FromKept childId={childId} draftId={draftId} />;
  if (reportId !== undefined) return <LockedReport childId={childId} reportId={reportId} />;
  if (fromReport !== undefined) return <FromLocked childId={childId} reportId={fromReport} />;
  return <FromRecord childId={childId} template={template ?? "conference-report"} />;
}

function FromKept({ childId, draftId }: { childId: string; draftId: string }) {
  const draft = useOnce("open_draft", { draftId });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  const initial = reportFromContents(draft.data.contents);
  if (initial === null) {
    return (
      <Notice kind="red">
        <p>{draftText.unreadable}</p>
        <p>{draftText.unreadableMend}</p>
      </Notice>
    );
  }
  return <WithChild childId={childId} draftId={draftId} initial={initial} />;
}

function FromLocked({ childId, reportId }: { childId: string; reportId: string }) {
  const opened = useOnce("open_case_report", { reportId });
  if (opened.state === "loading") return <Loading />;
  if (opened.state === "failed") return <Failed failure={opened.failure} onRetry={opened.reload} />;
  return <WithChild childId={childId} draftId={null} initial={fromLocked(opened.data)} />;
}

function FromRecord({ childId, template }: { childId: string; template: ReportKind }) {
  const draft = useOnce("draft_report", { childId, template, restrictedBecause: null });
  if (draft.state === "loading") return <Loading />;
  if (draft.state === "failed") return <Failed failure={draft.failure} onRetry={draft.reload} />;
  return <WithChild childId={childId} draftId={null} initial={fromDraft(draft.data)} />;
}

function WithChild({ childId, draftId, initial }: { childId: string; draftId: string | null; initial: ReportStart }) {
  const child = useOnce("open_child", { childId });
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  return <ReportEditor view={child.data} initial={initial} draftId={draftId} />;
}
