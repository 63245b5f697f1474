// What a figure calls attention to, calmly: the sentence, then the rule and whose it is.
import { Icon } from "../../components/Icon";
import type { FindingView } from "../../ipc/bindings";
import { measureText as words, ruleText } from "../../text/measure";
import "./measure.css";

type Props = { findings: readonly FindingView[] };

export function Findings({ findings }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul className="figure-says">
      {findings.map((finding) => (
        <li key={finding.code} className={`figure-says__${finding.grade}`}>
          <Icon name={finding.grade === "advice" ? "info" : "warn"} />
          <span>
            {finding.sentence}. <small>{ruleText(finding)}</small>
          </span>
        </li>
      ))}
      {findings.some((finding) => finding.grade === "concern") ? <li className="figure-says__prompt">{words.prompt}</li> : null}
    </ul>
  );
}
