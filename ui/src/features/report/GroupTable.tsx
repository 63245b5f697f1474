// An indicator's groups as a grid; the one chosen narrows the children below.
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";

import type { GroupLine, IndicatorLine, ReportGroup } from "../../ipc/bindings";
import { groupKeyText, groupText, percentText, reportText as words } from "../../text/report";

const ALL = "all";

type Props = {
  group: ReportGroup;
  lines: readonly GroupLine[];
  all: IndicatorLine;
  /** `null` for all of them. */
  chosen: string | null;
  onChoose: (key: string | null) => void;
};

export function GroupTable({ group, lines, all, chosen, onChoose }: Props) {
  const rows = [
    { id: ALL, key: null, name: words.all, numerator: all.numerator, denominator: all.denominator },
    ...lines.map((line) => ({ ...line, id: `of ${line.key}`, name: groupKeyText(group, line.key) })),
  ];
  return (
    <Table
      className="table report__table"
      aria-label={groupText[group]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen === null ? ALL : `of ${chosen}`]}
      onSelectionChange={(keys) => {
        const row = rows.find((one) => keys !== "all" && keys.has(one.id));
        if (row) onChoose(row.key);
      }}
    >
      <TableHeader>
        <Column isRowHeader>{groupText[group]}</Column>
        <Column>{words.columns.of}</Column>
        <Column>{words.columns.percent}</Column>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <Row key={row.id} id={row.id} textValue={row.name} className="report__row">
            <Cell>{row.name}</Cell>
            <Cell className="report__number">{words.of(row.numerator, row.denominator)}</Cell>
            <Cell className="report__number">{percentText(row.numerator, row.denominator)}</Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );
}
