// Letters to all the families of a day: who gets one, who is left out and why, and one PDF of them.
import { useState } from "react";

import { SavePdf } from "../../clinical/SavePdf";
import { Button } from "../../components/Button";
import { Checkbox } from "../../components/Checkbox";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { Loading } from "../../components/Loading";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { SaveProblems } from "../../components/SaveProblems";
import { Select } from "../../components/Select";
import { useAnnounce } from "../../components/status";
import { TextArea } from "../../components/TextArea";
import { TextField } from "../../components/TextField";
import { useSave } from "../../components/useSave";
import type { LetterAsked, LettersWritten, ManyLettersLine, MergeField } from "../../ipc/bindings";
import { attempt } from "../../ipc/client";
import { useQuery } from "../../ipc/useQuery";
import { longDay } from "../../text/dates";
import { leftOutText, letterText, letterWarningText, longField, mergeFieldText } from "../../text/letter";
import "./letter.css";

const words = letterText.many;

export function ManyLettersScreen({ on }: { on: string }) {
  const [template, setTemplate] = useState("appointment");
  const [asked, setAsked] = useState<LetterAsked[]>([]);
  const [unticked, setUnticked] = useState<readonly string[]>([]);
  const [written, setWritten] = useState<LettersWritten | null>(null);
  const query = useQuery("many_letters", { template, on, childIds: [], asked }, { keep: true });
  const save = useSave();
  const announce = useAnnounce();
  const head = <PageHead title={words.title} sub={words.sub(longDay(on))} />;
  if (query.state !== "loaded") {
    return (
      <>
        {head}
        <div className="main__padded">{query.state === "loading" ? <Loading /> : <Failed failure={query.failure} onRetry={query.reload} />}</div>
      </>
    );
  }
  const { lines, templates, missing } = query.data;
  if (written !== null) {
    const done = words.done(written.letterIds.length, written.leftOut);
    return (
      <>
        {head}
        <div className="main__padded">
          <Notice kind="info">
            <p>{done}</p>
          </Notice>
          <p className="letter__again">
            <SavePdf of={words.title} save={() => attempt("save_letter", { letterIds: written.letterIds })} />{" "}
            <Button onPress={() => setWritten(null)}>{words.again}</Button>
          </p>
        </div>
      </>
    );
  }
  if (lines.length === 0) {
    return (
      <>
        {head}
        <EmptyState title={words.none}>{words.noneTodo}</EmptyState>
      </>
    );
  }
  const ready = lines.filter((line) => line.leftOut === null);
  const chosen = ready.filter((line) => !unticked.includes(line.childId));
  const write = async () => {
    announce(words.working(chosen.length));
    const done = await save.run(() => attempt("write_many_letters", { template, on, childIds: chosen.map((line) => line.childId), asked }));
    if (done === null) return;
    setWritten({ ...done, leftOut: lines.length - done.letterIds.length });
    announce(words.done(done.letterIds.length, lines.length - done.letterIds.length));
  };
  const say = (field: MergeField, said: string) => setAsked([...asked.filter((one) => one.field !== field), { field, words: said }]);
  const fields = [...new Set([...asked.map(({ field }) => field), ...missing])];
  return (
    <>
      {head}
      <div className="main__padded letter__many">
        <SaveProblems save={save} />
        <Select
          name="template"
          label={letterText.template}
          options={templates.map(({ code, name }) => ({ value: code, label: name }))}
          value={template}
          onChange={setTemplate}
          width="medium"
        />
        {fields.map((field) => {
          const common = {
            name: `asked.${field}`, label: mergeFieldText[field], value: asked.find((one) => one.field === field)?.words ?? "",
            onChange: (said: string) => say(field, said),
          };
          return longField.includes(field) ? <TextArea key={field} {...common} rows={3} /> : <TextField key={field} {...common} width="medium" />;
        })}
        <p role="status">{words.count(ready.length, lines.length - ready.length)}</p>
        <table className="letter__table" aria-label={words.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.pick}</th>
              <th scope="col">{words.columns.at}</th>
              <th scope="col">{words.columns.to}</th>
              <th scope="col">{words.columns.standing}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line
                key={line.appointmentId ?? line.childId}
                line={line}
                isChosen={chosen.includes(line)}
                onChoose={(isChosen) =>
                  setUnticked(isChosen ? unticked.filter((id) => id !== line.childId) : [...unticked, line.childId])
                }
              />
            ))}
          </tbody>
        </table>
        <Button kind="go" isDisabled={save.busy || chosen.length === 0} onPress={() => void write()}>
          {words.save(chosen.length)}
        </Button>
      </div>
    </>
  );
}

type LineProps = { line: ManyLettersLine; isChosen: boolean; onChoose: (isChosen: boolean) => void };

function Line({ line, isChosen, onChoose }: LineProps) {
  return (
    <tr>
      <td>
        {line.leftOut === null ? (
          <Checkbox label={<><span className="visually-hidden">{words.pick("")}</span>{line.child}</>} isSelected={isChosen} onChange={onChoose} />
        ) : (
          line.child
        )}
      </td>
      <td>{line.at?.slice(0, 5) ?? ""}</td>
      <td className="letter__to">{line.to}</td>
      <td>
        {line.leftOut === null ? (
          words.ready
        ) : (
          <>
            <b>{leftOutText[line.leftOut]}</b>
            {line.leftOut === "missing" ? `: ${line.missing.map((field) => mergeFieldText[field].toLowerCase()).join(", ")}` : ""}
          </>
        )}
        {line.leftOut === null ? line.warnings.map((warning) => <p key={warning}>{letterWarningText[warning]}</p>) : null}
        {line.language === null || line.language === "English" ? null : <p>{words.language(line.language)}</p>}
      </td>
    </tr>
  );
}
