// Everything that must be put right, in one place that takes focus; each line jumps to its field.
import { useEffect, useId, useRef } from "react";

import { appText } from "../text/app";
import { jumpTo } from "./jumpTo";

type Problem = { field: string; what: string; mend: string };

type Props = { problems: readonly Problem[] };

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
