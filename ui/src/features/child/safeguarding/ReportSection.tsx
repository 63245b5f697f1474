// The chronology and reports of a child: start one, go on with it, and the locked ones with their fingerprints.
import { useState } from "react";

import { SavePdf } from "../../../clinical/SavePdf";
import { Button } from "../../../components/Button";
import { Failed } from "../../../components/Failed";
import { useFrame } from "../../../components/frame";
import { Loading } from "../../../components/Loading";
import { useNavigate } from "../../../components/navigation";
import { Section } from "../../../components/Section";
import { Select } from "../../../components/Select";
import { Tag } from "../../../components/Tag";
import type { CaseReportLine, ChildView, ReportKind } from "../../../ipc/bindings";
import { attempt } from "../../../ipc/client";
import { useQuery } from "../../../ipc/useQuery";
import { caseReportText as words, reportKindText } from "../../../text/caseReport";
import { fullDate, whenWritten } from "../../../text/dates";

const kinds = (Object.keys(reportKindText) as ReportKind[]).map((value) => ({ value, label: reportKindText[value] }));

export function ReportSection({ view }: { view: ChildView }) {
  const navigate = useNavigate();
  const { childId } = view.banner;
  const [template, setTemplate] = useState<ReportKind>("conference-report");
  const reports = useQuery("case_reports", { childId });
  return (
    <Section
      title={words.section}
      action={
        <Button icon="list" onPress={() => navigate({ screen: "chronology", childId })}>
          {words.chronology}
        </Button>
      }
    >
      <div className="report-start">
        <Select name="reportKind" label={words.startKind} width="medium" options={kinds} value={template} onChange={setTemplate} />
        <Button icon="file" onPress={() => navigate({ screen: "case-report", childId, template })}>
          {words.start}
        </Button>
      </div>
      {reports.state === "loading" ? <Loading /> : null}
      {reports.state === "failed" ? <Failed failure={reports.failure} onRetry={reports.reload} /> : null}
      {reports.state === "loaded" && reports.data.reports.length === 0 ? <p className="child__none">{words.noneLocked}</p> : null}
      {reports.state === "loaded"
        ? reports.data.reports.map((line) => <ReportCard key={line.reportId} childId={childId} line={line} />)
        : null}
    </Section>
  );
}

function ReportCard({ childId, line }: { childId: string; line: CaseReportLine }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const when = whenWritten(line.lockedAt, today);
  const { reportId } = line;
  return (
    <div className="card">
      <div className="card__head">
        <b>
          {line.title}
          {line.meetingOn === null ? "" : ` ${words.meeting(fullDate(line.meetingOn))}`}
        </b>
        <Tag tone={line.holds ? "green" : "red"} icon={line.holds ? "lock" : "warn"}>
          {line.holds ? words.holds : words.broken}
        </Tag>
        {line.restricted ? (
          <Tag tone="grey" icon="eye-off">
            {words.restricted}
          </Tag>
        ) : null}
        {line.newerEntries === 0 ? null : <Tag tone="amber">{words.newer(line.newerEntries)}</Tag>}
      </div>
      <div className="card__foot">
        <span className="card__meta">{words.locked(when, line.author)}</span>
        <span className="card__act">
          <Button kind="link" onPress={() => navigate({ screen: "case-report", childId, reportId })}>
            {words.open}
            <span className="visually-hidden">
              : {line.title}, {when}
            </span>
          </Button>
          {line.holds ? <SavePdf of={`${line.title}, ${when}`} save={() => attempt("save_case_report", { reportId })} /> : null}
        </span>
      </div>
    </div>
  );
}
