// Thirteen children on a screen, two lines each; only the rows in sight are drawn.
import type { RefObject } from "react";
import {
  Cell,
  Collection,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  TableLoadMoreItem,
  Virtualizer,
  type Key,
  type SortDescriptor,
} from "react-aria-components";

import { AgeText } from "../../clinical/AgeText";
import { FlagTags } from "../../clinical/FlagTags";
import { NhsNumber } from "../../clinical/NhsNumber";
import { SyncStateMark } from "../../clinical/SyncStateMark";
import { useFrame } from "../../components/frame";
import { Icon } from "../../components/Icon";
import type { CaseloadRow, CaseloadSort } from "../../ipc/bindings";
import { caseloadStatusText, caseloadText, sortText } from "../../text/caseload";
import { levelShort } from "../../text/levelName";
import { personName } from "../../text/people";
import type { ShownState } from "../../text/sync";
import { NextDue } from "./NextDue";

type Props = {
  rows: readonly CaseloadRow[];
  chosen: string | null;
  sort: CaseloadSort;
  descending: boolean;
  loadingMore: boolean;
  tableRef: RefObject<HTMLTableElement | null>;
  onChoose: (childId: string | null) => void;
  onSort: (sort: CaseloadSort, descending: boolean) => void;
  onOpen: (childId: string) => void;
  onLoadMore: () => void;
};

/** The height of a row, in CSS pixels. */
export const ROW = 42;
const HEADING = 31;

/** What is worst or unfinished about the child's entries. */
export function shownState(row: CaseloadRow): ShownState {
  return row.draft && row.sync !== "refused" ? "draft" : row.sync;
}

function isSort(column: Key): column is CaseloadSort {
  return typeof column === "string" && column in sortText;
}

export function CaseloadTable(props: Props) {
  const { rows, chosen, sort, descending, loadingMore, tableRef, onChoose, onSort, onOpen, onLoadMore } = props;
  const { role, levelNames } = useFrame();
  const sorted: SortDescriptor = { column: sort, direction: descending ? "descending" : "ascending" };
  const placeOf = (row: CaseloadRow) =>
    (role === "school-nurse" ? (row.school ?? row.gpPractice) : (row.gpPractice ?? row.school)) ?? "";
  return (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: ROW, headingHeight: HEADING, loaderHeight: ROW }}>
      <Table
        className="caseload-table"
        ref={tableRef}
        aria-label={caseloadText.table}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === "all" ? [] : keys;
          onChoose(typeof key === "string" ? key : null);
        }}
        onRowAction={(key) => onOpen(String(key))}
        sortDescriptor={sorted}
        onSortChange={({ column, direction }) => {
          if (isSort(column)) {
            onSort(column, direction === "descending");
          }
        }}
      >
        <TableHeader className="caseload-table__head">
          <SortColumn id="name" isRowHeader width="1.6fr" minWidth={150} />
          <SortColumn id="age" width={72} />
          <Column id="nhs" className="caseload-table__column" width={104}>
            {caseloadText.nhsNumber}
          </Column>
          <SortColumn id="level" width="1.4fr" minWidth={136} />
          <SortColumn id="next-due" width="1fr" minWidth={119} />
          <SortColumn id="last-seen" width={62} />
          <SortColumn id="last-weighed" width={66} />
          <Column id="place" className="caseload-table__column" width="0.8fr" minWidth={70}>
            {caseloadText.gpOrSchool}
          </Column>
          <Column id="sync" className="caseload-table__column" width={96}>
            {caseloadText.sync}
          </Column>
        </TableHeader>
        <TableBody>
          <Collection items={rows} dependencies={[levelNames, role]}>
            {(row) => (
              <Row id={row.childId} className="caseload-table__row" textValue={personName(row.family, row.given)}>
                <Cell className="caseload-table__cell">
                  <div className="ell">
                    <b>{personName(row.family, row.given)}</b>
                  </div>
                  <SecondLine row={row} />
                </Cell>
                <Cell className="caseload-table__cell">
                  <AgeText age={row.age} short />
                </Cell>
                <Cell className="caseload-table__cell">
                  {row.nhsNumber === null ? (
                    <span className="caseload-table__second">{caseloadText.noNumber}</span>
                  ) : (
                    <NhsNumber digits={row.nhsNumber} />
                  )}
                </Cell>
                <Cell className="caseload-table__cell">
                  <div className="ell">{levelShort(levelNames, row.level)}</div>
                  {row.flags.length > 0 && <FlagTags flags={row.flags} narrow max={1} />}
                </Cell>
                <Cell className="caseload-table__cell">
                  <NextDue row={row} />
                </Cell>
                <Cell className="caseload-table__cell caseload-table__cell--right">
                  {row.daysSinceSeen === null ? caseloadText.notYetSeen : caseloadText.seenShort(row.daysSinceSeen)}
                </Cell>
                <Cell className="caseload-table__cell caseload-table__cell--right">
                  {row.daysSinceWeighed === null ? caseloadText.notYetSeen : caseloadText.seenShort(row.daysSinceWeighed)}
                </Cell>
                <Cell className="caseload-table__cell">
                  <div className="ell mut">{placeOf(row)}</div>
                </Cell>
                <Cell className="caseload-table__cell">
                  <SyncStateMark state={shownState(row)} />
                </Cell>
              </Row>
            )}
          </Collection>
          <TableLoadMoreItem onLoadMore={onLoadMore} isLoading={loadingMore} className="caseload-table__more">
            {caseloadText.loadingMore}
          </TableLoadMoreItem>
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

/** A row has two lines: leaving the caseload matters more than what the child is called. */
function SecondLine({ row }: { row: CaseloadRow }) {
  if (row.caseloadStatus !== "on-caseload") {
    return <div className="caseload-table__second ell">{caseloadStatusText[row.caseloadStatus]}</div>;
  }
  if (row.knownAs === null || row.knownAs === row.given) return null;
  return <div className="caseload-table__second ell">{caseloadText.knownAs(row.knownAs)}</div>;
}

type SortColumnProps = { id: CaseloadSort; width: number | `${number}fr`; minWidth?: number; isRowHeader?: boolean };

function SortColumn({ id, ...rest }: SortColumnProps) {
  return (
    <Column id={id} allowsSorting className="caseload-table__column" {...rest}>
      {({ sortDirection }) => (
        <>
          {sortText[id]}
          {sortDirection !== undefined && <Icon name={sortDirection === "ascending" ? "sort-up" : "sort-down"} size="tag" />}
        </>
      )}
    </Column>
  );
}
