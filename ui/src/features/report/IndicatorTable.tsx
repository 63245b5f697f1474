// The indicators as a grid: arrows move, and what is chosen shows its children beside it.
import { Cell, Column, Row, Table, TableBody, TableHeader } from "react-aria-components";

import { Section } from "../../components/Section";
import type { Indicator, IndicatorLine } from "../../ipc/bindings";
import { indicatorText, percentText, reportText as words } from "../../text/report";
import { ShareBar } from "./ShareBar";

type Props = {
  lines: readonly IndicatorLine[];
  chosen: Indicator;
  onChoose: (indicator: Indicator) => void;
};

export function IndicatorTable({ lines, chosen, onChoose }: Props) {
  return (
    <Section title={words.metrics}>
      <p className="report__soft">{words.rules}</p>
      <Table
        className="table report__table"
        aria-label={words.metrics}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const line = lines.find((one) => keys !== "all" && keys.has(one.indicator));
          if (line) onChoose(line.indicator);
        }}
      >
        <TableHeader>
          <Column isRowHeader>{words.columns.what}</Column>
          <Column>{words.columns.of}</Column>
          <Column>{words.columns.percent}</Column>
          <Column>{words.columns.bar}</Column>
          <Column>{words.columns.england}</Column>
        </TableHeader>
        <TableBody>
          {lines.map((line) => (
            <Row key={line.indicator} id={line.indicator} textValue={indicatorText[line.indicator]} className="report__row">
              <Cell>
                <span className="report__code">{line.indicator}</span> {indicatorText[line.indicator]}
              </Cell>
              <Cell className="report__number">
                {words.of(line.numerator, line.denominator)}
                <Apart line={line} />
              </Cell>
              <Cell className="report__number">{percentText(line.numerator, line.denominator)}</Cell>
              <Cell>
                <ShareBar line={line} />
              </Cell>
              <Cell className="report__soft">
                {line.england === null ? words.noEngland : words.england(line.england.tenths, line.england.year)}
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

/** What is in the denominator and nobody can know yet, or at all. */
function Apart({ line }: { line: IndicatorLine }) {
  const said = [
    line.unknown === 0 ? null : words.unknown(line.unknown),
    line.toCome === 0 ? null : words.toCome(line.toCome),
  ].filter((text) => text !== null);
  return said.length === 0 ? null : <div className="report__soft">{said.join(", ")}</div>;
}
