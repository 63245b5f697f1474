// Who is still to be measured, at one school or at all of them, on the screen and on paper.
import { useState } from "react";

import { Button } from "../../components/Button";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Loading } from "../../components/Loading";
import { useNavigate } from "../../components/navigation";
import { Select } from "../../components/Select";
import { usePrint } from "../../components/usePrint";
import type { CatchUpLine, CatchUpList as List, ClassStanding, NcmpYear, PlaceLine } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { appText } from "../../text/app";
import { shortDate } from "../../text/dates";
import { catchUpText, ncmpResultText, ncmpYearText, schoolText as words } from "../../text/school";
import "../../components/paper.css";
import { className } from "./afterClass";
import { years } from "./ChooseClass";

const ALL = "all";

type OnMeasure = (placeId: string, year: NcmpYear) => void;

export function CatchUpList({ schools, onMeasure }: { schools: readonly PlaceLine[]; onMeasure: OnMeasure }) {
  const { today } = useFrame();
  const [placeId, setPlaceId] = useState(ALL);
  const [year, setYear] = useState<NcmpYear | typeof ALL>(ALL);
  const paper = usePrint();
  const list = useQuery("catch_up_list", { placeId: placeId === ALL ? null : placeId, year: year === ALL ? null : year }, { keep: true });
  const lines = list.state === "loaded" ? list.data.lines : [];
  return (
    <>
      <div className="school__line">
        <Select
          name="catchUpPlace"
          label={words.school}
          width="medium"
          options={[{ value: ALL, label: words.everySchool }, ...schools.map((one) => ({ value: one.placeId, label: one.form.name }))]}
          value={placeId}
          onChange={setPlaceId}
        />
        <Select<NcmpYear | typeof ALL>
          name="catchUpYear"
          label={words.year}
          width="medium"
          options={[{ value: ALL, label: words.everyYear }, ...years]}
          value={year}
          onChange={setYear}
        />
        <Button
          icon="print"
          onPress={() => paper.print({ list: "catch-up-list", on: today, children: lines.length })}
          isDisabled={lines.length === 0}
        >
          {words.printList}
        </Button>
      </div>
      {paper.failure === null ? null : <Failed failure={paper.failure} />}
      {list.state === "loading" ? <Loading /> : null}
      {list.state === "failed" ? <Failed failure={list.failure} onRetry={list.reload} /> : null}
      {list.state === "loaded" ? <Found list={list.data} onMeasure={onMeasure} /> : null}
    </>
  );
}

function Found({ list, onMeasure }: { list: List; onMeasure: OnMeasure }) {
  return (
    <>
      <p role="status">
        <b>{words.catchUpCount(list.lines.length)}</b> {list.withdrawn === 0 ? "" : words.withdrawn(list.withdrawn)}
      </p>
      {list.lines.length === 0 ? <EmptyState title={words.catchUpNone} /> : <Lines list={list} onMeasure={onMeasure} />}
      <Classes title={words.notBegun} classes={list.notBegun} onMeasure={onMeasure} />
      <Classes title={words.declinedClasses} classes={list.declined} />
      <Paper list={list} />
    </>
  );
}

const yearOf = (line: CatchUpLine) => className(line.year, line.className === "" ? null : line.className);

function useTried(): (line: CatchUpLine) => string {
  const { today } = useFrame();
  return ({ tried }) =>
    tried.length === 0 ? words.never : tried.map(({ result, on }) => `${shortDate(on, today)} ${ncmpResultText[result].toLowerCase()}`).join(", ");
}

function Lines({ list, onMeasure }: { list: List; onMeasure: OnMeasure }) {
  const navigate = useNavigate();
  const tried = useTried();
  const columns = words.catchUpColumns;
  return (
    <div className="scroll">
      <table className="table">
        <caption className="visually-hidden">{words.catchUpPart}</caption>
        <thead>
          <tr>
            {Object.values(columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.lines.map((line) => (
            <tr key={line.childId}>
              <td>
                <b>{line.child}</b>
              </td>
              <td>{line.school}</td>
              <td>{yearOf(line)}</td>
              <td>{catchUpText[line.reason]}</td>
              <td>{tried(line)}</td>
              <td>
                <Button kind="link" label={words.openChild(line.child)} onPress={() => navigate({ screen: "child", childId: line.childId })}>
                  {words.openShort}
                </Button>{" "}
                <Button kind="link" label={`${words.measureClass(line.school)}, ${line.child}`} onPress={() => onMeasure(line.placeId, line.year)}>
                  {words.measureShort}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ClassesProps = { title: string; classes: readonly ClassStanding[]; onMeasure?: OnMeasure };

function Classes({ title, classes, onMeasure }: ClassesProps) {
  if (classes.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className="school__list">
        {classes.map((one) => (
          <li key={one.placeId + one.year}>
            <b>{`${one.school}, ${ncmpYearText[one.year]}`}</b> <span className="mut">{words.classPupils(one.pupils)}</span>
            {onMeasure === undefined ? null : (
              <Button
                kind="link"
                label={`${words.measureClass(one.school)}, ${ncmpYearText[one.year]}`}
                onPress={() => onMeasure(one.placeId, one.year)}
              >
                {words.measureShort}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The list on paper: names, schools and days, and nothing that was measured. */
function Paper({ list }: { list: List }) {
  const { practitioner, demonstration } = useFrame();
  const tried = useTried();
  const { child, school, year, reason, tried: days } = words.catchUpColumns;
  return (
    <section className="paper" aria-hidden="true">
      <h1>{words.printed(list.schoolYear)}</h1>
      <p>
        {practitioner}
        {demonstration ? `. ${appText.demonstration}` : ""}
      </p>
      <table>
        <thead>
          <tr>
            {[child, school, year, reason, days].map((name) => (
              <th key={name}>{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.lines.map((line) => (
            <tr key={line.childId}>
              <td>{line.child}</td>
              <td>{line.school}</td>
              <td>{yearOf(line)}</td>
              <td>{catchUpText[line.reason]}</td>
              <td>{tried(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{words.paperFoot}</p>
    </section>
  );
}
