// The open disagreements of the whole caseload, how to escalate, and how long each stage has.
import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useBack, useNavigate } from "../../components/navigation";
import { PageHead } from "../../components/PageHead";
import { Section } from "../../components/Section";
import type { EscalationList, EscalationView } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { shortDate } from "../../text/dates";
import { escalationListText as words, escalationStageText, escalationText } from "../../text/escalation";
import { workingDays } from "../../text/referral";
import { HowToEscalate } from "./HowToEscalate";
import "../../components/log.css";

export function EscalationListScreen() {
  const back = useBack();
  const list = useQuery("escalation_list", {});
  if (list.state === "loading") return <Loading />;
  if (list.state === "failed") return <Failed failure={list.failure} onRetry={list.reload} />;
  return (
    <>
      <PageHead
        title={words.title}
        sub={words.sub(list.data.rows.length)}
        actions={
          <Button icon="back" onPress={back}>
            {escalationText.back}
          </Button>
        }
      />
      <div className="log">
        {list.data.rows.length === 0 ? <EmptyState title={words.empty} /> : <OpenOnes rows={list.data.rows} />}
        <HowToEscalate />
        <Section title={words.stages}>
          <div className="log__scroll">
            <table className="table" aria-label={words.stages}>
              <thead>
                <tr>
                  <th scope="col">{words.stageColumns.stage}</th>
                  <th scope="col">{words.stageColumns.days}</th>
                  <th scope="col">{words.stageColumns.source}</th>
                </tr>
              </thead>
              <tbody>
                {list.data.stages.map((stage) => (
                  <tr key={stage.stage}>
                    <th scope="row">{escalationStageText[stage.stage]}</th>
                    <td>{workingDays(stage.workingDays)}</td>
                    <td>
                      {stage.source}
                      {stage.local ? `, ${words.local}` : ""}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      </div>
    </>
  );
}

function OpenOnes({ rows }: { rows: EscalationList["rows"] }) {
  const navigate = useNavigate();
  return (
    <div className="log__scroll">
      <table className="table" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.columns.child}</th>
            <th scope="col">{words.columns.about}</th>
            <th scope="col">{words.columns.stage}</th>
            <th scope="col">{words.columns.reply}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ child, escalation }) => {
            const last = escalation.steps.at(-1);
            const { childId, escalationId } = escalation;
            return (
              <tr key={escalationId}>
                <th scope="row">
                  <Button kind="link" onPress={() => navigate({ screen: "escalation", childId, escalationId })}>
                    {child}
                  </Button>
                </th>
                <td className="log__words">{escalation.about}</td>
                <td>
                  {last === undefined ? "" : escalationStageText[last.stage]}
                  <div className="log__soft">{last?.to}</div>
                </td>
                <td>
                  <Reply escalation={escalation} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Reply({ escalation }: { escalation: EscalationView }) {
  const { today } = useFrame();
  if (escalation.replyBy === null) return escalationText.answered;
  const day = shortDate(escalation.replyBy, today);
  return escalation.overdue ? <span className="over">{escalationText.noAnswer(day)}</span> : escalationText.answerBy(day);
}
