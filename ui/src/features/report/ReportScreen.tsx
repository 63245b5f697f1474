// A quarter's figures: each opens the children it counts.
import { useState } from "react";

import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { Select } from "../../components/Select";
import { usePrint } from "../../components/usePrint";
import { useAnnounce } from "../../components/status";
import type { Failure, Indicator, ReportView } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { quarterText, reportText as words } from "../../text/report";
import { IndicatorDetail } from "./IndicatorDetail";
import { IndicatorTable } from "./IndicatorTable";
import { ReportRest } from "./ReportRest";
import "./report.css";

export function ReportScreen({ quarter: asked }: { quarter?: string }) {
  const [quarter, setQuarter] = useState(asked ?? "");
  const report = useQuery("report", { quarter }, { keep: true });
  if (report.state === "loading") return <Loading />;
  if (report.state === "failed") return <Failed failure={report.failure} onRetry={report.reload} />;
  return <Report report={report.data} onQuarter={setQuarter} />;
}

function Report({ report, onQuarter }: { report: ReportView; onQuarter: (quarter: string) => void }) {
  const announce = useAnnounce();
  const paper = usePrint();
  const { today } = useFrame();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState<Indicator>("C2");
  const line = report.indicators.find((one) => one.indicator === chosen);
  const save = async () => {
    const saved = await attempt("save_report", { quarter: report.quarter });
    setFailure(saved.ok ? null : saved.failure);
    if (saved.ok && saved.value.fileName !== null) announce(words.saved(saved.value.fileName));
  };
  const quarters = report.quarters.includes(report.quarter) ? report.quarters : [report.quarter, ...report.quarters];
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.sub(report.quarter)}
        actions={
          <div className="report__actions">
            <Select
              name="quarter"
              label={words.quarter}
              options={quarters.map((value) => ({ value, label: quarterText(value) }))}
              value={report.quarter}
              onChange={onQuarter}
              width="medium"
            />
            <Button icon="print" onPress={() => paper.print({ list: "report", on: today, children: 0 })}>
              {words.print}
            </Button>
            <Button icon="file" onPress={() => void save()}>
              {words.save}
            </Button>
          </div>
        }
      />
      <div className="report">
        {paper.failure && <Failed failure={paper.failure} />}
        {failure && <Failed failure={failure} onRetry={() => void save()} />}
        {!report.ended && <Notice kind="warn">{words.running}</Notice>}
        <div className="report__columns">
          <IndicatorTable lines={report.indicators} chosen={chosen} onChoose={setChosen} />
          {line && <IndicatorDetail key={`${report.quarter} ${chosen}`} quarter={report.quarter} line={line} />}
        </div>
        <ReportRest report={report} />
      </div>
    </>
  );
}
