// The safeguarding register: children with a status or a flag open, what is next for each, and those closed of late.
import { useCallback, useState } from "react";

import { ChildPicker } from "../../clinical/ChildPicker";
import { Button } from "../../components/Button";
import { Chips } from "../../components/Chips";
import { Dialog } from "../../components/Dialog";
import { EmptyState } from "../../components/EmptyState";
import { Failed } from "../../components/Failed";
import { useFrame } from "../../components/frame";
import { Kbd } from "../../components/Kbd";
import { Loading } from "../../components/Loading";
import { useMemory } from "../../components/memory";
import { useNavigate } from "../../components/navigation";
import { Notice } from "../../components/Notice";
import { PageHead } from "../../components/PageHead";
import { usePrint } from "../../components/usePrint";
import { useShortcut } from "../../components/useShortcut";
import type { SafeguardingRegister, SafeguardingRow } from "../../ipc/bindings";
import { useQuery } from "../../ipc/useQuery";
import { fullDate } from "../../text/dates";
import { safeguardingRegisterText as words } from "../../text/safeguarding";
import { todayText } from "../../text/today";
import { Counts } from "./Counts";
import { RegisterPaper } from "./RegisterPaper";
import { RegisterPreview } from "./RegisterPreview";
import { RegisterTable } from "./RegisterTable";
import "./register.css";

type Filter = "open" | "overdue" | "no-review" | "closed";

/** More names than these are counted. */
const MOST_NAMES = 5;

export function RegisterScreen() {
  const register = useQuery("safeguarding_register", {});
  if (register.state === "loading") return <Loading />;
  if (register.state === "failed") return <Failed failure={register.failure} onRetry={register.reload} />;
  return <Register register={register.data} />;
}

const fits: Record<Filter, (row: SafeguardingRow) => boolean> = {
  open: (row) => !row.closed,
  overdue: (row) => !row.closed && row.reviewOverdue,
  "no-review": (row) => row.noReview,
  closed: (row) => row.closed,
};

const labels: Record<Filter, string> = {
  open: words.open,
  overdue: words.reviewOverdue,
  "no-review": words.noReview,
  closed: words.closed,
};

const filters = Object.keys(fits) as Filter[];

function Register({ register }: { register: SafeguardingRegister }) {
  const navigate = useNavigate();
  const { today } = useFrame();
  const [filter, setFilter] = useMemory<Filter>("safeguarding filter", "open");
  const [chosen, setChosen] = useMemory<string | null>("safeguarding chosen", null);
  const [counting, setCounting] = useState(false);
  const [picking, setPicking] = useState(false);
  const [printing, setPrinting] = useState(false);
  const paper = usePrint();
  const printed = useCallback(() => setPrinting(false), []);
  const rows = register.rows.filter(fits[filter]);
  const closed = filter === "open" ? register.rows.filter(fits.closed) : [];
  const selected = [...rows, ...closed].find((row) => row.childId === chosen) ?? rows[0] ?? closed[0];
  useShortcut("c", () => setPicking(true));
  const late = register.supervisionOverdue.slice(0, MOST_NAMES).map((one) => words.supervisionBy(one.child, fullDate(one.by)));
  const sub = [words.sub(register.children, register.families), words.overdue(register.reviewsOverdue), words.soon(register.soon)];
  return (
    <>
      <PageHead
        title={words.title}
        sub={sub.filter((part) => part !== "").join(" ")}
        actions={
          <>
            <Chips<Filter>
              label={words.filters}
              options={filters.map((value) => ({ value, label: `${labels[value]} ${String(register.rows.filter(fits[value]).length)}` }))}
              value={filter}
              onChange={setFilter}
            />
            <Button
              icon="print"
              isDisabled={rows.length === 0}
              onPress={() => paper.print({ list: "safeguarding-register", on: today, children: rows.length }, () => setPrinting(true))}
            >
              {words.print}
            </Button>
            <Button onPress={() => setCounting(!counting)}>{counting ? words.countsHide : words.countsShow}</Button>
            <Button kind="alt" icon="plus" shortcut="C" onPress={() => setPicking(true)}>
              {words.raise}
            </Button>
          </>
        }
      />
      {register.refusedClocks.length === 0 ? null : (
        <div className="main__padded">
          <Notice kind="warn">
            <p>
              <b>{todayText.clocksRefused}</b> {todayText.clocksRefusedTodo}
            </p>
            <ul>
              {register.refusedClocks.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {paper.failure === null ? null : (
        <div className="main__padded">
          <Failed failure={paper.failure} />
        </div>
      )}
      {printing ? <RegisterPaper rows={rows} shown={labels[filter]} onPrinted={printed} /> : null}
      {counting ? <Counts /> : null}
      {selected === undefined ? (
        <div className="register__empty">
          <EmptyState title={filter === "open" ? words.empty : filter === "closed" ? words.emptyClosed : words.emptyFilter}>
            {filter === "open" ? <p>{words.emptySub}</p> : null}
          </EmptyState>
        </div>
      ) : (
        <div className="register">
          <div className="register__lists">
            {rows.length === 0 ? (
              <EmptyState title={filter === "open" ? words.empty : words.emptyFilter} />
            ) : (
              <RegisterTable label={words.title} rows={rows} selected={selected.childId} onSelect={setChosen} />
            )}
            {closed.length === 0 ? null : (
              <>
                <h2 className="register__closed">
                  {words.closedTitle} <span className="mut">{closed.length}</span>
                </h2>
                <RegisterTable label={words.closedTitle} rows={closed} selected={selected.childId} onSelect={setChosen} headless />
              </>
            )}
            <p className="register__foot">
              {words.foot}{" "}
              {words.supervision(
                register.supervisionLast === null ? null : fullDate(register.supervisionLast),
                register.supervisionNext === null ? null : fullDate(register.supervisionNext),
              )}
            </p>
            <p className="register__foot">
              {late.length === 0 ? words.supervisionNone : <span className="over">{words.supervisionOverdue(late, register.supervisionOverdue.length - late.length)}</span>}{" "}
              <Button kind="link" onPress={() => navigate({ screen: "supervisions" })}>
                {words.supervisionOpen}
              </Button>
            </p>
            <p className="register__foot">
              <Kbd>↑</Kbd> <Kbd>↓</Kbd> {words.keys.move} <Kbd>Enter</Kbd> {words.keys.open} <Kbd>C</Kbd> {words.keys.raise}
            </p>
          </div>
          <RegisterPreview key={selected.childId} row={selected} today={today} />
        </div>
      )}
      {picking ? (
        <Dialog title={words.raise} onClose={() => setPicking(false)} footer={<Button onPress={() => setPicking(false)}>{words.notNow}</Button>}>
          <ChildPicker label={words.aboutWhom} onChoose={(child) => navigate({ screen: "flag", childId: child.childId })} autoFocus />
        </Dialog>
      ) : null}
    </>
  );
}
