// Everything that must be put right, in one place that takes focus; each line jumps to its field.
import { useEffect, useId, useRef } from "react";

import { appText } from "../text/app";

type Problem = { field: string; what: string; mend: string };

type Props = { problems: readonly Problem[] };

/** Moves to the field whose id is the problem's name: the field itself, or the first thing in its group. */
function jumpTo(field: string) {
  const target = document.getElementById(field);
  const inside = target?.matches("input, select, textarea, button")
    ? target
    : target?.querySelector<HTMLElement>("input:checked, input, select, textarea, button, [tabindex]");
  inside?.focus();
  (target ?? inside)?.scrollIntoView({ block: "center" });
}

export function ErrorSummary({ problems }: Props) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) {
      box.current?.focus();
      box.current?.scrollIntoView({ block: "nearest" });
    }
  }, [problems]);
  if (problems.length === 0) {
    return null;
  }
  return (
    <div className="error-summary" role="alert" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <h2 id={titleId}>{appText.problems(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.field} ${problem.what}`}>
            <a
              href={`#${problem.field}`}
              onClick={(event) => {
                event.preventDefault();
                jumpTo(problem.field);
              }}
            >
              {problem.what}
            </a>
            {problem.mend && <span className="error-summary__mend">{problem.mend}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
