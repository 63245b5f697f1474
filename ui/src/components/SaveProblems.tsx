// Why a form was not saved, above the form; everything typed stays where it is.
import type { ReactNode } from "react";

import { formText } from "../text/form";
import { ErrorSummary } from "./ErrorSummary";
import { Failed } from "./Failed";
import { Notice } from "./Notice";
import type { Save } from "./useSave";

type Props = {
  save: Save;
  /** What else can be done when somebody amended it meanwhile. */
  whenChanged?: ReactNode;
};

export function SaveProblems({ save, whenChanged }: Props) {
  if (save.problems.length > 0) return <ErrorSummary problems={save.problems} />;
  if (save.failure === null) return null;
  const { kind } = save.failure;
  if (kind === "outcomeUnknown" || kind === "locked" || kind === "changedMeanwhile") {
    return (
      <div role="alert">
        <Notice kind="red">
          <p>
            <strong>{formText.notSaved[kind].what}</strong>
          </p>
          <p>{formText.notSaved[kind].todo}</p>
          {kind === "changedMeanwhile" && whenChanged}
        </Notice>
      </div>
    );
  }
  return <Failed failure={save.failure} />;
}
