// Questionnaires that wait for one step, and the step.
import { useState } from "react";

import { Button } from "../../components/Button";
import type { QuestionnaireLine, QuestionnaireStep, TriageOutcome } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { errorText } from "../../ipc/errorText";
import { contactTypeText } from "../../text/codes";
import { appText } from "../../text/app";
import { schoolText as words, triageText } from "../../text/school";

type Props = { title: string; step: QuestionnaireStep; lines: readonly QuestionnaireLine[] };

export function QuestionnaireList({ title, step, lines }: Props) {
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="mut">{lines.length}</span>
      </h2>
      {lines.length === 0 ? <p className="mut">{words.nothing}</p> : null}
      <ul className="school__list">
        {lines.map((line) => (
          <Line key={line.questionnaireId} line={line} step={step} />
        ))}
      </ul>
    </section>
  );
}

const outcomes = Object.keys(triageText) as TriageOutcome[];

function Line({ line, step }: { line: QuestionnaireLine; step: QuestionnaireStep }) {
  const [outcome, setOutcome] = useState<TriageOutcome | "">("");
  const [note, setNote] = useState("");
  const [error, setError] = useState<string | null>(null);
  const act = async () => {
    const answer = await attempt("advance_questionnaire", {
      questionnaireId: line.questionnaireId,
      fromRevision: line.revision,
      step,
      on: "today",
      outcome: outcome === "" ? null : outcome,
      note,
    });
    if (answer.ok) return;
    if (answer.failure.kind === "invalid") {
      setError(answer.failure.problems.map(({ what, mend }) => `${what}. ${mend}.`).join(" "));
    } else {
      const { what, todo } = errorText(answer.failure);
      setError(`${what} ${todo}`);
    }
  };
  const { child } = line;
  const names: Record<QuestionnaireStep, { short: string; long: string }> = {
    returned: { short: words.returned, long: words.returnedOf(child) },
    triaged: { short: words.read, long: words.readOf(child) },
    "followed-up": { short: words.followedUp, long: words.followedUpOf(child) },
  };
  return (
    <li>
      <b>{child}</b>
      <span>{contactTypeText[line.contactType]}</span>
      <span className="mut">{words.waits(line.waitingDays)}</span>
      {line.outcome === null ? null : <span>{`${triageText[line.outcome]}. ${line.note}`}</span>}
      {step === "triaged" ? (
        <>
          <select
            className="input"
            aria-label={words.outcomeOf(child)}
            value={outcome}
            onChange={(event) => setOutcome(outcomes.find((one) => one === event.target.value) ?? "")}
          >
            <option value="">{appText.choose}</option>
            {outcomes.map((one) => (
              <option key={one} value={one}>
                {triageText[one]}
              </option>
            ))}
          </select>
          <input className="input" aria-label={words.noteOf(child)} value={note} onChange={(event) => setNote(event.target.value)} />
        </>
      ) : null}
      <Button kind="link" label={names[step].long} onPress={() => void act()}>
        {names[step].short}
      </Button>
      {error === null ? null : (
        <span className="over" role="alert">
          {error}
        </span>
      )}
    </li>
  );
}
