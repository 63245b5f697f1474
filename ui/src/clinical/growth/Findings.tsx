// What calls for attention: each with its rule and whose rule it is. A prompt, never a diagnosis.
import { Icon } from "../../components/Icon";
import { Notice } from "../../components/Notice";
import type { FindingView, GrowthTrend } from "../../ipc/bindings";
import { growthText, trendText } from "../../text/growth";

type Props = { trend: GrowthTrend | null; findings: readonly FindingView[]; since: string | null };

/** The newest measurement's: how far it moved, and every rule it meets. */
export function Findings({ trend, findings, since }: Props) {
  if (trend === null && findings.length === 0) return null;
  return (
    <section aria-label={growthText.findings}>
      <Notice kind={trend !== null || findings.some((finding) => finding.grade !== "advice") ? "warn" : "info"}>
        {trend !== null && since !== null && (
          <div className="growth-finding">
            <p className="growth-finding__head">
              <Icon name="warn" /> {trendText(trend.spaces, since)}
            </p>
            <p>{growthText.trendBody(trend.bandThen, trend.bandNow)}</p>
          </div>
        )}
        {findings.map((finding) => (
          <OneFinding key={finding.code} finding={finding} />
        ))}
        <p className="growth-table__soft">{growthText.prompt}</p>
      </Notice>
    </section>
  );
}

export function OneFinding({ finding }: { finding: FindingView }) {
  return (
    <div className="growth-finding">
      <p className="growth-finding__head">
        <Icon name={finding.grade === "advice" ? "info" : "warn"} /> {finding.sentence}
      </p>
      <details>
        <summary>
          {growthText.rule}
          <span className="visually-hidden">: {finding.sentence}</span>
        </summary>
        <p>{finding.rule}.</p>
        <p>{finding.source}.</p>
      </details>
    </div>
  );
}
