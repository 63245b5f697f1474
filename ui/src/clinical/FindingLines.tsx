// What a review found, each in a short line; what is never shown in the home says so.
import { useFrame } from "../components/frame";
import { Tag } from "../components/Tag";
import type { FindingLine } from "../ipc/bindings";
import { childText } from "../text/child";
import { findingText } from "../text/review";
import "./finding-lines.css";

export function FindingLines({ findings }: { findings: readonly FindingLine[] }) {
  const { today } = useFrame();
  if (findings.length === 0) return null;
  return (
    <ul className="finding-lines">
      {findings.map((line) => (
        <li key={line.field}>
          <span className="finding-lines__label">{line.label}:</span> {findingText(line, today)}
          {line.restricted ? (
            <>
              {" "}
              <Tag tone="red" icon="eye-off">
                {childText.timeline.restricted}
              </Tag>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
