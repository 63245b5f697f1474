// A locked report, to read, print, or make a new one from.
import { ChildBanner } from "../../clinical/ChildBanner";
import { SavePdf } from "../../clinical/SavePdf";
import { Button } from "../../components/Button";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { useEscape } from "../../components/useEscape";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { caseReportText as words } from "../../text/caseReport";
import { whenWritten } from "../../text/dates";
import { SentenceMarks } from "./SentenceRow";

export function LockedReport({ childId, reportId }: { childId: string; reportId: string }) {
  const { today } = useFrame();
  const navigate = useNavigate();
  const opened = useQuery("open_case_report", { reportId });
  const child = useQuery("open_child", { childId });
  const back = () => navigate({ screen: "child", childId, tab: "safeguarding" });
  useEscape(back, false);
  if (opened.state === "loading") return <Loading />;
  if (opened.state === "failed") return <Failed failure={opened.failure} onRetry={opened.reload} />;
  // Whose report it is stands above it, as above every screen of a child.
  if (child.state === "loading") return <Loading />;
  if (child.state === "failed") return <Failed failure={child.failure} onRetry={child.reload} />;
  const { line, sections } = opened.data;
  return (
    <div className="locked-report">
      <ChildBanner
        banner={child.data.banner}
        title={words.lockedTitle(line.title)}
        actions={
          <>
            <Button shortcut="Esc" onPress={back}>
              {words.back}
            </Button>
            <Button icon="copy" onPress={() => navigate({ screen: "case-report", childId, fromReport: reportId })}>
              {words.newFrom}
            </Button>
            {line.holds ? <SavePdf save={() => attempt("save_case_report", { reportId })} /> : null}
          </>
        }
      />
      <div className="locked-report__body">
        <p className="report-form__meta">{words.locked(whenWritten(line.lockedAt, today), line.author)}</p>
        {line.holds ? null : (
          <Notice kind="red">
            <p>
              <b>{words.broken}</b>
            </p>
            <p>{words.brokenTodo}</p>
          </Notice>
        )}
        {line.newerEntries === 0 ? null : <Notice kind="warn">{words.newer(line.newerEntries)}</Notice>}
        {sections.map((section) => (
          <section key={section.code} className="report-section">
            <h2>{section.heading}</h2>
            <ul className="report-section__sentences">
              {section.sentences.map((sentence, place) => (
                <li key={place} className="report-sentence">
                  <p className="report-sentence__text">{sentence.text}</p>
                  <div className="report-sentence__foot">
                    <SentenceMarks sentence={sentence} childId={childId} />
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className="report-form__meta">
          {words.lockedNote} {words.fingerprint(line.sha256)}
        </p>
      </div>
    </div>
  );
}
