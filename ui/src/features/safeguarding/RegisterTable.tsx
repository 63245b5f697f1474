// The register as a grid: arrows move, Enter opens the record.
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";

import { AgeText } from "../../clinical/AgeText";
import { FlagTags } from "../../clinical/FlagTags";
import { Icon } from "../../components/Icon";
import { useFrame } from "../../components/frame";
import { useNavigate } from "../../components/navigation";
import type { SafeguardingRow } from "../../ipc/bindings";
import { fullDate, shortDate } from "../../text/dates";
import { leftText, lengthText, nextWhat, outcomeText, safeguardingRegisterText as words, statusName } from "../../text/safeguarding";

type Props = {
  label: string;
  rows: SafeguardingRow[];
  selected: string;
  onSelect: (childId: string) => void;
  /** Its head is said and not drawn: it stands under another of the same columns. */
  headless?: boolean;
};

/** Within so many working days a date has a clock beside it. */
const SOON = 10;

export function RegisterTable({ label, rows, selected, onSelect, headless = false }: Props) {
  const navigate = useNavigate();
  return (
    <Table
      className={`table register__table${headless ? " register__table--headless" : ""}`}
      aria-label={label}
      selectionMode="single"
      selectionBehavior="replace"
      selectedKeys={rows.some((row) => row.childId === selected) ? [selected] : []}
      onSelectionChange={(keys) => {
        const row = rows.find((one) => keys !== "all" && keys.has(one.childId));
        if (row) onSelect(row.childId);
      }}
      onRowAction={(key) => navigate({ screen: "child", childId: String(key), tab: "safeguarding" })}
    >
      <TableHeader>
        <Column isRowHeader>{words.columns.child}</Column>
        <Column>{words.columns.why}</Column>
        <Column>{words.columns.next}</Column>
        <Column>{words.columns.seen}</Column>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.childId} id={row.childId} textValue={row.child} className="register__row">
            <Cell>
              <strong>{row.child}</strong>
              <div className="register__soft">
                <AgeText age={row.age} short />
              </div>
            </Cell>
            <Cell>
              <FlagTags flags={row.tags} max={3} />
              <div className="register__soft">{row.closed ? closedSpan(row) : sinceWhen(row)}</div>
            </Cell>
            <Cell>
              <NextCell row={row} />
            </Cell>
            <Cell>
              <span aria-label={words.seenWords(row.daysSinceSeen)}>{words.seen(row.daysSinceSeen)}</span>
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}

function sinceWhen(row: SafeguardingRow): string {
  const first = row.tags[0];
  return first === undefined ? "" : words.since(fullDate(first.since));
}

function closedSpan(row: SafeguardingRow): string {
  const [status] = row.statuses;
  const [flag] = row.flags;
  if (status?.endedOn) return `${fullDate(status.startedOn)} to ${fullDate(status.endedOn)}, ${lengthText(status.lengthDays)}`;
  return flag?.endedOn ? `${fullDate(flag.since)} to ${fullDate(flag.endedOn)}` : "";
}

/** "2 working days over", "6 working days", "No date"; what and which day beneath. */
function NextCell({ row }: { row: SafeguardingRow }) {
  const { today } = useFrame();
  const born = row.statuses.some((status) => status.babyBornOn !== null);
  if (row.closed) {
    const [status] = row.statuses;
    return <span className="mut">{status?.outcome ? `${statusName(status)}: ${outcomeText[status.outcome].toLowerCase()}` : (row.flags[0]?.endReason ?? "")}</span>;
  }
  const { next } = row;
  const days = next?.workingDays ?? null;
  return (
    <>
      {next === null ? (
        <span className="over">
          <Icon name="warn" /> {words.noNext}
        </span>
      ) : (
        <span className={days !== null && days < 0 ? "over" : days !== null && days <= SOON ? "soon" : undefined}>
          {days !== null && days < 0 ? <Icon name="warn" /> : null}
          {days !== null && days >= 0 && days <= SOON ? <Icon name="clock" /> : null} {leftText(days, "working-days")}
        </span>
      )}
      <div className="register__soft">{next === null ? words.noNextMend : `${nextWhat(next)}, ${shortDate(next.on, today)}`}</div>
      {born ? <div className="over">{words.born}</div> : null}
      {row.noReview && next !== null ? <div className="register__soft">{words.noReview}</div> : null}
    </>
  );
}
